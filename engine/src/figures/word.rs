//! What a token means to the grammars.

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
pub(super) const TIMES: [Time; 13] = [
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
#[derive(Clone, Copy, Debug, Eq)]
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
    /// "weeklong".
    Long(Time),
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
    /// "EOM", "the BOY": the end or the beginning of a month or a year.
    Edge,
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

impl Word {
    /// The number of a numbered meaning.
    #[inline]
    fn number(self) -> u8 {
        match self {
            Self::Cardinal(number)
            | Self::Scale(number)
            | Self::Scales(number)
            | Self::Suffix(number)
            | Self::Ordinal(number)
            | Self::OrdinalScale(number)
            | Self::Parts(number)
            | Self::Fold([number])
            | Self::Once(number)
            | Self::Month(number)
            | Self::Weekday(number)
            | Self::Weekdays(number)
            | Self::Season(number)
            | Self::Part(number)
            | Self::Tens(number) => number,
            Self::Unit(unit) | Self::Units(unit) | Self::Daily(unit) | Self::Long(unit) => unit as u8,
            _ => 0,
        }
    }
}

impl PartialEq for Word {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.number() == other.number()
    }
}
