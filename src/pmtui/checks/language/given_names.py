"""Given names of many languages, by which a person is known where a document lists nobody."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

GIVEN_NAMES = words("""
    aarav aaron abby abdoulaye abdul abe abebe abena abhishek abigail achieng adaeze adam addy
    adebayo adele aditi aditya adrian afonso agata agatha agnes agnieszka agus ahmed ahmet aiden
    aigul aiko ailsa aino aisha aishah aissatou ajay akash akhil akiko akira akua alain alan
    alasdair alba albert alejandro aleksandr aleksandra aleksei alessandro alessia alex alexander
    alexandra alexei alfonso alfred algernon ali alice alicia alina allan allie allison alvaro alys
    ama amadou amaka amanda amara amber ambrose amelia amina aminata amir amit amrita amy ana anais
    analyn ananya anastasia anastasios anders andras andrea andreas andrei andres andrew andris andy
    aneta angela angelo angie anh anika aniket anil anita anja anjali anjana anke ankit ankita ann
    anna anne anneli annelies anneliese annette annika anong anouk ante anthony antje antoine anton
    antonio anusha anya aoife arash archana archibald archie arek ariana arjun arlo arman arnau
    arnaud arne aroha artem arthit arthur artur arun arvind asha asher ashley ashok ashwin asif
    astrid asuka atieno aubrey augusto aurelie ava avery awa ayaka ayan ayanda ayesha aylin ayodele
    ayse ayumi azadeh babak babatunde bakary balazs baptiste barb barbara barnaby bartek bartholomew
    bartosz bassam bastien baz beata beatrice beatrix beatriz becca becky begona ben benedict benito
    benjamin benoit bernard bernd bert bertram bess beth bettina betty bhavna bianca biff bill
    birgit birgitte bisi bjarne bjork bjorn blaz bob bogdan bogna bogumil bohdan bohdana bongani
    boris boubacar boubou bozena brad bram brandi brandon brenda brent brett brian bridget brigitte
    britta brock bronwen bronwyn brooke bruce bruna brunhild bruno bryan bryce bubba budi bukola
    burak burcu burt caio caitlin caleb callum cameron camila camille candace candice caoimhe
    capucine carina carl carla carlo carlos carly carmela carmen carol caroline carolyn carys casper
    cass cassidy catarina catherine cathy catriona cayetana cecil cecilia cedric celine cem cerys
    chad chandra chantal chao charlene charles charlie charlotte cheikh chelsea chema chen cheryl
    chetan chiamaka chiara chidi chie chika chinedu chirag chloe chloé chris christa christelle
    christian christina christine christoph christophe christopher chuck chukwu chukwuemeka ciara
    cillian cindy ciprian claire clara clarissa claudia clem clemence clemens clement cleo cliff
    clive cody colby cole colin concha connor conor cora cordelia corentin corey cormac courtney
    craig crispin cristina curtis cuthbert cynthia cyril czarek daan dafna dafydd dagmar daichi
    daisuke dan dana daniel daniela danilo danny danuta danylo daphne darek daria darius darrell
    darren darryl darya dave david davide dawit dayo deanna deb deborah debra declan deepa deepak
    deepika deepti dejan delphine denis denise deniz dennis denny derek desmond despina detlef
    devika devin devon dewi dhruv diana diane diarmuid didier diego dieter dietmar digby dilip dilys
    dimitris dina dinesh divya divyansh dmitri dmitrii dmitry doina dolores dominic dominik
    dominique don donald donna donnie doris dorota dorothea dorothy dorte doug douglas dragan
    dragana dragos drew duane duarte duc dustin dwayne dwight dylan earl ebere ebru ed eddie
    edeltraud edgar edith edmund edna eduardo edward edwin eero efosa efua egbert egle egor ehsan
    eiji eileen eilidh einar eino eirik ekkehard elaine eleanor elena eleni elias elif elijah eline
    elisabeth elise elizabeth ella ellen ellis elmer elodie eloise elsa elsie elvira elzbieta
    emanuele emeka emilia emilie emilio emily emlyn emma emmanuel emmett emre encarna enid enrico
    enrique eoghan eoin eric erica erik erika erin ernesto ernie ernst errol erwan esha esi esra
    essie esteban esther eszter ethan ethel etienne eugene eugenia eunice eva evan evelina evelyn
    evgenia evgeny ewa ewan ezra fabian fabien fabrice faisal faiz fanta farah farhan farid faridah
    farouk fatima fatma fatou faye federica federico felicia felicity felix femi femke fenella feng
    fenna ferdinand ferenc fergus fermin fernanda fernando ffion filip filippo finn fiona fionn
    fionnuala florent florian florin folake fran frances francesca francis francois frank franz
    fraser frauke fred freddie frederick frederik frederique freja freya frida friederike friedhelm
    fumiko funmi fyodor gabe gabi gabor gabriel gael gaelle gail ganesh gareth garrett gary gaurang
    gaurav gavin gayatri geir gema genevieve gennady geoff george geraint gerald gerard gerhard
    gerrit gethin giacomo gianluca gianni giannis gideon gijs gil gilbert giles gilles gina ginny
    giorgio giovanni girish gisela gita giulia gladys gleb glenn gloria gokhan goncalo gonzalo gopal
    goran gordana gordon goro graciela grady graham grainne grazyna greg gregor gregory greta
    gretchen gro grzegorz gudrun guido guillaume guillermo gunnar gunther gus gustav gustavo gwen
    gwendolyn haakon hafiz haile hajime hakan hakon halina halyna hamid hamish hamza hana hank
    hannah hanneke hans hao harald harish harriet harry harsh hartmut haruka haruki haruto harvey
    hassan hatti hayley heather hector heidi heike heikki heiko heiner heinrich heinz heitor helen
    helena helga helmut hema hemant hemi hendrik henk henning henri henrik henrike henry herbert
    herman hernan herve hester hideki hideo hieu hilary hildegard hinata hinnerk hiro hiroko hiroshi
    hisham hoang holger holly horace horia howard huda hugh hugo hui hulya humphrey huong huw hye
    hyejin ian ibrahim ibrahima ichiro ida idris idrissa iestyn ifeanyi ifeoma ignacio igor ike
    ikenna iker ilaria ildiko ileana ilmari ilse ilya ilze imelda imke imogen imran inaki ines inga
    ingeborg inger ingo ingrid ioan ioana ioannis iona irena irene irina irma iryna isaac isabel
    isabella isabelle isamu isha ishaan ishita isla ismail istvan itxaso itziar iva ivan ivana iveta
    ivo ivor izzy jaak jaakko jaan jaap jacek jack jackie jacob jacobo jacqueline jacques jaden
    jadwiga jagoda jaime jake jakob jakub jamal james jamie jamila jan jana jane janet janina janine
    janis jared jarek jaroslav jarrod jasmin jasmine jasna jason jasper javier jaya jayant jayden
    jean jeanette jeanne jeannie jeb jebediah jed jeff jeffrey jelena jelle jemima jen jenna
    jennifer jenny jens jeppe jeremiah jeremy jermaine jernej jeroen jerome jerry jesper jess jesse
    jessica jie jignesh jiho jihoon jill jillian jim jimbo jimmy jing jiri jiro jitka jiwoo jo
    joachim joan joanna joao joaquim joaquin jocasta jocelyn jochen jodi jodie jody joe joel joelle
    joey johan johannes john johnny jolanta jomar jon jonah jonas jonathan joni joon joost jordi
    jorg jorge joris jorunn jose josef joseph josephine josh joshua josie josip jovana joyce juan
    juanita jude judith judy juergen juha jukka jules julia julian juliana julie julien jun junko
    jurgen juris justin justyna jutta jyoti kaarina kadiatou kadri kagiso kai kaimana kaito kalpana
    kamal kamau kamil kamila kanako kaori kapil kara kare karen kari karim karima karin karina karl
    karolina karsten karthik kartik kasia katalin kate katherine kathleen kathrin kathryn kathy
    katie katja katrin kavita kavitha kavya kayla kaylee kazimierz kazuki kazuo kazuya kees keiko
    keisha keith kelechi kelly kelsey kelvin ken kenichi kenji kenneth kenta keola kerem kerry
    kerstin kestutis kevin khady khaled khalid kieran kim kinga kira kiran kirill kirsten kirsty
    kishore kittisak kiyoshi kjell kjersti klaas klara klaus knut koen kofi koji kojo komal konrad
    kostas kris krishna kristen kristin kristina kristy krystyna krzysztof kuba kumar kumiko kunal
    kunle kurt kwabena kwame kwesi kyle kyoko laetitia laia lakshmi lalit lalitha lamar lamine lan
    larissa larry lars lasse laszlo lata latifa latisha latoya laura lauren laurent lauri lavanya
    lavinia layla lea leah leandro lech lee leif leigh leila leilani lekan leland lena lenka leo
    leon leonard leonardo leonie leopold lerato leroy leslie lester lesya leszek levi leyla liam
    lidia lieselotte liga liis lillian lily lina linda lindiwe lindsay lindsey linh lionel lisa
    liviu liz lloyd loic lola lone lonnie lorena lorenz lorenza lorenzo loretta lori lorna lorraine
    losa lothar lotte louane louis louise lowell luann luca lucas lucia lucian luciana lucy ludmila
    ludovic ludwig luigi luis luisa luiza lukas luke lutz luz lydia lyle lyn lynn lyudmila maarten
    maartje mabel macarena maciej maciek mackenzie maddie madhav madhuri mads mael maelle maeve
    magda magdalena maggie magnus maha mahesh maike maite maja makena makoto malcolm malee
    malgorzata malia malik mallory malte mamadou mandla mandy manfred manish manisha manoj manon
    manuel mara marc marcel marcelo marcia marcin marco marcus marek maren margaret margaux marge
    margot maria mariama marian mariana mariano marie marie-claire marieke marigold marijke mariko
    marina mario marion marisa marisol marit marites marius mariusz marjorie mark marko markus
    marlene marloes marlon marmaduke marsha marta martha martin martina martine marv marvin mary
    maryam masahiro masako masaru massimo matej mateo mateus matheus mathieu mathilde mathis matt
    matthew matthias matti mattias maud maude maureen maurice mauricio mauro max maxence maxim
    maxine maya mayank mayu mayumi mckenna meenakshi meera meg megan megumi mehdi mehmet mei meike
    melanie melinda melissa mereana meredith merle meron mette mhairi mia micah michael michaela
    michal michela michele michelle michiko mick mickey miguel mihaela mihai mihnea mika mike
    mikhail mikko miko mila mildred milena millie milo milos mina mindaugas minh minjun minoru
    minseo mira miranda mireille miriam mirjana mirko miroslav miroslaw misaki mitali mitch mitchell
    mitzi miyuki modou moe mohamad mohamed mohammed mohit moira molly monica monika montague montse
    morag morgan moritz morten mortimer morven moussa mpho muhammad mukesh murali murat murdo muriel
    mustafa mwangi mykola myra myriam myrtle nacho nadezhda nadia nadim nadine nadja naledi nanami
    nancy nandini naoki naoko naomi naoya naresh narges nasser natalia natalie natascha natasha
    natasza nate nathan naveen ndeye ned neeraj neha neil nell nellie nenad ngaire ngozi nguyen nia
    niall niamh niccolo nicholas nick nicki nicky nico nicola nicolas nicole nidhi niek niels nieves
    nigel niina nikhil nikita nikola nikolai nikolaj nikolas nikos nilesh nils nilufer nina ning
    niran nirmala nisha nitesh nitin njeri njoroge nkechi nkosi nnamdi noah nobuko noel noelle noemi
    noemie nola nomsa nomvula noor nora norbert noriko norman norris noura nuno nuria nurlan nurul
    nyambura obinna oceane odette odhiambo oisin ojas oksana olaf oleg olena olga oliver olivia olli
    olly olumide oluwadara oluwakemi oluwaseun olwen omar omid omkar ondrej onur onyeka ophelia
    oriol orla orlaith orville osama osamu oscar oskar osman ostap oswald oswin otavio otieno ottmar
    otto oumar ousmane owen oyvind ozan pablo paco padma padraig palesa pallavi paloma pam pamela
    paola paolo parth parvati pascal pat patricia patrick patrik patsy patti paul paula paulette
    pauline paulo pavel pavla pawel payal pedro peggy pekka pele penelope pepe percival percy pete
    peter petra peyton phil philip philippa phineas phoebe phuc phuong phyllis pia pierre piet
    pieter pilar pim pinar piotr piyush ploy polly pooja prachi pradeep prakash pranav prasad
    prashant pratik preeti priscilla priya priyanka przemek punit putri pyotr qiang qing quentin
    quinn rachael rachana rachel rachna radek radha radka radoslav radoslaw radu rafael rafal raghav
    raghu ragnhild rahim rahul rainer raissa raj rajeev rajesh rajiv rakesh ralf ralph raluca ramesh
    rami ramiro ramon ramona ramya randall randi randy rangi rania raphael raquel rasa rasha rashid
    rasmus raul ravi ravindra ray raymond raymundo razvan rebecca reem reema refilwe reggie reginald
    regis reiko reinaldo reinhard reinhold remi renata renate rene renee reuben revathi reza rhea
    rhiannon rhodri rhona rhonda rhys ricardo riccardo richa richard rick riikka riitta rishabh rita
    ritesh ritu rizal rizky rob robert roberto robin rochelle rocio rodel rodney rodolfo rodrigo
    roger rohan rohit roisin roland rolf romain ron ronald ronan rory rosa rosalie rosalind rosamund
    rosario rosemary rosie ross roswitha rowan roxana roxanne roy roz ruben rudiger rudolf rudy
    rufus rui rukhsana rupali rupert ruslan ruslana russ russell ruta ruth ruud ryan ryo ryosuke
    ryota ryszard sabine sabrina sabrine sachiko sachin sade sadia sadie saeed sagar saif sakari
    salim sally salma salvatore sam samantha sameer samir sammy samuel sana sandeep sandra sangeetha
    sanjana sanjar sanjay sanna sanne santiago santosh saoirse sara sara-jane sarah sascha sasha
    satish satoru satoshi satu saurabh scott scotty seamus sean sebastian sebastien segolene segun
    selam selena selin selma seojun serena sergei sergey sergio serhiy seth severine seydou shalini
    shana shane shanice shankar shannon sharon shaun shauna shawn sheila sheldon sheri sherry
    shigeru shikha shilpa shinji shira shirin shirley shiro shivam shobha shota shreya shreyas
    shruti shubham shun sian sibyl sid siddharth siddhartha sidney siegfried signe sigrid sigrun
    sigurd siim silas silje silke silvia silvio simon simona simone sindre sinead siobhan sione
    sipho siri siriporn siti sizwe sjoerd skyler slavko slawek sneha snezana sofia solene solveig
    somchai sonali sonia sonja sonke sonya sophia sophie soren sorin souleymane soumya sridhar
    srinivas stacey stacie stacy stanislav stanislava stanislaw stavros stefan stefanie stefano
    steffen steffi stephan stephanie stephen steve steven stewart stig stijn stuart subhash suda
    sudha sudhir sue sumit sunhee sunil sunita suraj surbhi suresh susan susana susanne sushil
    sushma susie susumu suzanne sven svenja svetlana swapnil swati sybille sylvain sylvia sylvie
    tabitha tad tadashi tadej tadhg taehyun taiwo takashi takeshi taku takumi tamar tamara tamas
    tamer tamika tammy tane tanguy tanja tanmay tanvi tanya tapio tara taras tarek tariq tarun tasha
    tatiana tatjana tatsuya tebogo ted tegan tejas temi temitope temperance teo teresa terje
    terrence terry tess tetsuya teun tevita thabo thaddeus thais thandi thandiwe thanh thanos thea
    thelma themba theo theodora theodore theresa thiago thibault thibaut thierry thijs thomas
    thorsten thuy tiago tiffany tigist tiit tijn tilda tilman tim timo timothy timur tina tjasa tobi
    tobias tod todd tolga tolu tom tomas tomasz tomek tomislav tommaso tommy tomoe tomohiro tomoko
    toni tony tonya torben torbjorn torsten toru toshio tracey tracie tracy traian trevor tricia
    trina trish trisha tristan tristram trond trudy trung tshepo tsukasa tuan tuba tui tunde tuomas
    turid tushar tuula tye tyler tyrell tyrone uche uchenna uday udo uli ulla ulrich ulrike uma umar
    umberto umesh umut unai urs urska ursula urszula urvashi uschi usha ute uwe uzma vaclav vadim
    vaibhav vaino valentin valentina valeria valerie valery vanessa vangelis vani varsha varun
    vasily vasudha vasyl veerle veikko velma venkat venkatesh vera verna vernon veronica vesna vic
    vicente vicki vicky victor victoria vidya vijay vikas vikram viktor ville vimal vinay vince
    vincent vincenzo vineet vinicius vinny vipul virgil virginie vishal viv vivek viviane vlad
    vladimir volkan volker vuk waclaw waleed wally walt walter wanda wang wanjiku wanjiru warren
    wayne wei wen wendell wendy wes wesley whitney wichai wiebke wiktor wilbur wilfred wilhelm will
    willa willard william willis wilma wilmer wim winifred winston wiremu wojciech wojtek wolfgang
    wolfram wouter wulan wyatt xavi xavier xia xiao xiaoming ximena xin xiomara xiulan xoan yael
    yamila yan yann yannis yara yaroslav yash yasir yasmin yasmine yasuhiro yasuko yemi yesenia
    yetunde yevhen yewande yildiz ying yogesh yoichi yoko yolanda yolande yonas yoshi yosuke
    youngsoo youssef youssouf yui yuki yukio yuko yulia yumi yuna yuri yuriko yusuf yusuke yuta yves
    yvette yvonne zac zach zachary zack zahra zainab zane zanele zara zbigniew zbyszek zdenka
    zdzislaw zehra zeke zelda zenon zeynep zhang zhen ziad zlatan zoe zoey zofia zoltan zoran
    zoryana zsofia zsolt zubin zulkifli zuzana zygmunt
""")
