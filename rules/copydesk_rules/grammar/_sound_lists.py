"""How words begin in speech: with the sound of a vowel or of a consonant.

The exceptions that English has against its spelling, compiled by hand from standard pronunciation. A word on
which the two varieties of English or good speakers differ (historic, herb, hotel, URL, FAQ) stands under BOTH and is
never judged.
An abbreviation stands under SPOKEN if it is said as a word, under SPELT if it is said letter by letter.
"""

from __future__ import annotations

SILENT_H = ("hour", "honest", "honor", "honour", "heir")
SOUNDED_H = ("honolul", "honorat", "heirat", "houra", "houri")
EU_LIKE = ("eu", "ewe", "ewan", "ewer", "ewing", "ewo", "one", "once", "ouija", "oui", "oaxa", "ouag")
NOT_EU_LIKE = ("oneg", "onei", "onero", "onery", "onel", "eurydike")
ONES = frozenset({"one", "ones", "oneself", "oneness", "onesie", "onesies", "onetime"})
YOU = tuple(
    (
        "ubi uefa ufo uga uig ukr ukul ulez una uni upv ura ure uri uro uru usa use usi usu uta ute uti uto "
        "uvu ucas uuid udem ulysses unesco unicef"
    ).split()
)
UN = tuple(
    (
        "unab unac unad unaf unag unai unal unam unan unap unar unas unat unau unav unaw unid unim unin uniro "
        "uniss usher utter utmo ugli ugly uremb unea unec unel unem unen uneq uner unes unet unev unex unig "
        "unill uphi"
    ).split()
)
YOU_WORDS = ("unidirect",)
BOTH = frozenset(
    "herb herbs herbal herbalist herbaceous historic historical historically historian historians "
    "historicity hotel hotels hotelier "
    "hoteliers habitual habitually habitué heroic heroically hilarious hilariously horrific "
    "horrifically horrendous hysterical hysterically "
    "hysteria harmonic hereditary hispanic homage horizontal horizon hallucination hallucinatory "
    "hallucinogenic hermetic hexagonal hypothesis "
    "hypothetical hyperbole hyena humongous hegemony hermaphrodite haitian harassed harangue "
    "holistic humble humbling humbly hebraic hellenic "
    "hermeneutic hibiscus halal hydrangea herculean hôtel hors haute hauteur url urls faq faqs "
    "sql ufo ufos led leds ram sat sats uighur uighurs "
    "uyghur uyghurs urdu ural urals uk's ubiquity unionised unionized unironic uno uno's unesco ulema usb "
    "uber uber's ubuntu ueda uffizi uhuru umami uwe uri ute utes utøya uusimaa yves ypres yttrium "
    "ytterbium ysgol yvonne ynys xhosa xi "
    "xavi xabi xia xiao xu xin xing xinjiang xinhua xylophone xiaomi oeuvre oui ouida a an and or "
    "of on in is it if as at are am i e o u "
    "la le el al de ad".split()
)
BOTH_SPELT = frozenset("URL FAQ SQL UFO LED SAT RAM USB LA UNESCO".split())
SPOKEN = frozenset(
    "NATO NASA NAFTA NIMBY NIMBYs NICE FIFA FIBA FINA FEMA FAFSA FARC FTSE FIDE FIFPRO LASER LAN "
    "LIBOR LIV LULAC LIDAR LOL LOOK LA "
    "MASH MERS MENSA MoMA MOMA MOMO MEND MIDI MAGA MEGA MASTER MIRV MOOC MOOCs NEPAD NOAA NASCAR "
    "NASDAQ Nasdaq NATS NIST NEET NEETs "
    "RADAR RADA RICO RICS ROM ROMs RAND RIBA REIT REITs RAC SAGE SALT SARS SCUBA SEAL SEALs SEATO "
    "SIM SIMs SWAT SWOT SONAR SOCOM START "
    "SERPS SITREP SIPRI STEM SCOTUS POTUS FLOTUS SNAFU SAD SPAC SPACs SEND SEPTA SARS-CoV "
    "HAMAS HUD HARM HEPA HUMINT HAL "
    "MINI MINT MADD MIND MOD MODs RYAN SAP FAANG FOMO FOIA FOI LIFO FIFO REM RIP SAR SIDS SUNY "
    "FLOSS LEED LEGO LOT MOT".split()
)
SPELT = frozenset(
    "FBI FDA FA FAI FIA FSA FOI FAA FEC FIR HIV HGV HIVE HIA LGBT LSE LA LNG LPG LBO LED MIT MI5 "
    "MI6 MBA MBE MEP MEPs MOT MOD MoD MoU MOU MRI "
    "MP MPs MSP MSPs MS NAO NEA NEU NIH NGO NGOs NUS NUT NUJ NUM NBA NAACP NCAA NIA NI NHL NHTSA "
    "RAF RAAF RBI RCA RFU RFA RFI RIA RIAA RIBI RMT RNA RNAi "
    "RNLI ROI RSPCA RTE RTÉ RUC RUSI SEC SEO SFA SFO SIU SOE SOS SOP SUV SUVs STI STIs SAE SBA "
    "SSE SUNY USL XO LAPD LIRR LTA LVMH LVAD FAI FIU FTA "
    "NAACP NAB NAS NIS NICU HUAC HOA HOV HBOS HIE MIA MVA MVP MVPs SARFU SABC SIS SASSA SDI FPA "
    "FPI FPÖ FDI SME SMEs LEP LEPs "
    "SAT SATs RAM FAQ MEPS ME AI API APIs IT IQ EU EV EVs EP ER EPA ECB ECG ESPN EMT EEC EFL ETF "
    "IMF IPO ISP IOC ICC ITV IRA IRS IPCC ICU ID IDs IED "
    "ACLU AFC AP ATM AGM AFL ABC AIDS ANC OAP OECD OPEC OBE ONS OBR OFSTED".split()
)
YOU_ACRONYMS = tuple(
    (
        "URI UUID UTC UTF UTM USP UCL UNHCR UCLA UKHSA UWE "
        "UN US UK UE UV UC UPS UX UI UUP UVF UDA UDR UHF UHD UKIP UFC USA USSR USD"
    ).split()
)
NO_ONSET = (
    r"(?:[bcdfgjlmnrvxz][bcdfgjkmnpqstvxz]|f[hwxz]|[lmrx][a-z](?<![aeiouyh])|n[lr]"
    r"|s[bdfgjrsxz])(?<!mn)(?<!ps)(?<!ch)(?<!kn)(?<!gn)(?<!sc)"
)
LETTER_VOWEL = frozenset("AEFHILMNORSX")
H_SOUNDED = frozenset(
    "house huge high hard half hand head health healthy heart hospital home human hot hit happy "
    "heavy hundred husband holiday hole horse "
    "history hearing hat hall help helpful helicopter hero high-profile hint hit hospital host "
    "hostage hostile household housing hurricane "
    "hybrid hypocrite harsh harbour harbor hike hill hobby hoax humanitarian humid hunger hurdle "
    "handful handsome hopeful hollow holy hedge "
    "headline headteacher helmet hefty heated heat hazard haven harvest hammer hacker habit "
    "height hormone homicide homeless hook horn hose "
    "hungry hunt hunter hug haul hate harm hawk heroine heroin highway hip hire hockey home-grown "
    "homeowner honey hood horror".split()
)
