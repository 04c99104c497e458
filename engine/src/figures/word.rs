//! The words that the grammars know, each with its meaning.
//!
//! A token is looked up once; after that the rules compare meanings, never letters.

use std::sync::LazyLock;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Time {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// The units of time in the order of the tables' numbers.
const TIMES: [Time; 13] = [
    Time::Second,
    Time::Minute,
    Time::Hour,
    Time::Day,
    Time::Weekend,
    Time::Week,
    Time::Fortnight,
    Time::Month,
    Time::Quarter,
    Time::Year,
    Time::Decade,
    Time::Century,
    Time::Millennium,
];

/// What a token means to the grammars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Nothing.
    Plain,
    /// Digits.
    Digits,
    /// A vulgar fraction: "½".
    Vulgar,
    /// A web address and the like.
    Address,
    // Signs.
    Dash,
    Comma,
    Stop,
    Colon,
    Slash,
    Open,
    Close,
    Plus,
    PercentSign,
    Currency,
    Degree,
    Apostrophe,
    Quote,
    Tilde,
    Below,
    Above,
    Hash,
    Times,
    Caret,
    Equals,
    Other,
    // Numbers in words.
    Cardinal(u8),
    /// A power of ten: "million".
    Scale(u8),
    /// A power of ten in the plural: "millions".
    Scales(u8),
    /// A power of ten that is written behind digits: "bn".
    Suffix(u8),
    Ordinal(u8),
    /// "hundredth": a power of ten.
    OrdinalScale(u8),
    /// "thirds".
    Parts(u8),
    OrdinalSuffix,
    Half,
    Halves,
    Quarter,
    Quarters,
    Dozen,
    Dozens,
    Couple,
    Few,
    Several,
    /// "fivefold". An array, so that a meaning travels in one register and not through memory: the page is some
    /// kilobytes smaller.
    Fold([u8; 1]),
    Once(u8),
    // Time.
    Month(u8),
    Weekday(u8),
    /// "Mondays".
    Weekdays(u8),
    Season(u8),
    Unit(Time),
    Units(Time),
    /// "second": a unit of time or an ordinal.
    Second,
    Daily(Time),
    Ago,
    Later,
    Earlier,
    Hence,
    Now,
    Today,
    Tonight,
    Yesterday,
    Tomorrow,
    Early,
    Late,
    Mid,
    Start,
    Middle,
    End,
    Noon,
    Midnight,
    Part(u8),
    Am,
    Pm,
    Clock,
    Bc,
    Ad,
    Fiscal,
    Zone,
    Time,
    Last,
    Next,
    This,
    That,
    Same,
    Current,
    Every,
    OtherOf,
    // Words that lead or join.
    And,
    Or,
    To,
    From,
    Between,
    Of,
    The,
    A,
    In,
    On,
    At,
    By,
    As,
    For,
    Per,
    Out,
    Than,
    Since,
    Until,
    Through,
    Before,
    After,
    During,
    Within,
    Over,
    Under,
    Up,
    Down,
    More,
    Less,
    Most,
    Least,
    About,
    Some,
    Only,
    Nearly,
    Almost,
    Exceed,
    Maximum,
    Minimum,
    Equal,
    Many,
    No,
    Not,
    Minus,
    Point,
    Points,
    Percent,
    Cent,
    Percentage,
    Basis,
    Aged,
    Age,
    Old,
    Possessive,
    /// "tall", "long": what lengths stand before.
    Tall,
    Number,
    /// A word that names what a number labels: "Section", "Flight".
    Label,
    /// What the name of a street ends with.
    Street,
    // Words that tell the tense or a change.
    Past,
    Will,
    Is,
    Rise,
    Fall,
    Range,
    /// The first word of a holiday's name.
    Feast,
    /// "nineties".
    Tens(u8),
    /// "the rest of the week".
    Rest,
    /// Results of a game, a match or a vote.
    Score,
}

/// One meaning a line: the words of a meaning, and those of the numbered meanings in the order of their numbers.
/// Words that mean the same stand with "|" between them; a line without numbers lists words of one meaning.
const MEANINGS: &[(Word, &str)] = &[
    (Word::Rest, "rest remainder remaining"),
    (Word::Half, "half"),
    (Word::Halves, "halves"),
    (Word::Quarter, "quarter qtr"),
    (Word::Quarters, "quarters"),
    (Word::Dozen, "dozen"),
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
    (Word::Tomorrow, "tomorrow"),
    (Word::Early, "early"),
    (Word::Late, "late"),
    (Word::Mid, "mid"),
    (Word::Start, "start beginning opening outset"),
    (Word::Middle, "middle"),
    (Word::End, "end close ending"),
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
        expects hopes aims intends would be",
    ),
    (Word::Is, "is are has have"),
    (
        Word::Rise,
        "rise rises rose rising climb climbs climbed climbing jump jumped jumps gain gained gains increase increased increases \
        increasing grow grows grew grown growing surge surged soar soared advance advanced added rallied leapt risen \
        expanded upped raised",
    ),
    (
        Word::Fall,
        "fell falls fallen falling drop drops dropped dropping slip slipped slips decline declined declines declining decrease \
        decreased decreases slide slid plunge plunged tumble tumbled lost shrank shrunk shed eased dipped cut lowered \
        reduced slumped sank contracted",
    ),
    (Word::Range, "range ranges ranged ranging vary varies varied varying"),
    (
        Word::Feast,
        "christmas xmas groundhog valentine valentines patricks anzac labour labor cinco juneteenth bastille epiphany \
        halloween veterans armistice remembrance memorial columbus thanksgiving cyber shrove mardi ash palm maundy easter \
        ascension pentecost whit trinity corpus independence boxing martin all saint ramadan ramadhan eid ashura bakr",
    ),
    (
        Word::Score,
        "vote votes ruling decision win victory defeat loss draw lead majority split verdict record series odds scoreline \
        beat won drew thrashed ratio",
    ),
];

/// A meaning that has a number.
type Numbered = fn(u8) -> Word;

/// The words of a numbered meaning, the first with the number at the left; a blank moves on to the next number.
const SERIES: &[(Numbered, u8, &str)] = &[
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
        |unit| Word::Daily(TIMES[usize::from(unit)]),
        2,
        "hourly daily|everyday - weekly fortnightly|biweekly|bi-weekly monthly quarterly yearly|annually|annual",
    ),
];

/// Every word with its meaning, sorted, and where each first letter starts.
struct Lexicon {
    words: Vec<(&'static str, Word)>,
    starts: [u16; 257],
}

/// Made once from the tables above; it never changes.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: Vec<(&'static str, Word)> = Vec::with_capacity(900);
    // Of two meanings of a word the one told first stays.
    let mut add = |word: &'static str, meaning: Word| {
        if let Err(place) = words.binary_search_by(|(other, _)| other.cmp(&word)) {
            words.insert(place, (word, meaning));
        }
    };
    for &(meaning, list) in MEANINGS {
        list.split_ascii_whitespace().for_each(|word| add(word, meaning));
    }
    for &(numbered, first, list) in SERIES {
        for (place, names) in list.split_ascii_whitespace().enumerate() {
            names
                .split('|')
                .filter(|name| *name != "-")
                .for_each(|name| add(name, numbered(first + place as u8)));
        }
    }
    let mut starts = [0; 257];
    for (byte, start) in starts.iter_mut().enumerate() {
        *start = words.partition_point(|(word, _)| usize::from(word.as_bytes()[0]) < byte) as u16;
    }
    Lexicon { words, starts }
});

/// The longest word of the tables.
const LONGEST: usize = 16;

/// The meaning of a word in whichever case.
pub(super) fn meaning(word: &str) -> Word {
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return Word::Plain };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let lexicon = &*LEXICON;
    let Some(&first) = small.first() else { return Word::Plain };
    let first = usize::from(first);
    let range = usize::from(lexicon.starts[first])..usize::from(lexicon.starts[first + 1]);
    let near = &lexicon.words[range];
    near.binary_search_by(|(word, _)| word.as_bytes().cmp(small)).map_or(Word::Plain, |place| near[place].1)
}

/// The meaning of a sign.
pub(super) fn meaning_of_sign(sign: &str) -> Word {
    match sign {
        "-" | "‐" | "‑" | "‒" | "–" | "—" | "−" => Word::Dash,
        "," => Word::Comma,
        "." => Word::Stop,
        ":" => Word::Colon,
        "/" | "⁄" => Word::Slash,
        "(" | "[" => Word::Open,
        ")" | "]" => Word::Close,
        "+" => Word::Plus,
        "%" | "％" => Word::PercentSign,
        "$" | "£" | "€" | "¥" | "₹" | "₽" | "₩" | "₪" | "₺" | "₴" | "₿" | "₦" | "฿" | "₫" | "¢" | "₱"
        | "₸" | "₾" | "₼" | "₡" | "₲" | "₵" | "₮" | "₭" | "₨" | "＄" | "￥" | "￡" => {
            Word::Currency
        }
        "°" | "º" => Word::Degree,
        "'" | "’" | "ʼ" | "‘" | "′" => Word::Apostrophe,
        "\"" | "“" | "”" | "″" | "«" | "»" => Word::Quote,
        "~" | "≈" => Word::Tilde,
        "<" | "≤" => Word::Below,
        ">" | "≥" => Word::Above,
        "#" => Word::Hash,
        "×" => Word::Times,
        "^" => Word::Caret,
        "=" => Word::Equals,
        "&" => Word::And,
        _ => Word::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_either_case() {
        assert_eq!(meaning("Twenty"), Word::Cardinal(20));
        assert_eq!(meaning("NINETY"), Word::Cardinal(90));
        assert_eq!(meaning("sept"), Word::Month(9));
        assert_eq!(meaning("trillion"), Word::Scale(12));
        assert_eq!(meaning("decades"), Word::Units(Time::Decade));
        assert_eq!(meaning("biweekly"), Word::Daily(Time::Fortnight));
        assert_eq!(meaning("extraordinarily-long-words"), Word::Plain);
        assert_eq!(meaning("Ünlü"), Word::Plain);
    }

    #[test]
    fn no_word_is_longer_than_the_search_expects() {
        assert!(LEXICON.words.iter().all(|(word, _)| word.len() <= LONGEST));
    }
}
