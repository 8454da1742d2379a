"""Common nouns that are counted, in the singular, by field. A reviewed list, not a dictionary: what is not
here is not judged.

Left out on purpose: words that are adjectives or verbs as often (head, good, last, run), that have no plural
of their own (series, species, sheep), and those that a group may stand behind (see COLLECTIVE).
"""

from __future__ import annotations

COUNTED = frozenset(
    """ actor actress adviser agency aircraft-carrier airline airport album ambassador analyst animal
    apartment appeal architect argument army-officer article artist athlete attempt attorney author award baby
    ballot bank banker barrister bat batsman batter battle beach bill bird bishop boat bomb book border boss
    boxer boy bridge broadcaster brother building bus businessman bowler cabinet-minister camera campaign
    campaigner candidate captain car career carrier case castle cathedral celebrity champion championship
    chancellor chapter character charity chef chief child church cinema city claim class-action cleric
    clergyman client cliff climber clinic club coach coalition collection college colony comedian comedy
    comment commentator company competition complaint composer concert condition conductor conference conflict
    congressman constituency contract contractor council councillor country county court creature crime
    criminal crisis critic cup customer cyclist dam dancer daughter deal death debate decade decision defeat
    defence-minister defender demand designer detail detective developer device diplomat director disaster
    discovery disease district doctor document dog donor drama dream driver drug earthquake economist economy
    editor election embassy emperor employee employer engine engineer entrepreneur episode equation era essay
    event example executive exhibition experiment expert explorer factor factory failure fan farmer father
    feature festival fighter figure film filmmaker fire firm fish-market flight flood footballer forecast
    forecaster forest fortress fossil founder friend game garden general giant girl goal goalkeeper golfer
    government governor grandmaster group-stage guest guitarist harbour hero historian holiday home hospital
    hotel house hurricane idea illness image incident industry injury innings-defeat inquiry inspector
    institution instrument insurer interview investigation investigator investment investor island issue job
    journalist journey judge jury kingdom king label lake language law lawmaker lawyer leader league legend
    letter library lie loss machine magazine man manager manufacturer map market match mayor measure medal
    meeting meteorologist midfielder milestone minister mission mistake model monarch monument mosque mother
    motorist motorway mountain movie murder museum musician mystery nation nurse novel novelist nation-state
    obstacle ocean offence officer official opponent orchestra organisation organization owner painter
    painting palace paper parent park partner passenger patient peak penalty performance performer period
    person philosopher photograph photographer physicist pianist picture pilot place plan planet plant player
    playwright poem poet politician pope port portrait premiership president prime-minister prince princess
    prison prisoner prize problem producer product professor programme program project property prosecutor
    protest province psychologist publisher pub quarterback queen question race racer racehorse ranger rebel
    recession record referee referendum reform refugee regiment region regulator relationship report reporter
    representative republic request researcher resident restaurant result retailer review revolution rider
    risk river road robbery rock-star role route ruler sailor scandal scene scheme scholar school scientist
    scorer sculptor sea season secret secretary senator sentence service session settlement shareholder ship
    shop shooting show signing singer sister site skill skyscraper soldier solution son song source speech
    sprinter squad stadium star state statement statesman station statue storm story strategy street striker
    student studio study subject success supermarket supplier supporter surgeon survey survivor suspect
    swimmer symbol symptom system target task tax teacher team-mate teammate technique technology teenager
    telescope tenant tennis-player term test theatre theory threat ticket title tool tournament tower town
    tradition tragedy train transfer treaty tree trial tribe tribute trophy truck tunnel umpire union
    university user valley vehicle venture venue verdict version vessel victim victory village virus visitor
    volcano volunteer voter voyage vote war warning weapon website wedding wicketkeeper widow win winner
    witness woman word worker world-cup writer year noise increase rise fall drop decline cost price rate
    value impact effect level scale size length quality aim purpose reason cause use loss lack absence
    presence growth spread sale theft release arrest opening closure collapse ban
    """.split()
)
"""Nouns of which there can be two."""

COLLECTIVE = frozenset(
    "army association audience band bank board brand cabinet cast choir chorus class club "
    "coalition college committee commission company congregation "
    "council country county court couple crew crowd department duo enemy executive faculty family "
    "firm generation gang government group herd "
    "household jury league majority management media military minority ministry nation navy "
    "opposition orchestra pair panel party police "
    "population press public range quartet regiment series set side society squad staff team trio "
    "troupe union university variety village "
    "number total proportion percentage half third quarter rest bulk lot host handful string raft "
    "array mix mixture combination "
    "school state city town hospital church office agency body industry community region rate cost".split()
)
"""Nouns that take either verb, in British use or by sense."""

IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person"}
PLURAL_ANYWAY = frozenset("people men women children police fish sheep deer species series aircraft data media".split())


def singular_of(form: str) -> str | None:
    """The singular, where the form is the plural of a noun of the list."""
    if form in IRREGULAR:
        return IRREGULAR[form]
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if form.endswith(ending) and form[: -len(ending)] + instead in COUNTED:
            return form[: -len(ending)] + instead
    return None


def plural_of(noun: str) -> str:
    """The plural of a noun of the list."""
    irregular = next((plural for plural, singular in IRREGULAR.items() if singular == noun), None)
    if irregular:
        return irregular
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
