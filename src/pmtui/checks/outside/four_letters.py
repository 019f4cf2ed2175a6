"""Ordinary words of four letters, which a short given name and an initial make up by chance."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

FOUR_LETTERS = words("""
    able acid aged ages aims also amid area aren arms army asks auto away axis baby back bags bake bald ball
    band bank bans bare bark bars base bath bays beam bean bear beat been beer bees bell belt bend bent best
    beta bias bids bike bile bill bind bins bird bite bits blow blue blur boat body boil bold bolt bomb bond
    bone book boom boot bore born boss both bots bowl bugs bulk bull bump burn bush busy buys byte cafe cage
    cake call calm came camp cans cape caps card care carp cars cart case cash cast cats cave cell cent chat
    chef chin chip city clip club clue coal coat code coil coin cold come cook cool cope copy core cork corn
    cost cows crew crop cues cups cure cute cuts dale dame damp dare dark dart data date dawn days dead deaf
    deal dear debt deck deed deep deer dens dent deny desk dial dice died dies diet diff digs dine dips dirt
    disc dish disk dive dock docs does dogs dole dome done doom door dose dots down drag draw drew drop drum
    dual duct dude duke dull dumb dump dust duty each earn ease east easy echo edge edit else ends epic even
    ever evil exam exec exit eyes face fact fade fail fair fake fall fame fans fare farm fast fate fear feed
    feel fees feet fell felt file fill film find fine fire firm fish fits five flag flat fled flew flip flow
    flux foam fold folk fond font food fool foot fork form fort foul four free frog from fuel full fund fury
    fuse gain gale game gang gaps gate gave gear gene gets gift girl give glad glow glue goal goat goes gold
    golf gone good gore gray grew grey grid grim grip grow gulf guru guys half hall halt hand hang hard hare
    harm hash hate have hawk head heal hear heat heel held hell help herb herd here hero hide high hike hill
    hint hire hits hold hole home hood hook hope horn hose host hour huge hung hunt hurt icon idea idle inch
    into iron isle item jail jars java jobs join joke joys jump june jury just keen keep kept keys kick kids
    kill kind king kiss kite kits knee knew knit knot know labs lace lack lady lags laid lake lamb lamp land
    lane laps last late lawn laws lazy lead leaf leak lean leap left legs lend lens lent less lets lied lies
    life lift like limb lime limp line link lion lips list live load loan lock logo logs lone long look loop
    lord lose loss lost lots loud love luck lump lung made maid mail main make male mall mane many maps mare
    mark mars mask mass mast mate math maze meal mean meat meet melt memo menu mere mesh mess mice mild mile
    milk mill mind mine mint miss mist mock mode mood moon more moss most move much must mute myth nail name
    navy near neat neck need nest nets news next nice nine node none noon norm nose note noun nude null oath
    obey odds okay once ones only onto open oral ours oven over pace pack page paid pain pair pale palm pane
    park part pass past path pats pave peak peal pear peel peer pens perk perl pets pick pier pies pile pill
    pine ping pink pins pint pipe pits plan play plea plot plug plus pods poem poet pole poll pond pony pool
    poor pope pops pore pork port pose post pots pour pray prey prod prop pull pulp pump pure push quit quiz
    race rack rage raid rail rain rank rare rate rats read real rear reed reef reel rely rent rest rice rich
    ride ring riot ripe rise risk road robe robs rock rode role roll roof room root rope rosa rose rows ruby
    rude ruin rule runs rush rust safe sage said sail sake sale salt same sand sang sank save saws says scan
    scar seal seam seat seed seek seem seen self sell send sent sets sewn shed ship shoe shop shot show shut
    sick side sign silk sing sink site size skin skip slim slip slot slow smog snap snow soap soar sock soft
    soil sold sole some song soon sort soul soup sour span spec spin spot stab star stay stem step stir stop
    such suit sums sung sunk sure swap swim tabs tack tags tail take tale talk tall tank tape taps task taxi
    team tear tech teen tell temp tend tens tent term test text than that them then they thin this thus tick
    tide tidy tied ties tile till time tiny tips tire told toll tomb tome tone took tool tops tore torn tour
    town trap tray tree trim trio trip true tube tuna tune turn twin type undo unit unto upon urge used user
    uses vain vale vans vary vast verb very vest veto vice view vine visa void vote wage wait wake walk wall
    want ward ware warm warn wars wash wave ways weak wear webs weed week well went were west what when whom
    wide wife wild will wind wine wing wins wipe wire wise wish with woke wolf wood wool word wore work worm
    worn wrap yard year zero zone
""")
