"""The small words that stand round names: forms of address, offices, particles, suffixes.

Lower case throughout. Sources: the lists of titles and forms of address in the AP Stylebook (“titles”, “courtesy
titles”, “legislative titles”, “military titles”) and in the Guardian and Economist style guides.
"""

COURTESY = frozenset(
    """
    mr mrs ms miss mx messrs sir dame lord lady baroness baron dr prof professor rev reverend fr father
    sister brother pastor rabbi imam bishop archbishop cardinal monsignor sheikh sheik sultan emir
    ayatollah hajj mullah judge justice sgt sergeant lt lieutenant capt captain maj major col colonel gen
    general cmdr commander adm admiral brig brigadier cpl corporal pfc pvt private det detective insp
    inspector ch supt superintendent pc constable officer trooper deputy hon senor señor herr frau
    monsieur madame mme m don doña sri shri smt pandit president prime minister chancellor premier sen
    senator rep representative gov governor mayor councillor cllr councilman councilwoman alderman
    congressman congresswoman speaker ambassador secretary attorney coach manager king queen prince
    princess pope emperor empress tsar duke duchess earl count countess viscount marquess saint st aunt
    uncle grandma grandpa nurse
    """.split()
)
OFFICE = frozenset(
    """
    taoiseach tánaiste spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief executive director
    leader minister secretary president vice deputy assistant acting foreign defence defense finance
    interior home health education justice trade transport energy treasury exchequer first lady prime
    chancellor governor senator congressman mayor judge justice commissioner chief general attorney
    prosecutor ambassador envoy coach manager captain striker midfielder defender goalkeeper winger
    forward quarterback professor actor actress singer director author writer editor founder owner driver
    jockey trainer head boss analyst economist officer former shadow culture environment business labour
    labor state under junior senior managing lead co special press democrat republican conservative tory
    labour liberal green democratic sen rep mp mps king queen prince princess pope superstar star legend
    ace champion rapper comedian presenter pundit broadcaster boxer golfer host
    """.split()
)
TITLES = COURTESY | OFFICE
"""What can stand at the front of a name, one after another."""
HOLDERS = frozenset(
    """
    taoiseach tánaiste spokesman spokeswoman spokesperson chairman chairwoman minister secretary president chancellor
    governor senator congressman congresswoman mayor commissioner prosecutor ambassador professor captain
    manager striker midfielder defender goalkeeper winger quarterback actor actress singer sen rep gov mp
    director mr mrs ms dr sir dame coach officer
    """.split()
)
"""What ends a title in the middle of a run: `White House Press Secretary Jane Doe`."""
PARTICLES = frozenset(
    """
    van von der den de da di do dos das du del della la le los las el al bin ibn bint abu ben af av ter
    ten zu zur y e ap ag bat santa vom vander af’ d’ st san
    """.split()
)
SUFFIXES = frozenset(
    """
    jr sr ii iii iv kc qc mp msp obe mbe cbe kcmg phd md esq td jnr snr
    """.split()
)
STARTERS = frozenset(
    """
    the a an and but or if in on at to for from by with as of when while where what who whom whose why how
    which that this these those then than there here he she it they we i you his her its their our my your
    one two three four five six seven eight nine ten both all any some many most more few each every
    either neither no not nor so yet although though because since after before until unless during
    despite following according under over between among about against is was were are be been being has
    have had do does did will would can could may might must should shall also only just even still never
    ever now today yesterday tomorrow tonight later earlier meanwhile however moreover instead indeed
    perhaps maybe yes well please thank thanks let like unlike asked once another other others last next
    new such same me him them us up out off into onto upon within without via per too very quite rather
    again ago why's that's it's he's she's there's what's who's let's i'm i've i'd i'll we're we've we'll
    you're they're don't can't won't didn't doesn't isn't wasn't couldn't wouldn't you'll you've he'd
    she'd they've told said says say former ex then-president late amid ms
    """.split()
) - {"ms"}
PLACE_NAMES_FOR = frozenset(
    """
    street road avenue lane square park hill river lake mount mountain island islands bay beach bridge
    county city town village valley north south east west central upper lower great port fort cape san st
    saint station airport hall house palace castle tower court gardens green heath common wood forest
    harbor harbour stadium arena ground
    """.split()
)
BODY_NAMES = frozenset(
    """
    university college school hospital council committee commission party club united city rovers athletic
    town bank group company co corp corporation inc ltd llc plc holdings partners associates institute
    institution foundation trust association federation league union society agency department ministry
    office bureau authority board court parliament congress senate house assembly army navy force forces
    corps police service services center centre museum gallery theatre theater orchestra church temple
    mosque cathedral abbey press times post herald tribune journal news gazette telegraph guardian mail
    express magazine books records studios pictures films entertainment network channel radio television
    tv festival cup trophy prize award awards championship championships open games series tour grand prix
    world national international european american british act bill treaty agreement plan project
    programme program day week month year airlines airways motors energy oil gas steel systems
    technologies software labs laboratory pharmaceuticals capital investment investments insurance
    securities exchange fund funds index summit conference forum alliance coalition front movement brigade
    regiment division team squad hotel restaurant bar cafe pub inn stores supermarkets industries
    """.split()
)
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas
    easter
    """.split()
)
WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february september october november
    december
    """.split()
)
"""Days, and the months that are nobody's name: `On Monday Johnson said`, `Johnson said Tuesday`."""
SAYING = frozenset(
    """
    said says told added adds warned argued argues insisted insists claimed claims explained explains
    replied replies asked answered recalled recalls admitted admits agreed agrees denied denies wrote
    writes tweeted noted notes thinks believes thought believed hopes hoped wants wanted plans planned
    joked laughed shrugged testified pleaded conceded declined refused resigned urged vowed pledged
    promised scored won lost died joined retired announced who himself herself
    """.split()
)
FAMILY = frozenset(
    """
    brother brothers sister sisters cousin cousins twin twins father mother son sons daughter daughters
    uncle aunt nephew niece sibling siblings namesake wife husband widow family families relation related
    grandson granddaughter grandfather grandmother parents parent dad mum mom half-brother half-sister
    namesakes
    """.split()
)
AUXILIARIES = frozenset(
    """
    is was has had will would could can did does may might also
    """.split()
)
JOINING = frozenset(
    """
    of and or in on at for from by with to as but the a an than that which where nor
    """.split()
)
