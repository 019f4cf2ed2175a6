"""Given names of many languages, by which a person is known where a document lists nobody."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

GIVEN_NAMES = words("""
    aaliyah aarav aaron abby abdoulaye abdul abe abebe abena abhishek abigail abiola achieng adaeze
    adam addy adebayo adele aditi aditya adnan adrian afonso agata agatha agnes agnieszka agus ahmad
    ahmed ahmet aiden aigul aiko ailsa ainhoa aino aisha aishah aisling aissatou ajay akash akhil
    aki akiko akira akua alain alan alasdair alba albert albin alejandro aleksandr aleksandra
    aleksei alenka ales alessandro alessia alex alexander alexandra alexei alexis alfie alfonso
    alfred alfredo algernon ali aliaksandr alice alicia alina alisa allan allie allison almut alois
    alvaro alwin alys ama amadou amaka amal amanda amara amber ambrose amelia amelie amina aminata
    amir amit amos amrita amy ana anais analyn anand ananya anastasia anastasios anders andile
    andras andre andrea andreas andrei andrej andres andrew andris andrius andy aneta angela angelo
    angie angus anh anika aniket anil anita anja anjali anjana anke ankit ankita ann anna annalena
    anne anneli annelies anneliese annette annika anong anouk anselm ansgar ante anthony antje
    antoine anton antonia antonio anusha anwar anya aoife arash archana archibald archie arek ariana
    arif arjen arjun arlo arman armin arnau arnaud arne arno aroha artem arthit arthur artur arturo
    arun arvid arvind asha asher ashley ashok ashwin asif asli astrid asuka atieno atsuko aubrey
    aude augusto aurelie ava avery awa axel ayaka ayan ayanda ayesha ayla aylin ayodele ayse ayumi
    azadeh aziz azra babak babatunde bakary balazs baptiste barb barbara barnaby barry bartek
    bartholomew bartosz bassam bastian bastien baz beata beatrice beatrix beatriz becca becky begona
    bekele bela belen ben benedict benedikt bengt benito benjamin benno benoit berit bernard bernd
    bert berthe bertram bess beth bettina betty bex bhavna bianca biff bilal bill birger birgit
    birgitta birgitte bisi bjarne bjork bjorn blanka blaz bob bogdan bogna bogumil bohdan bohdana
    bongani boris boubacar boubou boyd bozena brad bram brandi brandon branko brenda brendan brent
    brett brian brianna bridget brigitte britta brock bronagh bronwen bronwyn brooke bruce bruna
    brunhild bruno bryan bryce bryn bubba budi bukola burak burcu burt caio caitlin caleb callum
    calum cameron camila camille camilo candace candice cansu caoimhe capucine carina carl carla
    carlo carlos carly carmela carmen carol caroline carolyn carsten carys casper cass cassidy
    catarina cathal catherine cathy catriona cayetana cecil cecilia cedric celia celine cem cerys
    chad chandra chantal chao charlene charles charlie charlotte cheikh chelsea chema chen cheryl
    chetan chiamaka chiara chidi chie chika chinedu chioma chipo chirag chloe chloé chris christa
    christelle christian christina christine christof christoph christophe christopher chuck chukwu
    chukwuemeka ciara cillian cindy ciprian ciro claire clara clarice clarissa claudia claudio clem
    clemence clemens clement cleo cliff clive cody colby cole colette colin concha connor conny
    conor consuelo cora cordelia corentin corey corinna cormac cornelia corneliu cosima courtney
    craig crispin cristian cristina curtis cuthbert cynthia cyril czarek daan dafna dafydd dagmar
    dagny daichi daisuke damir dan dana daniel daniela danijel danilo danny danuta danylo daphne
    darek daria dario darius darko darnell darrell darren darryl darya dave david davide davor dawid
    dawit dayo deanna deb deborah debra declan deepa deepak deepika deepti dejan delia delphine
    demir denis denise deniz dennis denny derek derya desmond despina detlef devika devin devon dewi
    dhruv diana diane diarmuid didier diego dieter dietmar digby dilek dilip dilys dimitri dimitris
    dina dinesh dirk divya divyansh dmitri dmitrii dmitry dmytro doina dolores domingo dominic
    dominik dominique don donal donald donna donnie doreen dorian doris dorota dorothea dorothy
    dorte doug douglas dragan dragana dragos drew duane duarte duc duncan dunja dustin dwayne dwight
    dylan earl ebba ebere eberhard ebru ed edda eddie edeltraud edgar edina edith edmund edna
    eduardo edward edwin eero efosa efua egbert egle egon egor ehsan eiji eileen eilidh einar eino
    eirik ekkehard elaine eleanor elena eleni elias elif elijah elin elina eline elisabeth elise
    elizabeth elke ella ellen ellis elmar elmer elodie eloise els elsa elsie elvira elzbieta emanuel
    emanuele emeka emil emilia emilie emilio emily emine emlyn emma emmanuel emmett emre encarna
    engin enid enrico enrique enzo eoghan eoin erdem erhan eric erica erich erik erika erin erkan
    erling ernesto ernie ernst errol erwan erwin esha esi espen esra essie esteban ester esther
    eszter ethan ethel etienne eugen eugene eugenia eun eunice eva evan evelin evelina evelyn
    evgenia evgeny ewa ewald ewan ezra fabian fabien fabio fabrice faisal faiz falk fanta farah
    farai farhan farid faridah faris farouk fatih fatima fatma fatou fausto faye federica federico
    felicia felicity felix femi femke fenella feng fenna ferdinand ferenc fergal fergus ferit fermin
    fernanda fernando ffion filip filipa filippo finn fiona fionn fionnuala flavia florent florian
    florin folake fran franca frances francesca francis francois franjo frank franka franz fraser
    frauke fred freddie frederick frederik frederique freja freya frida frieda friederike friedhelm
    friedrich fritz fumiko funmi fyodor gabe gabi gabor gabriel gael gaelle gail galina ganesh
    gareth garrett gary gaurang gaurav gavin gayatri geir gellert gema gemma genevieve gennady geoff
    georg george geraint gerald gerard gerd gerda gergely gerhard germaine gerrit gesa gethin
    giacomo gianluca gianni giannis gideon giedrius gijs gil gilbert gilda giles gilles gina ginny
    giorgio giovanna giovanni girish gisela gita gitte giulia giulio gladys gleb glenn gloria gokhan
    goncalo gonzalo gopal goran gordana gordon goro gottfried graciela grady graham grainne grazyna
    greg gregor gregory greta gretchen grete gro grzegorz gudrun guido guillaume guillermo gunilla
    gunnar gunter gunther gus gustav gustavo gwen gwendolyn haakon hafiz haile hajime hakan hakim
    hakon halima halina halvor halyna hamid hamish hamza hana hank hanna hannah hanneke hannelore
    hannes hans hao harald harish harriet harry harsh hartmut haruka haruki haruto harvey hasan
    hassan hatti hauke hayley heather hector hedda hedwig heidi heike heikki heiko heiner heinrich
    heinz heitor helen helena helene helga helge helmut hema hemant hemi hendrik henk henning henri
    henrik henrike henry herbert herman hermann hernan herve hester hideki hideo hieu hilary hilda
    hilde hildegard hinata hinnerk hiro hiroko hiroshi hisham hoang holger holly horace horia horst
    hossein howard hubert huda hugh hugo hui hulya humphrey huong huseyin huw hye hyejin hyun ian
    iara ibrahim ibrahima ichiro ida idris idrissa iestyn ifeanyi ifeoma ignacio igor ihor ike
    ikenna iker ilaria ildiko ileana ilka ilker ilmari ilona ilse ilya ilze imelda imke imogen imran
    imre inaki ines inga ingeborg inger ingo ingrid ioan ioana ioannis iona irena irene irina irma
    iryna isaac isabel isabella isabelle isamu isha ishaan ishita isla ismail ismet istvan itxaso
    itziar iva ivan ivana ivar iveta ivo ivona ivor iwona izzy jaak jaakko jaan jaap jacek jack
    jackie jacob jacobo jacqueline jacques jaden jadwiga jagoda jaime jair jake jakob jakub jamal
    james jamie jamila jan jana jane janek janet janette janina janine janis janna janne jannik
    janusz jared jarek jarmila jaroslav jarrod jasmin jasmine jasna jason jasper javier jaya jayant
    jayden jean jeanette jeanne jeannie jeb jebediah jed jeff jeffrey jelena jelle jemima jen jenna
    jennifer jenny jens jeppe jeremiah jeremias jeremy jermaine jernej jeroen jerome jerry jerzy
    jesper jess jesse jessica jette jie jignesh jiho jihoon jill jillian jim jimbo jimmy jing jiri
    jiro jitka jiwoo jo joachim joakim joan joana joanna joao joaquim joaquin jocasta jocelyn jochen
    jodi jodie jody joe joel joelle joey johan johanna johannes john johnny jolanda jolanta jomar
    jon jonah jonas jonathan joni joon joonas joost jordi jorg jorge jorgen joris jorunn jose josef
    josefa josefine josep joseph josephine josh joshua josie josip jovan jovana joyce jozef juan
    juana juanita jude judit judith judy juergen juha jukka jules julia julian juliana juliane julie
    julien juliette julio jun junko jurgen juris justin justine justyna jutta jyoti kaarina kadiatou
    kadri kagiso kai kaija kaimana kaisa kaito kalle kalpana kamal kamau kamil kamila kanako kaori
    kapil kara kare karel karen kari karim karima karin karina karl karla karol karolina karsten
    karthik kartik kasia kasimir kasper katalin katarina katarzyna kate kateryna katherine kathleen
    kathrin kathryn kathy katie katja katrin katrina katsiaryna kavita kavitha kavya kayla kaylee
    kazimierz kazuki kazuo kazuya kees keiko keisha keith kelechi kelly kelsey kelvin kemal ken
    kenichi kenji kenneth kenta keola kerem kerry kersti kerstin kestutis ketut kevin khadija khady
    khaled khalid kiara kieran kilian kim kinga kira kiran kirill kirsi kirsten kirstin kirsty
    kishore kittisak kiyoshi kjell kjersti klaas klara klaus klemens knut koen kofi koji kojo komal
    konrad konstantin kornelia kostas kris krishna kristen kristian kristin kristina kristof kristy
    krystyna krzysztof kuba kumar kumiko kunal kunle kurt kwabena kwame kwasi kwesi kyle kyoko
    lachlan laetitia laia lajos lakshmi lalit lalitha lamar lamine lan lara larissa larry lars lasse
    laszlo lata latifa latisha latoya laura lauren laurent lauri laurids laurin lavanya lavinia
    layla lea leah leander leandro leanne lech lee leif leigh leila leilani leire lekan leland lena
    lene leni lenka lennart leo leon leona leonard leonardo leonie leonor leopold lerato leroy
    leslie lester lesya leszek levi levin leyla lia liam lidia lieke liesbeth lieselotte liga liis
    lilian lilli lillian lily lina linda lindiwe lindsay lindsey linh linnea linus lionel lisa
    lisbeth lise livia liviu liz ljubica lloyd loic lola lone lonnie lorena lorenz lorenza lorenzo
    loretta lori lorna lorraine losa lothar lotta lotte louane louis louise lowell luana luann luca
    lucas lucia lucian luciana lucie lucy ludmila ludovic ludwig luigi luis luisa luiza lukas luke
    lupita lutz luz lydia lyle lyn lynn lyudmila maarit maarten maartje mabel macarena maciej maciek
    mackenzie madalena maddie madhav madhuri mads mael maelle maeve mafalda magda magdalena maggie
    magnus maha mahesh maik maike maite maja makena makoto malcolm malee malgorzata malia malik
    malin mallory malte mamadou mandla mandy manel manfred manish manisha manoj manon manuel manuela
    mara marc marcel marcelo marcia marcin marco marcus marek maren margaret margaux marge margit
    margot margrit maria mariama marian mariana marianne mariano marie marie-claire marieke marigold
    marija marijke marika mariko marina mario marion marisa marisol marit marita marites marius
    mariusz marjan marjorie mark marko markus marlene marlies marloes marlon marmaduke marsha marta
    martha martin martina martine marton marv marvin mary maryam masahiro masako masaru massimo
    matej mateo mateus mateusz matheus mathias mathieu mathilda mathilde mathis matt matteo matthew
    matthias matti mattias maud maude maura maureen maurice mauricio mauro max maxence maxim maxime
    maxine maya mayank mayu mayumi mckenna meena meenakshi meera meg megan megumi mehdi mehmet mei
    meike melanie melina melinda melissa mereana meredith merete merle meron mette mhairi mia micah
    michael michaela michal michela michele michelle michiko mick mickey miguel mihaela mihai mihnea
    mika mikael mike mikhail mikkel mikko miko mila mildred milena milica millie milo milos mina
    mindaugas minh minji minjun minoru minseo mira miranda mireille miriam mirjam mirjana mirko
    miroslav miroslaw misaki mitali mitch mitchell mitja mitzi miyuki moacir modou moe mohamad
    mohamed mohammed mohan mohit moira moises molly monica monika monique montague montse morag
    morgan moritz morten mortimer morven moussa mpho muhammad mukesh murali murat murdo muriel
    mustafa mwangi mykola myra myriam myrtle nacho nadezhda nadia nadim nadine nadja naima naledi
    nanami nancy nandini nanna naoki naoko naomi naoya naresh narges nasser natalia natalie natascha
    natasha natasza nate nathalie nathan naveen ndeye ned neeraj neha neil nele nell nellie nenad
    nerea neven ngaire ngozi nguyen nguyet nia niall niamh niccolo nicholas nick nicki nicky nico
    nicola nicolas nicole nidhi niek niels nieves nigel niina nikhil nikita nikola nikolai nikolaj
    nikolas nikos nilesh nils nilufer nina ning niran nirmala nisha nitesh nitin njeri njoroge
    nkechi nkosi nnamdi noah nobuko noel noelle noemi noemie nola nomsa nomvula noor nora norbert
    noriko norman norris nour noura nuno nuria nurlan nurul nyambura obinna oceane odette odhiambo
    odile oisin ojas oksana olaf oleg olek olena olga oliver olivia olli olly olof olumide oluwadara
    oluwakemi oluwaseun olwen omar omid omkar ondrej onur onyeka ophelia orhan oriol orla orlaith
    orsolya orville osama osamu oscar oskar osman ostap oswald oswin otavio otieno otmar ottmar otto
    oumar ousmane owen oyvind ozan ozge paavo pablo paco padma padraig palesa pallavi palle paloma
    pam pamela paola paolo parth parvati pascal pascale pat patricia patrick patrik patrizia patsy
    patti paul paula paulette paulina pauline paulo pavel pavla pawel payal pedro peer peggy pekka
    pele pelle penelope pepe percival percy pernille petar pete peter petr petra petros peyton phil
    philip philippa philippe phineas phoebe phuc phuong phyllis pia pierre piet pieter pietro pilar
    pim pinar piotr piret pius piyush ploy polly pooja prachi pradeep prakash pranav prasad prashant
    pratik preeti priscilla priya priyanka przemek punit putri pyotr qiang qing quentin quinn
    rachael rachana rachel rachna rada radek radha radka radoslav radoslaw radu rafael rafal raghav
    raghu ragna ragnhild rahel rahim rahul raimund rainer raisa raissa raj rajeev rajesh rajiv
    rakesh ralf ralph raluca ramesh rami ramiro ramon ramona ramya rana randall randi randy rangi
    rania raphael raquel rasa rasha rashid rasmus raul ravi ravindra ray raymond raymundo razvan
    rebecca rebekka reem reema refilwe reggie reginald regine regis reiko reinaldo reiner reinhard
    reinhold remco remi renata renate renato rene renee reuben revathi reza rhea rhiannon rhodri
    rhona rhonda rhys ricarda ricardo riccardo richa richard rick rieke riikka riitta rikke rishabh
    rita ritesh ritu rizal rizky rob robert roberta roberto robin rocco rochelle rocio rodel
    roderick rodney rodolfo rodrigo roger rohan rohit roisin roland rolf romain romana romy ron
    ronald ronan ronja ronny rory rosa rosalia rosalie rosalind rosamund rosario rosemary rosie ross
    roswitha rowan roxana roxanne roy roz ruben rudi rudiger rudo rudolf rudy rufus rui rukhsana
    rupali rupert ruslan ruslana russ russell ruta ruth ruud ryan ryo ryosuke ryota ryszard sabina
    sabine sabrina sabrine sachiko sachin sade sadia sadie saeed sagar saif sakari salim sally salma
    salvatore sam samantha sameer samir samira sammy samuel sana sandeep sandor sandra sangeetha
    sanjana sanjar sanjay sanna sanne santiago santosh saoirse sara sara-jane sarah sascha sasha
    saskia satish satoru satoshi satu saurabh scott scotty seamus sean sebastian sebastien segolene
    segun selam selena selim selin selma seojun serena serge sergei sergey sergio serhiy seth
    severin severine seydou shalini shana shane shanice shankar shannon sharon shaun shauna shawn
    sheila sheldon sheri sherif sherry shigeru shikha shilpa shinji shira shirin shirley shiro
    shivam shobha shota shreya shreyas shruti shubham shun sian sibyl sibylle sid siddharth
    siddhartha sidney siegfried signe sigrid sigrun sigurd siim silas silje silke silvan silvia
    silvio simon simona simone sina sinan sindre sinead siobhan sione sipho siri siriporn siti sizwe
    sjoerd skyler slavica slavko slawek slobodan sneha snezana sofia sofie solene solveig somchai
    sonali sonia sonja sonke sonya sophia sophie soren sorin souleymane soumya sridhar srinivas
    stacey stacie stacy stanislav stanislava stanislaw stavros stefan stefania stefanie stefano
    steffen steffi sten stephan stephanie stephen steve steven stewart stig stijn stine stuart
    subhash suda sudha sudhir sue suleiman sumit sunhee sunil sunita sunniva suraj surbhi suresh
    susan susana susanne sushil sushma susie susumu suzanne svante sven svenja svetlana svitlana
    swantje swapnil swati sybille sylvain sylvia sylvie szymon tabitha tad tadashi tadej tadeusz
    tadhg taehyun taiwo takashi takeshi taku takumi tamar tamara tamas tamer tamika tammy tane
    tanguy tanja tanmay tanvi tanya tapio tara taras tarek tariq tarja tarun tasha tatenda tatiana
    tatjana tatsuya tebogo ted teemu tegan tejas telma temi temitope temperance teo teresa terje
    tero terrence terry tess tetsuya teun tevita thabo thaddeus thais thales thandi thandiwe thanh
    thanos thea thekla thelma themba theo theodora theodore theresa thiago thibault thibaut thierry
    thijs thomas thora thorsten thuy tiago tibor tiffany tigist tiit tijn tilda tilman tim timo
    timothy timur tina tjark tjasa tobi tobias tod todd tolga tolu tom tomas tomasz tomek tomislav
    tommaso tommy tomoe tomohiro tomoko toni tony tonya toomas torben torbjorn torsten toru toshio
    tove tracey tracie tracy traian traudel trevor tricia trina trine trish trisha tristan tristram
    trond trude trudy trung tshepo tsukasa tuan tuba tui tunde tuomas turid tushar tuula tye tyler
    tyrell tyrone ubaldo uche uchenna uday udo ugo ulf uli ulla ulrich ulrike uma umar umberto umesh
    umut unai urs urska ursula urszula urvashi uschi usha ute uwe uzma vaclav vadim vadzim vaibhav
    vaino valentin valentina valeria valerie valery vanessa vangelis vani vanja varsha varun vasco
    vasil vasily vasudha vasyl veerle veikko veit velma venkat venkatesh vera verena verna vernon
    veronica veronika vesna vic vicente vicki vicky victor victoria vidar vidya viggo vijay vikas
    vikram viktor viktoria ville vilma vimal vinay vince vincent vincenzo vineet vinicius vinny
    violeta vipul virgil virginie vishal vito viv vivek vivian viviane vlad vladimir volkan volker
    vuk vytautas waclaw waleed wally walt walter waltraud wanda wang wanjiku wanjiru warren wayan
    wayne wei wen wendell wendy wenke werner wes wesley whitney wichai wiebke wiktor wilbur wilfred
    wilfried wilhelm will willa willard willem william willis wilma wilmer wim winfried winifred
    winston wiremu wojciech wojtek wolfgang wolfram wout wouter wulan wyatt xaver xavi xavier xia
    xiao xiaoming ximena xin xiomara xiulan xoan yael yamila yan yann yannick yannis yara yaroslav
    yaryna yasemin yash yasir yasmin yasmine yasuhiro yasuko yemi yesenia yetunde yevhen yewande
    yildiz ying yogesh yoichi yoko yolanda yolande yonas yoshi yosuke youngsoo youssef youssouf yui
    yuki yukio yuko yulia yumi yuna yuri yuriko yusuf yusuke yuta yves yvette yvonne zac zach
    zachary zack zahra zainab zane zanele zara zbigniew zbyszek zdenek zdenka zdzislaw zehra zeke
    zeki zelda zenon zeynep zhang zhen ziad zlata zlatan zoe zoey zofia zoltan zoran zoryana zsofia
    zsolt zsuzsa zubin zulkifli zuzana zygmunt
""")
