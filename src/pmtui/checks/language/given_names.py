"""Given names of many languages, by which a person is known where a document lists nobody."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

GIVEN_NAMES = words("""
    aarav aaron abby abdoulaye abdul abe abebe abhishek abigail achieng adaeze adam addy adebayo
    adele aditi aditya adrian afonso agata agnes agnieszka agus ahmed aiden aigul aiko aino aisha
    aissatou ajay akash akhil akiko akira alain alan alba albert alejandro aleksandr aleksandra
    alessandro alessia alex alexander alexandra alexei alfonso alfred ali alice alicia alina allan
    allie allison alvaro ama amadou amaka amanda amara amber ambrose amelia amina amir amit amrita
    amy ana anais analyn ananya anastasia anders andras andrea andreas andrei andres andrew andris
    andy aneta angela angelo angie anh anika aniket anil anita anja anjali anjana anke ankit ankita
    ann anna anne anneli annette annika anouk ante anthony antje antoine anton antonio anusha anya
    aoife arash archana archie arek ariana arjun arlo arman arnau arnaud artem arthit arthur artur
    arun arvind asha ashley ashok ashwin asif astrid asuka augusto aurelie ayan ayesha aylin ayodele
    ayse ayumi azadeh babak babatunde bakary balazs baptiste barb barbara bartek bartosz bastien
    beata beatrice beatriz becca becky begona ben benedict benjamin benoit bernard bernd bert bess
    beth bettina betty bhavna bianca biff bill birgit birgitte bjarne bjork bjorn bob bogdan bohdan
    boris boubacar brad bram brandi brandon brenda brent brett brian bridget brigitte britta brock
    bronwen brooke bruce bruna bruno bryan bryce budi bukola burak burt caio caitlin caleb callum
    cameron camila camille candace candice caoimhe carina carl carla carlo carlos carly carmela
    carmen carol caroline carolyn casper cass cassidy catarina catherine cathy cecilia cedric celine
    cem cerys chandra charlene charles charlie charlotte cheikh chelsea chen cheryl chetan chiamaka
    chiara chidi chie chika chinedu chloe chloé chris christa christelle christian christina
    christine christoph christophe christopher chukwu chukwuemeka ciara cillian cindy ciprian claire
    clara claudia clem clemence clemens clement cleo cliff clive cody colby cole colin concha connor
    conor cora corentin corey courtney craig cristina curtis cynthia cyril czarek daan dafna dafydd
    dagmar daichi dan dana daniel daniela danilo danny danylo darek daria darius darrell darren
    darryl darya dave david davide dawit deanna deb deborah debra declan deepa deepak deepika deepti
    dejan delphine denis denise deniz dennis denny derek desmond devin devon dewi dhruv diana diane
    didier diego dieter dilip dilys dina dinesh divya divyansh dmitri dmitry dominic dominik
    dominique don donald donna donnie doris dorota dorothea dorothy doug douglas dragan drew duane
    duarte dustin dwayne dwight dylan earl ebere ed eddie edeltraud edgar edith edna eduardo edward
    eero efosa efua egle egor ehsan eiji eileen eilidh einar elaine eleanor elena eleni elias elif
    elijah elisabeth elise elizabeth ella ellen ellis elmer elodie eloise elsa elsie elvira emanuele
    emeka emilia emilie emilio emily emma emmanuel emmett emre enrico enrique eoghan eric erica erik
    erika erin ernesto ernie ernst errol erwan esra essie esteban esther eszter ethan ethel etienne
    eugene eugenia eva evan evelina evelyn ewa ewan ezra fabian fabien fabrice faisal faiz farah
    farhan farid fatima fatma fatou faye federica federico felicia felicity felix femi femke
    ferdinand ferenc fergus fermin fernanda fernando filip filippo finn fiona fionn florent florian
    folake fran frances francesca francis francois frank franz fred freddie frederick frederik
    frederique freja freya frida friederike friedhelm fumiko funmi gabe gabi gabor gabriel gael gail
    ganesh gareth garrett gary gaurav gavin gayatri gema genevieve geoff george gerald gerard
    gerhard giacomo gianluca gianni gijs gil gilles gina ginny giorgio giovanni girish gisela gita
    giulia gladys gleb glenn gloria goncalo gonzalo goran gordana gordon goro grady graham grainne
    grazyna greg gregor gregory greta gretchen grzegorz gudrun guido guillaume guillermo gunnar
    gunther gus gustav gustavo gwen haile hajime hakan halina hamid hamish hamza hana hank hannah
    hans harald harish harriet harry harsh hartmut haruka haruto harvey hassan hatti hayley heather
    hector heidi heike heiko heinrich heinz heitor helen helena helga helmut hemant henning henri
    henrik henrike henry herbert herman herve hideki hideo hieu hilary hiro hiroko hiroshi holger
    holly howard huda hugh hugo huong huw hye hyejin ian ibrahim ibrahima ichiro idris iestyn
    ifeanyi ifeoma ignacio igor ike ikenna iker ilaria ildiko ilse ilya ilze imelda imran ines inga
    ingeborg ingo ingrid ioana irene irina irma isaac isabel isabella isabelle isamu isha ishaan
    isla ismail istvan itziar iva ivan ivana iveta ivo izzy jaak jaan jacek jack jackie jacob jacobo
    jacqueline jacques jagoda jaime jake jakob jakub jamal james jamie jan jana jane janet janine
    janis jared jarek jaroslav jarrod jasmin jasmine jason javier jaya jayant jayden jean jeanette
    jeanne jeannie jeb jed jeff jeffrey jelena jen jenna jennifer jenny jens jeremiah jeremy
    jermaine jeroen jerome jerry jesper jess jesse jessica jiho jihoon jill jillian jim jimbo jimmy
    jing jiri jiro jitka jiwoo jo joachim joan joanna joao joaquim joaquin jocelyn jochen jodi jodie
    jody joe joel joelle joey johan johannes john johnny jolanta jomar jon jonah jonas jonathan joni
    joon joost jordi jorge joris jose josef joseph josephine josh joshua josie josip jovana joyce
    juan juanita jude judith judy juergen juha jukka jules julia julian juliana julie julien jun
    junko jurgen juris justin justyna jutta jyoti kadri kai kalpana kamal kamau kamil kamila kanako
    kaori kapil kara karen kari karim karin karina karl karolina karsten karthik kartik kasia
    katalin kate katherine kathleen kathrin kathryn kathy katie katja katrin kavita kavya kayla
    kazuki kazuo keiko keisha keith kelechi kelly kelsey kelvin ken kenichi kenji kenneth kerry
    kerstin kestutis kevin khady khalid kieran kim kinga kira kiran kirill kirsten kirsty kishore
    kiyoshi klara klaus knut koen kofi koji kojo komal konrad kris krishna kristen kristin kristina
    kristy krzysztof kuba kumar kumiko kunal kurt kwame kwesi kyle kyoko laetitia laia lakshmi lalit
    lamar larissa larry lars laszlo lata latisha latoya laura lauren laurent lauri lea leah leandro
    lee leif leigh leila lekan leland lena lenka leo leon leonard leonardo leonie lerato leroy
    leslie lester lesya liam liga liis lillian lily lina linda lindsay lindsey linh lionel lisa liz
    lloyd loic lone lonnie lorena lorenz lorenza lorenzo loretta lori lorna lorraine lothar lotte
    louane louis louise lowell luann luca lucas lucia lucian luciana lucy ludovic ludwig luigi luis
    luisa luiza lukas luke luz lydia lyle lyn lynn maarten maartje mabel macarena maciej maciek
    maddie madhav madhuri mads maelle maeve magda magdalena maggie magnus mahesh maike maite maja
    makena makoto malcolm malee malik mallory malte mamadou mandy manfred manish manisha manoj manon
    manuel mara marc marcel marcelo marcia marcin marco marcus marek maren margaret marge margot
    maria mariama marian mariana mariano marie marie-claire marieke mariko marina mario marion
    marisa marisol marites marius marjorie mark marko markus marlene marlon marsha marta martha
    martin martina martine marv marvin mary maryam masako masaru massimo mateo mateus matheus
    mathieu mathilde mathis matt matthew matthias matti mattias maud maude maureen maurice mauricio
    mauro max maxim maxine maya mayank mayumi meenakshi meera meg megan megumi mehdi mehmet mei
    meike melanie melinda melissa meredith merle meron mette mia micah michael michaela michal
    michela michele michelle michiko mick mickey miguel mihaela mihai mika mike mikhail mikko miko
    mila milena millie milo milos mina mindaugas minh minjun minoru minseo miranda mireille miriam
    mirjana miroslav mitch mitchell mitzi miyuki moe mohamad mohamed mohammed mohit moira molly
    monica monika montse morag morgan moritz morten moussa muhammad mukesh murat mustafa mykola myra
    myriam nadia nadine nadja naledi nancy nandini naoki naoko naomi naresh narges nasser natalia
    natalie natascha natasha natasza nate nathan naveen ned neeraj neha neil nell nellie nenad ngozi
    nguyen niall niamh niccolo nicholas nick nicki nicky nico nicola nicolas nicole nidhi niels
    nieves nikhil nikita nikola nikolai nikolaj nikolas nilesh nils nina niran nirmala nisha nitesh
    nitin njeri nkechi nnamdi noah nobuko noel noelle noemi noemie nola nomsa noor nora norbert
    noriko norman nuno nuria nurlan nurul obinna odette oisin oksana olaf oleg olga oliver olivia
    olly olumide oluwaseun omar omid omkar ondrej onyeka oriol orla orville osama osamu oscar oskar
    osman ostap otavio otieno otto ousmane owen ozan pablo padraig paloma pam pamela paola paolo
    parth parvati pascal pat patricia patrick patrik patsy patti paul paula paulette pauline paulo
    pavel pavla pawel payal pedro peggy pekka penelope percy pete peter petra phil philip phoebe
    phuong phyllis pia pierre piet pieter pilar piotr piyush polly pooja prachi pradeep prakash
    pranav prasad prashant pratik preeti priscilla priya priyanka przemek punit putri qiang quentin
    quinn rachael rachel rachna radek radha radka radoslav radoslaw radu rafael rafal raghav
    ragnhild rahul rainer raj rajeev rajesh rakesh ralf ralph raluca ramesh ramon ramona ramya
    randall randy rania raphael raquel rasa rashid rasmus raul ravi ravindra ray raymond raymundo
    razvan rebecca reema reggie regis reiko reinaldo reinhard remi renata renate rene renee reuben
    reza rhea rhiannon rhona rhonda rhys ricardo riccardo richa richard rick riikka rishabh rita
    ritesh ritu rizal rob robert roberto robin rochelle rodel rodney rodrigo roger rohan rohit
    roisin roland rolf romain ron ronald ronan rory rosa rosalie rosalind rosario rosemary rosie
    ross roswitha roxana roxanne roy roz ruben rudiger rudolf rudy rui rukhsana rupali rupert ruslan
    russ russell ruta ruth ruud ryan ryo ryota sabine sabrina sabrine sachiko sachin sadia sadie
    saeed saif sally salma salvatore sam samantha sameer samir sammy samuel sana sandeep sandra
    sanjana sanjar sanjay sanna sanne santosh saoirse sara sara-jane sarah sascha sasha satish
    satoru satoshi satu saurabh scott scotty seamus sean sebastian sebastien segun selam selena
    selin selma seojun serena sergei sergey sergio seth severine seydou shalini shana shane shanice
    shannon sharon shaun shauna shawn sheila sheldon sheri sherry shigeru shikha shilpa shinji shira
    shirin shirley shiro shivam shreya shreyas shruti shubham shun sian sid siddharth siddhartha
    sidney siegfried sigrid sigurd siim silke silvia silvio simon simona simone sinead siobhan sipho
    siti slavko slawek sneha snezana sofia solene solveig somchai sonali sonia sonja sonya sophia
    sophie soren souleymane soumya srinivas stacey stacie stacy stanislav stanislava stefan stefanie
    stefano steffen steffi stephan stephanie stephen steve steven stewart stig stuart subhash suda
    sudhir sue sumit sunhee sunil sunita suraj surbhi suresh susan susana susanne sushil sushma
    susie susumu suzanne sven svenja svetlana swati sybille sylvain sylvia sylvie tabitha tad
    tadashi tadhg taehyun taiwo takashi takeshi taku tamar tamara tamas tamika tammy tanguy tanja
    tanvi tanya tara taras tariq tarun tasha tatiana tatjana tatsuya ted tejas temitope teresa
    terrence terry tess tetsuya thabo thandi thanh thea thelma theo theodore theresa thiago thibault
    thierry thijs thomas thorsten thuy tiago tiffany tigist tiit tilda tilman tim timo timothy timur
    tina tobi tobias tod todd tom tomas tomasz tomek tomislav tommaso tommy tomoe tomoko toni tony
    tonya torben torsten toru toshio tracey tracie tracy trevor tricia trina trish trisha tristan
    trudy tsukasa tuan tuba tunde tuomas tye tyler tyrone uche uchenna uday udo uli ulla ulrich
    ulrike umar umberto umesh unai urs ursula urszula usha ute uwe uzma vaclav vadim vaibhav
    valentin valentina valeria valerie valery vanessa vani varun vasily veerle velma venkat vera
    verna vernon veronica vesna vic vicente vicki vicky victor victoria vidya vijay vikas vikram
    viktor ville vinay vince vincent vincenzo vineet vinny vipul virgil virginie vishal viv vivek
    viviane vlad vladimir volkan volker vuk wally walt walter wanda wang wanjiru warren wayne wei
    wendell wendy wes wesley whitney wiebke wiktor wilbur wilhelm will willa willard william willis
    wilma winifred winston wojciech wojtek wolfgang wolfram wouter xavi xavier xiao xiaoming ximena
    xiulan xoan yael yan yann yara yash yasir yasmin yasmine yasuhiro yasuko yetunde yevhen yewande
    yildiz yogesh yoichi yoko yolanda yolande yonas yoshi yosuke youngsoo youssef youssouf yuki
    yukio yuko yulia yumi yuna yuri yuriko yusuf yuta yves yvette yvonne zac zach zack zahra zainab
    zara zbigniew zbyszek zehra zelda zeynep zhang zoe zoey zofia zoltan zoran zsofia zsolt zuzana
""")
