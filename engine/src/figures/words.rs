//! The words that the grammars know, each with its meaning.

use super::word::{TIMES, Word};

/// One meaning a line: the words of a meaning, and those of the numbered meanings in the order of their numbers.
/// Words that mean the same stand with "|" between them; a line without numbers lists words of one meaning.
pub(super) const MEANINGS: &[(Word, &str)] = &[
    (Word::Rest, "rest remainder remaining"),
    (Word::Half, "half"),
    (Word::Halves, "halves"),
    (Word::Quarter, "quarter qtr"),
    (Word::Quarters, "quarters"),
    (Word::Dozen, "dozen doz"),
    (Word::Dozens, "dozens"),
    (Word::Couple, "couple pair"),
    (Word::Few, "few"),
    (Word::Several, "several"),
    (Word::Second, "second"),
    (Word::OrdinalSuffix, "st nd rd th"),
    (Word::Ago, "ago back"),
    (Word::Later, "later afterwards afterward"),
    (Word::Earlier, "earlier previously beforehand prior"),
    (Word::Hence, "hence"),
    (Word::Now, "now"),
    (Word::Today, "today"),
    (Word::Tonight, "tonight"),
    (Word::Yesterday, "yesterday"),
    (Word::Tomorrow, "tomorrow tmrw tmr"),
    (Word::Early, "early"),
    (Word::Late, "late"),
    (Word::Mid, "mid"),
    (Word::Start, "start beginning opening outset"),
    (Word::Middle, "middle"),
    (Word::End, "end close ending"),
    (Word::Edge, "eow eom eoy bom boy"),
    (Word::Tens(0), "noughties"),
    (Word::Noon, "noon midday noontime"),
    (Word::Midnight, "midnight"),
    (Word::Am, "am a.m. a.m"),
    (Word::Pm, "pm p.m. p.m"),
    (Word::Clock, "o'clock o’clock oclock"),
    (Word::Bc, "bc b.c. b.c bce b.c.e."),
    (Word::Ad, "ad a.d. ce c.e."),
    (Word::Fiscal, "fiscal fy financial"),
    (
        Word::Zone,
        "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt cet cest bst ist jst msk eet eest wet aest sgt hkt kst",
    ),
    (Word::Time, "time"),
    (Word::Last, "last past previous preceding"),
    (Word::Next, "next coming following upcoming"),
    (Word::This, "this"),
    (Word::That, "that"),
    (Word::Same, "same"),
    (Word::Current, "current ongoing"),
    (Word::Every, "every each"),
    (Word::OtherOf, "other"),
    (Word::And, "and &"),
    (Word::Or, "or"),
    (Word::To, "to"),
    (Word::From, "from"),
    (Word::Between, "between"),
    (Word::Of, "of"),
    (Word::The, "the"),
    (Word::A, "a an"),
    (Word::In, "in"),
    (Word::On, "on"),
    (Word::At, "at"),
    (Word::By, "by"),
    (Word::As, "as"),
    (Word::For, "for"),
    (Word::Per, "per"),
    (Word::Out, "out"),
    (Word::Than, "than"),
    (Word::Since, "since"),
    (Word::Until, "until till til"),
    (Word::Through, "through thru throughout"),
    (Word::Before, "before"),
    (Word::After, "after"),
    (Word::During, "during"),
    (Word::Within, "within"),
    (Word::Over, "over above exceeding topping"),
    (Word::Under, "under below"),
    (Word::Up, "up"),
    (Word::Down, "down"),
    (Word::More, "more greater higher larger bigger longer"),
    (Word::Less, "less fewer lower smaller shorter younger"),
    (Word::Most, "most"),
    (Word::Least, "least"),
    (Word::About, "about around approximately approx roughly circa estimated close approximate approximated"),
    (Word::Some, "some"),
    (Word::Only, "just only well even"),
    (Word::Nearly, "nearly"),
    (Word::Almost, "almost"),
    (Word::Exceed, "exceed exceeds exceeded excess"),
    (Word::Maximum, "maximum max"),
    (Word::Minimum, "minimum min."),
    (Word::Equal, "equal equals"),
    (Word::Many, "many much high"),
    (Word::No, "no"),
    (Word::Not, "not"),
    (Word::Minus, "minus negative"),
    (Word::Point, "point"),
    (Word::Points, "points"),
    (Word::Percent, "percent percents pct"),
    (Word::Cent, "cent"),
    (Word::Percentage, "percentage"),
    (Word::Basis, "basis"),
    (Word::Aged, "aged"),
    (Word::Age, "age ages"),
    (Word::Old, "old olds"),
    (Word::Possessive, "his her their its my our your"),
    (Word::Tall, "tall long wide high deep thick away"),
    (Word::Number, "no nos nr nrs"),
    (
        Word::Label,
        "section article chapter page pages room flight route highway channel level type figure table line item \
        exit gate platform lot model version volume issue verse clause rule sector tier category stage \
        episode phase resolution paragraph appendix annex block unit suite apartment apt box zip isbn tel phone fax \
        ref id code grade track slide schedule amendment proposition protocol interstate \
        freeway motorway runway pier terminal studio title bulletin order",
    ),
    (Word::Street, "street road avenue lane drive boulevard square terrace place crescent st ave rd blvd"),
    (
        Word::Past,
        "was were had did said told went came made took got saw knew thought found gave left began met held led died \
        ran sat stood spoke wrote broke brought bought sold sent spent kept felt became flew threw shot struck fought \
        caught taught quit drove rode sank sang swore wore paid built blew chose ate forgot hid laid lay lent rang \
        shook slept stole swam tore woke withdrew sought understood been arose bore burst fled forbade",
    ),
    (
        Word::Will,
        "will shall 'll ’ll won't won’t due should must might may can could plan plans planned planning scheduled slated expected going upcoming set \
        expects hopes aims intends pencilled penciled would be",
    ),
    (Word::Is, "is are has have"),
    (
        Word::Rise,
        "rise rises rose rising climb climbs climbed climbing jump jumped jumps gain gained gains increase increased increases \
        increasing grow grows grew grown growing surge surges surged soar soars soared advance advanced added rallied leapt risen \
        expanded upped raised",
    ),
    (
        Word::Fall,
        "fell falls fallen falling drop drops dropped dropping slip slipped slips decline declined declines declining decrease \
        decreased decreases slide slid plunge plunged tumble tumbled lost shrank shrunk shed eased dipped cut lowered \
        reduced slumped sank contracted slides plunges tumbles slumps sinks dips plummets plummeted tanked",
    ),
    (Word::Range, "range ranges ranged ranging vary varies varied varying"),
    (
        Word::Feast,
        "christmas xmas groundhog valentine valentines patricks anzac labour labor cinco juneteenth bastille epiphany \
        halloween veterans armistice remembrance memorial columbus thanksgiving cyber shrove mardi ash palm maundy easter \
        ascension pentecost whit trinity corpus independence boxing martin all saint ramadan ramadhan eid ashura bakr orthodox rosh yom sukkot shemini simchat \
        hanukkah hanukah hannukah hannukkah chanukah chanukkah passover pesach purim shushan shavuot tisha tu lag nowruz \
        mawlid laylat parsi jamshedi diwali deepavali divali dhanteras naraka chhath dussehra dasara vijayadashami navratri \
        navaratri durga karva karwa ganesh janmashtami gokulashtami raksha rakhi rath ratha mahavir ugadi yugadi gudi holi \
        holika chhoti maha shivaratri vasant basant guru valmiki maharishi pargat onam thiruvonam thiru makar pongal \
        vaisakhi baisakhi vesak wesak buddha",
    ),
    (
        Word::Score,
        "vote votes ruling decision win victory defeat loss draw lead majority split verdict record series odds scoreline \
        beat won drew thrashed ratio",
    ),
];

/// A meaning that has a number.
pub(super) type Numbered = fn(u8) -> Word;

/// The words of a numbered meaning, the first with the number at the left; a blank moves on to the next number.
pub(super) const SERIES: &[(Numbered, u8, &str)] = &[
    (
        Word::Cardinal,
        0,
        "zero|nil|nought|naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen twenty",
    ),
    (|tens| Word::Cardinal(tens * 10), 3, "thirty forty|fourty fifty sixty seventy eighty ninety"),
    (
        Word::Scale,
        2,
        "hundred thousand - lakh|lac|lakhs|lacs|lkh|lkhs million crore|crores - billion - - trillion - - quadrillion",
    ),
    (Word::Scales, 1, "tens hundreds thousands - - millions - - billions - - trillions"),
    (Word::Suffix, 3, "k - - m|mn|mln|mio|mm cr - bn|b|bln - - tn|trn|tln|t"),
    (
        Word::Ordinal,
        1,
        "first - third fourth fifth sixth seventh eighth|eigth ninth tenth eleventh twelfth|twelveth thirteenth fourteenth \
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    ),
    (
        |tens| Word::Ordinal(tens * 10),
        3,
        "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
    ),
    (
        Word::OrdinalScale,
        2,
        "hundredth thousandth|thousandths - - millionth|millionths - - billionth|billionths - - trillionth",
    ),
    (Word::Parts, 3, "thirds fourths fifths sixths sevenths eighths ninths tenths elevenths twelfths"),
    (|tens| Word::Parts(tens * 10), 2, "twentieths thirtieths fortieths fiftieths - - - - hundredths"),
    (Word::Tens, 2, "twenties thirties forties fifties sixties seventies eighties nineties"),
    (
        |times| Word::Fold([times]),
        2,
        "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold",
    ),
    (Word::Once, 1, "once twice thrice"),
    (
        Word::Month,
        1,
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct \
        november|nov december|dec",
    ),
    (
        Word::Weekday,
        1,
        "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
    ),
    (Word::Weekdays, 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
    (Word::Season, 0, "spring|springtime summer|summertime autumn|fall winter|wintertime"),
    (
        Word::Part,
        0,
        "morning|mornings|a.m afternoon|afternoons|lunchtime evening|evenings night|nights|overnight dawn|daybreak|sunrise dusk|sunset",
    ),
    (
        |unit| Word::Unit(TIMES[usize::from(unit)]),
        0,
        "sec minute|min hour|hr|h day weekend week|wk fortnight month|mo|mth - year|yr decade \
        century|centenary millennium",
    ),
    (
        |unit| Word::Units(TIMES[usize::from(unit)]),
        0,
        "seconds|secs minutes|mins hours|hrs days weekends weeks|wks fortnights months|mths|mos - \
        years|yrs decades centuries millennia|millenniums",
    ),
    (
        |unit| Word::Long(TIMES[usize::from(unit)]),
        2,
        "hourlong|hourslong daylong|dayslong - weeklong|weekslong - monthlong|monthslong - yearlong|yearslong \
        decadelong|decadeslong centurylong|centurieslong",
    ),
    (
        |unit| Word::Daily(TIMES[usize::from(unit)]),
        2,
        "hourly daily|everyday - weekly fortnightly|biweekly|bi-weekly monthly quarterly yearly|annually|annual",
    ),
];
