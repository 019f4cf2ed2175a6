"""Given names of many languages, by which a person is known where a document lists nobody."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

GIVEN_NAMES = words("""
    aarav aaron abdul abigail adaeze adam adebayo adele aditi aditya adrian agata agnes agnieszka
    ahmed aiden aiko aisha akash akira alain alan alba albert alejandro aleksandr aleksandra
    alessandro alex alexander alexandra alexei alfonso alfred ali alice alicia alina allan allison
    alvaro amanda amara amber ambrose amelia amina amit amy ana ananya anastasia anders andrea
    andreas andrei andres andrew andy angela angelo anika anil anita anja anjali ankit ann anna anne
    annette annika anthony antoine anton antonio anya arash archie ariana arjun arlo arnaud arthur
    artur asha ashley ashok asif astrid asuka augusto ayesha aylin azadeh babak baptiste barbara
    bartosz beata beatrice becky ben benedict benjamin benoit bernard bernd beth bettina betty
    bianca bill birgit bjorn bob bogdan boris brad brandon brenda brian bridget brigitte brooke
    bruce bruno bryan caleb cameron camila camille candice carina carl carla carlo carlos carmen
    carol caroline carolyn catherine cathy cecilia cedric celine chandra charlene charles charlie
    charlotte chen chiara chidi chika chloe chloé chris christa christelle christian christina
    christine christoph christophe christopher chukwu ciara claire clara claudia clemens clement
    cliff clive cole colin connor conor cora craig cristina curtis cynthia dafna dana daniel daniela
    danny daria darius darren darya dave david deborah debra deepa deepak deepika delphine denis
    denise dennis derek desmond devon diana diane diego dieter dilip dina divya dmitri dmitry
    dominic dominik dominique don donald donna dorota dorothea dorothy doug douglas dwayne dylan ed
    eddie edgar edith eduardo edward efua ehsan eileen elaine eleanor elena eleni elias elijah
    elisabeth elise elizabeth ella ellen ellis eloise elsa emeka emilia emilie emilio emily emma
    emmanuel enrico enrique eric erica erik erika erin ernesto ernst esra esteban esther ethan
    etienne eugene eugenia eva evan evelina evelyn ezra fabian faisal farah farhan fatima fatma
    federico felicia felicity felix femi ferdinand fernando filip filippo finn fiona florian frances
    francesca francis francois frank franz fred freddie frederick frederik frederique freya frida
    friederike gabriel gareth gary gaurav genevieve geoff george gerald gerard gerhard gilles gina
    giorgio giovanni gisela gita giulia glenn gloria gonzalo gordana gordon graham greg gregor
    gregory greta grzegorz guido guillaume guillermo gunnar gustav gustavo hakan hamid hana hannah
    hans harald harry haruka haruto harvey hassan hayley heather hector heidi heiko heinrich helen
    helena helga henning henri henrik henry herbert hideki hilary hiro hiroshi holger holly howard
    huda hugh hugo hye ian ibrahim ifeoma ignacio igor ilse ilya imran ines inga ingo ingrid irene
    irina isaac isabel isabella isabelle isha ismail itziar iva ivan ivana ivo jaan jacek jack
    jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janine jared
    jasmin jasmine jason javier jaya jayden jean jeanette jeannie jeff jeffrey jelena jenna jennifer
    jenny jens jeremiah jeremy jermaine jerry jesse jessica jiho jill jim jimmy jiri jo joachim joan
    joanna joao joaquin jocelyn jodie joe joel joelle johan johannes john johnny jolanta jon jonah
    jonas jonathan joon jorge joris jose josef joseph josephine josh joshua joyce juan juanita jude
    judith judy juergen jules julia julian juliana julie julien jun jurgen justin jyoti kai kamal
    kamil kanako karen karim karin karina karl karolina karsten kasia kate katherine kathleen
    kathrin kathy katie katja katrin kavita kavya kazuki keiko keisha keith kelly kelvin ken kenji
    kenneth kerstin kevin khalid kieran kim kiran kirsten klara klaus kofi koji konrad kristina
    krzysztof kumar kunal kurt kwame kyle kyoko lakshmi lamar larissa larry lars latisha laura
    lauren laurent lauri lea leah leandro lee leila lena leo leon leonard leonardo leonie leslie
    liam lillian lily lina linda lisa liz lloyd lorenz lorenzo lorna lotte louis louise luca lucas
    lucia luciana lucy ludwig luigi luis luisa luiza lukas luke lydia lynn maarten maciej magda
    magdalena magnus mahesh maike maja malcolm malik malte mandy manfred manish manoj manon manuel
    mara marc marcel marcelo marcin marco marcus margaret margot maria marian mariana mariano marie
    marie-claire marina mario marion marisa marius mark markus marlene marlon marta martha martin
    martina martine marvin mary maryam masako mateo mateus mathieu mathilde matt matthew matthias
    mattias maureen maurice mauricio mauro max maya meera megan mehdi mehmet mei melanie melinda
    melissa meredith mia michael michaela michal michele michelle michiko miguel mihai mika mike
    mikhail miko mila milena milo milos mina minh minjun miranda mireille miriam miroslav mitchell
    mohamad mohamed mohammed mohit moira molly monica morgan moritz muhammad murat mustafa myriam
    nadia nadine nancy naoki naoko naomi narges nasser natalia natalie natascha natasha nathan neha
    neil nguyen niamh niccolo nicholas nick nicola nicolas nicole niels nikhil nikita nikola nikolai
    nikolas nilesh nils nina nisha nitin noah noel noelle noemi nora norman nuno obinna odette
    oksana olaf oleg olga oliver olivia olumide omar omkar ondrej oriol osama oscar osman otto owen
    pablo pam pamela paola paolo parvati pascal pat patricia patrick patrik paul paula pauline pavel
    pawel payal pedro peggy penelope percy pete peter petra phil philip phoebe pia pierre piet
    pieter piotr polly pooja prakash pranav prasad preeti priya quentin quinn rachael rachel radek
    radoslav rafael rafal rahul rainer raj rajesh ralf ralph raluca ramesh ramon rania raphael
    raquel rashid raul ravi ray raymond raymundo rebecca reema reiko reinaldo reinhard remi renata
    renate rene renee reza rhys ricardo richard rick rita ritu rob robert roberto robin rodrigo
    roger rohan rohit roisin roland rolf romain ron ronald rosa rosalind rosemary rosie ross roxana
    roy ruben rudolf rui rukhsana rupert russell ruth ryan sabine sabrina sachin sadia saeed saif
    sally salma sam samantha samir samuel sana sandra sanjay sanna santosh sara sara-jane sarah
    sascha sasha satoshi saurabh scott sean sebastian sebastien selma serena sergei sergey sergio
    shalini shane shanice shannon sharon shaun shauna shawn sheila shira shirin shirley shreya
    siddharth sigrid silke silvia silvio simon simone sinead siobhan slavko snezana sofia sonia
    sophia sophie soren soumya stacey stacy stanislav stefan stefanie stephan stephanie stephen
    steve steven stig stuart sue sunil sunita suresh susan susanne sushma suzanne sven svetlana
    sybille sylvia sylvie taehyun takashi takeshi tamar tamara tamas tamika tanja tanya tara tariq
    tatiana tatjana ted teresa terry tess thandi thea theo theodore theresa thierry thomas thorsten
    tilda tim timo timothy tina tobi tobias todd tom tomas tomasz tommy tomoko toni tony tracey
    tracy trevor tristan trudy tsukasa tyler uche ulla ulrich umar urs ursula usha ute uwe uzma
    valentin valentina valeria valerie valery vanessa vani vasily veerle venkat vera veronica
    vicente vicki vicky victor victoria vijay vikram viktor vinay vincent vincenzo vipul vishal
    vivek viviane vlad vladimir volker walter wanda wang warren wei wendy wesley wiktor wilhelm will
    william wilma winston wojciech wolfgang xavier xiao ximena yael yan yara yasmin yasmine yasuko
    yogesh yoko yolanda yoshi youssef yuki yuko yulia yuna yuri yusuf yves yvette yvonne zach zahra
    zainab zara zbigniew zeynep zhang zoe zoltan zsofia zuzana
""")
