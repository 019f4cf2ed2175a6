"""Given names of many languages, by which a person is known where a document lists nobody."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

GIVEN_NAMES = words("""
    aarav aaron abdul abebe abigail achieng adaeze adam adebayo adele aditi aditya adrian afonso
    agata agnes agnieszka agus ahmed aiden aigul aiko aino aisha akash akira alain alan alba albert
    alejandro aleksandr aleksandra alessandro alex alexander alexandra alexei alfonso alfred ali
    alice alicia alina allan allison alvaro ama amaka amanda amara amber ambrose amelia amina amir
    amit amy ana analyn ananya anastasia anders andras andrea andreas andrei andres andrew andris
    andy angela angelo anh anika anil anita anja anjali ankit ann anna anne anneli annette annika
    anouk ante anthony antoine anton antonio anya aoife arash archie ariana arjun arlo arman arnau
    arnaud artem arthit arthur artur asha ashley ashok asif astrid asuka augusto ayan ayesha aylin
    ayse azadeh babak balazs baptiste barbara bartosz beata beatrice beatriz becky ben benedict
    benjamin benoit bernard bernd beth bettina betty bianca bill birgit birgitte bjarne bjork bjorn
    bob bogdan bohdan boris brad bram brandon brenda brian bridget brigitte bronwen brooke bruce
    bruna bruno bryan budi burak caio caleb callum cameron camila camille candice caoimhe carina
    carl carla carlo carlos carmen carol caroline carolyn casper catarina catherine cathy cecilia
    cedric celine cem cerys chandra charlene charles charlie charlotte chen chiara chidi chika
    chinedu chloe chloé chris christa christelle christian christina christine christoph christophe
    christopher chukwu ciara cillian ciprian claire clara claudia clemens clement cliff clive cole
    colin connor conor cora craig cristina curtis cynthia daan dafna dafydd dana daniel daniela
    danilo danny danylo daria darius darren darya dave david dawit deborah debra declan deepa deepak
    deepika dejan delphine denis denise deniz dennis derek desmond devon dewi diana diane diego
    dieter dilip dilys dina divya dmitri dmitry dominic dominik dominique don donald donna dorota
    dorothea dorothy doug douglas dragan duarte dwayne dylan ed eddie edgar edith eduardo edward
    eero efua egle egor ehsan eileen eilidh einar elaine eleanor elena eleni elias elif elijah
    elisabeth elise elizabeth ella ellen ellis eloise elsa emeka emilia emilie emilio emily emma
    emmanuel emre enrico enrique eoghan eric erica erik erika erin ernesto ernst esra esteban esther
    eszter ethan etienne eugene eugenia eva evan evelina evelyn ewan ezra fabian faisal faiz farah
    farhan farid fatima fatma federico felicia felicity felix femi femke ferdinand ferenc fergus
    fernanda fernando filip filippo finn fiona fionn florian frances francesca francis francois
    frank franz fred freddie frederick frederik frederique freja freya frida friederike gabor
    gabriel gareth gary gaurav genevieve geoff george gerald gerard gerhard gijs gilles gina giorgio
    giovanni gisela gita giulia gleb glenn gloria goncalo gonzalo goran gordana gordon graham
    grainne greg gregor gregory greta grzegorz gudrun guido guillaume guillermo gunnar gustav
    gustavo haile hakan hamid hamish hamza hana hannah hans harald harry haruka haruto harvey hassan
    hayley heather hector heidi heiko heinrich heitor helen helena helga henning henri henrik henry
    herbert hideki hieu hilary hiro hiroshi holger holly howard huda hugh hugo huong huw hye hyejin
    ian ibrahim idris iestyn ifeoma ignacio igor iker ildiko ilse ilya ilze imelda imran ines inga
    ingeborg ingo ingrid ioana irene irina isaac isabel isabella isabelle isha isla ismail istvan
    itziar iva ivan ivana iveta ivo jaak jaan jacek jack jackie jacob jacqueline jacques jaime jakob
    jakub jamal james jamie jan jana jane janet janine janis jared jaroslav jasmin jasmine jason
    javier jaya jayden jean jeanette jeannie jeff jeffrey jelena jenna jennifer jenny jens jeremiah
    jeremy jermaine jeroen jerry jesper jesse jessica jiho jihoon jill jim jimmy jing jiri jitka
    jiwoo jo joachim joan joanna joao joaquim joaquin jocelyn jodie joe joel joelle johan johannes
    john johnny jolanta jomar jon jonah jonas jonathan joon joost jordi jorge joris jose josef
    joseph josephine josh joshua josip jovana joyce juan juanita jude judith judy juergen juha jukka
    jules julia julian juliana julie julien jun jurgen juris justin jyoti kadri kai kamal kamau
    kamil kanako karen karim karin karina karl karolina karsten kasia katalin kate katherine
    kathleen kathrin kathy katie katja katrin kavita kavya kazuki keiko keisha keith kelly kelvin
    ken kenji kenneth kerstin kestutis kevin khalid kieran kim kiran kirill kirsten klara klaus knut
    koen kofi koji kojo konrad kristina krzysztof kumar kunal kurt kwame kwesi kyle kyoko laia
    lakshmi lamar larissa larry lars laszlo latisha laura lauren laurent lauri lea leah leandro lee
    leif leila lena lenka leo leon leonard leonardo leonie lerato leslie lesya liam liga liis
    lillian lily lina linda linh lisa liz lloyd lone lorenz lorenzo lorna lotte louis louise luca
    lucas lucia lucian luciana lucy ludwig luigi luis luisa luiza lukas luke lydia lynn maarten
    maartje maciej mads maeve magda magdalena magnus mahesh maike maja makena malcolm malee malik
    malte mandy manfred manish manoj manon manuel mara marc marcel marcelo marcin marco marcus
    margaret margot maria marian mariana mariano marie marie-claire marieke marina mario marion
    marisa marites marius mark marko markus marlene marlon marta martha martin martina martine
    marvin mary maryam masako mateo mateus matheus mathieu mathilde matt matthew matthias matti
    mattias maureen maurice mauricio mauro max maxim maya meera megan mehdi mehmet mei melanie
    melinda melissa meredith meron mette mia michael michaela michal michele michelle michiko miguel
    mihaela mihai mika mike mikhail mikko miko mila milena milo milos mina mindaugas minh minjun
    minseo miranda mireille miriam mirjana miroslav mitchell mohamad mohamed mohammed mohit moira
    molly monica montse morag morgan moritz morten muhammad murat mustafa mykola myriam nadia nadine
    naledi nancy naoki naoko naomi narges nasser natalia natalie natascha natasha nathan neha neil
    nenad ngozi nguyen niall niamh niccolo nicholas nick nicola nicolas nicole niels nikhil nikita
    nikola nikolai nikolaj nikolas nilesh nils nina niran nisha nitin njeri noah noel noelle noemi
    nomsa noor nora norman nuno nuria nurlan nurul obinna odette oisin oksana olaf oleg olga oliver
    olivia olumide omar omid omkar ondrej oriol orla osama oscar osman ostap otavio otieno otto owen
    ozan pablo padraig pam pamela paola paolo parvati pascal pat patricia patrick patrik paul paula
    pauline paulo pavel pavla pawel payal pedro peggy pekka penelope percy pete peter petra phil
    philip phoebe phuong pia pierre piet pieter piotr polly pooja prakash pranav prasad preeti priya
    putri qiang quentin quinn rachael rachel radek radka radoslav radu rafael rafal ragnhild rahul
    rainer raj rajesh ralf ralph raluca ramesh ramon rania raphael raquel rasa rashid rasmus raul
    ravi ray raymond raymundo razvan rebecca reema reiko reinaldo reinhard remi renata renate rene
    renee reza rhiannon rhona rhys ricardo richard rick riikka rita ritu rizal rob robert roberto
    robin rodel rodrigo roger rohan rohit roisin roland rolf romain ron ronald rosa rosalind
    rosemary rosie ross roxana roy ruben rudolf rui rukhsana rupert ruslan russell ruta ruth ruud
    ryan sabine sabrina sachin sadia saeed saif sally salma sam samantha samir samuel sana sandra
    sanjar sanjay sanna sanne santosh saoirse sara sara-jane sarah sascha sasha satoshi satu saurabh
    scott seamus sean sebastian sebastien selam selin selma seojun serena sergei sergey sergio
    shalini shane shanice shannon sharon shaun shauna shawn sheila shira shirin shirley shreya sian
    siddharth sigrid sigurd siim silke silvia silvio simon simone sinead siobhan sipho siti slavko
    snezana sofia solveig somchai sonia sophia sophie soren soumya stacey stacy stanislav stanislava
    stefan stefanie stephan stephanie stephen steve steven stig stuart suda sue sunhee sunil sunita
    suresh susan susanne sushma suzanne sven svetlana sybille sylvia sylvie tadhg taehyun takashi
    takeshi tamar tamara tamas tamika tanja tanya tara taras tariq tatiana tatjana ted teresa terry
    tess thabo thandi thanh thea theo theodore theresa thiago thierry thijs thomas thorsten thuy
    tiago tigist tiit tilda tim timo timothy timur tina tobi tobias todd tom tomas tomasz tomislav
    tommy tomoko toni tony torsten tracey tracy trevor tristan trudy tsukasa tuan tuba tunde tuomas
    tyler uche ulla ulrich umar unai urs ursula usha ute uwe uzma vaclav vadim valentin valentina
    valeria valerie valery vanessa vani vasily veerle venkat vera veronica vesna vicente vicki vicky
    victor victoria vijay vikram viktor ville vinay vincent vincenzo vipul vishal vivek viviane vlad
    vladimir volkan volker vuk walter wanda wang wanjiru warren wei wendy wesley wiktor wilhelm will
    william wilma winston wojciech wolfgang wouter xavier xiao xiaoming ximena xiulan xoan yael yan
    yara yasir yasmin yasmine yasuko yevhen yildiz yogesh yoko yolanda yonas yoshi youngsoo youssef
    yuki yuko yulia yuna yuri yusuf yves yvette yvonne zach zahra zainab zara zbigniew zehra zeynep
    zhang zoe zoltan zoran zsofia zsolt zuzana
""")
