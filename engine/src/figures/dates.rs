//! Dates as they stand in a sentence: "the end of 2026", "since 2019", "from Monday to Friday", "April 5-9".

use super::calendar::Period;
use super::date;
use super::edges::part;
use super::ends;
use super::found::{Found, Grammar, Rule};
use super::from_day;
use super::holiday;
use super::interval;
use super::listed;
use super::narrowed;
use super::period;
use super::relative;
use super::running;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::weekday;
use super::when::{self, Dated, Ground, When};
use super::word::{Time, Word};
use super::year;
use crate::annotation::{Kind, Modifier, Value};

/// Reads one kind of date.
pub(super) type Reader = fn(&Scene, &Story, usize) -> Option<Dated>;

/// Tried in this order; the first that matches wins.
const READERS: &[Grammar<Reader>] = &[
    holiday::HOLIDAY, // Before dates: "4th of July" has a name.
    weekday::WEEKDAY, // Before dates: "Monday, 2 June" is one date.
    year::YEARS,
    interval::DAY_RANGE,
    interval::DAYS_TO_MONTH,
    listed::DAY,    // Behind intervals: "between 18 and 19 June" is one.
    period::PERIOD, // Before dates: "2019 Q3" is no year; and before relative: "last three months of 2021".
    date::DATE,
    running::RUNNING, // Before relative: "year to date" is no year.
    relative::RELATIVE,
    from_day::AFTER_DAY,
    from_day::WEEKDAYS_AWAY,
    period::TENS,
    from_day::BARE_DAY,
    year::BARE_YEAR,
];

/// The words by which a single date can start.
pub(super) fn starts(word: Word) -> bool {
    READERS.iter().any(|reader| (reader.starts)(word))
}

/// A single date at `at`, whatever its kind.
pub(super) fn point(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    story.points.recall(at, || {
        let word = scene.word(at);
        READERS
            .iter()
            .filter(|reader| (reader.starts)(word))
            .find_map(|reader| (reader.read)(scene, story, at))
    })
}

/// The grammar of [`dates`].
pub(super) const DATES: Grammar<Rule> = Grammar {
    starts: |word| {
        starts(word)
            || matches!(
                word,
                Word::No
                    | Word::Not
                    | Word::Later
                    | Word::Earlier
                    | Word::After
                    | Word::Before
                    | Word::Plain
                    | Word::Start
                    | Word::Middle
                    | Word::End
                    | Word::Edge
                    | Word::Between
                    | Word::From
                    | Word::By
                    | Word::Since
                    | Word::Until
                    | Word::Early
                    | Word::Late
                    | Word::Mid
            )
    },
    read: dates,
};

/// A date with all that belongs to it.
pub(super) fn dates(scene: &Scene, story: &mut Story, at: usize, _: usize) -> Option<Found> {
    if let Some((start, dated)) = story.second_end.take() {
        if start == at {
            return Some(tell(scene, story, at, &dated, None));
        }
        story.second_end = Some((start, dated)).filter(|(start, _)| *start > at);
    }
    let (dated, modifier) = bounded(scene, story, at)?;
    if story.history
        && modifier.is_none()
        && let Some((start, first, second)) = ends::ends(scene, story, at, &dated)
    {
        let found = tell(scene, story, start, &first, None);
        story.second_end = Some(second);
        return Some(found);
    }
    let (dated, modifier) = trailing(scene, dated, modifier);
    Some(tell(scene, story, at, &dated, modifier))
}

/// "2012 or later", "1 May and after", "June or earlier": a bound behind its date.
fn trailing(scene: &Scene, dated: Dated, modifier: Option<Modifier>) -> (Dated, Option<Modifier>) {
    if modifier.is_some() || !matches!(scene.word(dated.end), Word::Or | Word::And) {
        return (dated, modifier);
    }
    // "on 1 May and after 6 p.m.", "in 2018 or later than 2020": the bound of what follows.
    let last = scene.is_over(dated.end + 2)
        || !scene.is_word(dated.end + 2) && scene.word(dated.end + 2) != Word::Digits;
    let modifier = match scene.word(dated.end + 1) {
        Word::Later if scene.word(dated.end + 2) != Word::Than => Modifier::Since,
        Word::After if last => Modifier::Since,
        Word::Earlier if scene.word(dated.end + 2) != Word::Than => Modifier::Until,
        Word::Before if last => Modifier::Until,
        _ => return (dated, modifier),
    };
    (Dated { end: dated.end + 2, ..dated }, Some(modifier))
}

/// Makes a figure of a date, and lets the story remember it.
pub(super) fn tell(
    scene: &Scene,
    story: &mut Story,
    at: usize,
    dated: &Dated,
    modifier: Option<Modifier>,
) -> Found {
    let words = scene.words(at, dated.end);
    // "by the end of May" is any day until then, "later this year" any day of the rest of it, "year-end" its last; and
    // "early in 2016" names the year first of all.
    let lead = at + usize::from(scene.word(at) == Word::The);
    let part = matches!(
        scene.word(lead),
        Word::Early | Word::Late | Word::Mid | Word::Start | Word::Middle | Word::End | Word::Edge
    ) && !(scene.word(lead + 1) == Word::In && year::year(scene, lead + 2).is_some());
    let iso = dated.when.iso().map(|iso| bound(dated, iso, modifier, part));
    let why = when::why(words, iso.as_deref(), dated.ground, story);
    // What a history plans, foresees or looks back to is not where it stands.
    let aside = story.history
        && (looks_back(scene, at, dated.end) || story::tense_before(scene, at).0 == Tense::Future);
    // And what lasts until a year, has since one or is due by one, in the news, tells nothing of the day that is told next.
    let lasts = !story.history
        && (matches!(modifier, Some(Modifier::Since | Modifier::Until))
            || scene.word_before(at, 1) == Word::By);
    if let Some(period) = dated.period().filter(|_| !aside && !lasts) {
        story.remember(period, scene.word_before(at, 1) == Word::Open);
    }
    Found::new(at, dated.end, Kind::Date, iso.map(Value::Iso), why).with(modifier)
}

/// "the previous year", "two years ago", "a month earlier".
fn looks_back(scene: &Scene, at: usize, end: usize) -> bool {
    let place = at + usize::from(scene.word(at) == Word::The);
    scene.word(place) == Word::Last
        || matches!(scene.word_before(end, 1), Word::Ago | Word::Earlier | Word::Before)
}

/// "since 2019" is open at the end, "before 2018" at the start; of "early 2021" a `part` is meant.
fn bound(dated: &Dated, iso: String, modifier: Option<Modifier>, part: bool) -> String {
    let Some(period) = dated.period() else { return iso };
    match modifier {
        Some(Modifier::Since) => [&period.start().iso(), "/.."].concat(),
        Some(Modifier::After) => [&period.end().iso(), "/.."].concat(),
        Some(Modifier::Before | Modifier::Until) => ["../", &period.start().iso()].concat(),
        Some(modifier) if part => narrowed::narrowed(period, modifier).map_or(iso, Period::iso),
        _ => iso,
    }
}

/// "since 2019", "before February", "between 2010 and 2015", "by the end of 2026", or a plain date.
fn bounded(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Option<Modifier>)> {
    let (synonym, next) = match (scene.word(at), scene.word(at + 1)) {
        // "no later than 1 May", "later than 2020", "earlier than June"
        (Word::No | Word::Not, Word::Later) if scene.word(at + 2) == Word::Than => {
            (Some(Modifier::Until), at + 3)
        }
        (Word::No | Word::Not, Word::Earlier) if scene.word(at + 2) == Word::Than => {
            (Some(Modifier::Since), at + 3)
        }
        // "later than or at 1 May", "before or on 1 May"
        (Word::Later, Word::Than) if scene.word(at + 2) == Word::Or => (Some(Modifier::Since), at + 4),
        (Word::Earlier, Word::Than) if scene.word(at + 2) == Word::Or => (Some(Modifier::Until), at + 4),
        (Word::After, Word::Or) if scene.word(at + 2) == Word::On => (Some(Modifier::Since), at + 3),
        (Word::Before, Word::Or) if scene.word(at + 2) == Word::On => (Some(Modifier::Until), at + 3),
        (Word::Later, Word::Than) => (Some(Modifier::After), at + 2),
        (Word::Earlier, Word::Than) => (Some(Modifier::Before), at + 2),
        // "starting on 7 January", "beginning May 2026"
        (Word::Plain | Word::Start, Word::On | Word::From)
            if begins(scene, at) && story::tense(scene, at) != Tense::Past =>
        {
            (Some(Modifier::Since), at + 2)
        }
        (Word::Plain | Word::Start, Word::Month(_) | Word::Digits | Word::Weekday(_))
            if begins(scene, at) =>
        {
            (Some(Modifier::Since), at + 1)
        }
        _ => (None, at + 1),
    };
    let modifier = match scene.word(at) {
        _ if synonym.is_some() => synonym,
        Word::Between | Word::From => {
            return interval::interval(scene, story, at, next).map(|dated| (dated, None));
        }
        Word::By => {
            // "by 2026" is a plain date; "by the end of 2026" and "by year-end" are one mark.
            let (dated, modifier) = part(scene, story, next)?;
            return (modifier == Some(Modifier::End)).then_some((dated, modifier));
        }
        Word::Since => Some(Modifier::Since),
        Word::After => Some(Modifier::After),
        Word::Before => Some(Modifier::Before),
        Word::Until => Some(Modifier::Until),
        _ => None,
    };
    let Some(modifier) = modifier else {
        return interval::interval(scene, story, at, at)
            .map(|dated| (dated, None))
            .or_else(|| part(scene, story, at));
    };
    // "since the end of 1989", "before the end of this year"
    let (dated, edge) = part(scene, story, next)?;
    if let Some(edge) = edge {
        let noun = !matches!(scene.word(next), Word::Early | Word::Late | Word::Mid);
        let open = matches!((modifier, edge), (Modifier::Since, _) | (Modifier::Before, Modifier::End));
        let period = dated.period().filter(|_| open && noun && !story.history)?;
        let stretch = match modifier {
            Modifier::Since => narrowed::narrowed(period, edge)?,
            _ => Period::Stretch(period.end(), period.end()),
        };
        return Some((Dated { when: When::Known(stretch), ..dated }, Some(modifier)));
    }
    // A weekday or a day just told needs no open end: "until Friday".
    let plain = matches!(dated.ground, Ground::Today | Ground::Told)
        || !matches!(
            dated.period(),
            Some(Period::Year(_) | Period::Month(..) | Period::Day(_) | Period::Decade(_))
        );
    let year = matches!(scene.word(next + 1), Word::Unit(Time::Year) | Word::Digits);
    let named =
        matches!(scene.word(next), Word::Weekday(_) | Word::This) || scene.word(next) == Word::The && !year;
    // "after 9/11": the attacks, not the day.
    let attacks = scene.letters(next) == "9";
    let told = synonym.is_some();
    (!plain && !named && !attacks && !story.history || told).then_some((dated, Some(modifier)))
}

/// "starting", "beginning", "commencing", "effective": from then on.
pub(super) fn begins(scene: &Scene, at: usize) -> bool {
    ["starting", "beginning", "commencing", "effective"].iter().any(|word| scene.reads(at, word))
}

/// Fails where one of the readers reads a date at a word by which it says it cannot start.
#[cfg(test)]
pub(super) fn assert_starts(scene: &Scene, story: &Story, at: usize) {
    let word = scene.word(at);
    for (number, reader) in READERS.iter().enumerate().filter(|(_, reader)| !(reader.starts)(word)) {
        let dated = (reader.read)(scene, story, at);
        assert_eq!(dated, None, "reader {number} at {word:?} of {:?}", scene.words(0, scene.len()));
    }
}
