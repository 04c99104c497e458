//! What the article has said of time so far: the day it is dated, and the date it spoke of last.

use super::calendar::{Day, Period};
use super::digits;
use super::memo::Memo;
use super::moment::Moment;
use super::scene::Scene;
use super::when::Dated;
use super::word::Word;

/// The time against which the dates of an article are read.
#[derive(Debug)]
pub(super) struct Story {
    /// The day the article is dated, if that is known.
    pub(super) today: Option<Day>,
    /// The time of that day, in minutes.
    pub(super) minute: i32,
    /// The period told last, with its year.
    pub(super) last: Option<Period>,
    /// Does the article tell of times long before its own day? Then a bare month belongs to the year told last.
    pub(super) history: bool,
    /// Is the block under the rules a byline? Its hour is that of a place the text does not name; its day counts.
    pub(super) byline: bool,
    /// Is the article no more than a few words?
    pub(super) note: bool,
    /// The currency told last that has cents.
    pub(super) cents: Option<&'static str>,
    /// The second end of a stretch, where it starts in the block and what it means: a history tells the ends of a
    /// stretch one by one, because what follows is counted from the second.
    pub(super) second_end: Option<(usize, Dated)>,
    /// The dates read last in this block, as the story stands.
    pub(super) points: Memo<Option<Dated>>,
    /// And the times with their days.
    pub(super) moments: Memo<Option<Moment>>,
}

/// On which side of the article's day something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Open,
}

impl Story {
    /// The story before its first word.
    pub(super) fn new(published: Option<super::Published>) -> Self {
        let today = published.and_then(|at| Day::new(at.year().into(), at.month().into(), at.day().into()));
        let minute = published.map_or(0, |at| i32::from(at.hour()) * 60 + i32::from(at.minute()));
        Self {
            today,
            minute,
            last: None,
            history: false,
            byline: false,
            note: false,
            cents: None,
            second_end: None,
            points: Memo::new(),
            moments: Memo::new(),
        }
    }

    /// The same story where this period was told last, and what follows leaves unsaid is taken from it.
    pub(super) fn told_from(&self, last: Period) -> Self {
        Self { last: Some(last), history: true, points: Memo::new(), moments: Memo::new(), ..*self }
    }

    /// What was read at a token is to be read anew: another block begins, or a figure was found and the story goes on.
    pub(super) fn go_on(&self) {
        self.points.forget();
        self.moments.forget();
    }

    /// Keeps a date for what will be counted from it. A year that a history only compares with, far from those it
    /// tells of or in brackets, is not where the story stands.
    pub(super) fn remember(&mut self, period: Period, bracketed: bool) {
        let far = self.last.is_some_and(|last| (last.start().year() - period.start().year()).abs() > 12);
        let vague =
            matches!(period, Period::Year(_) | Period::Decade(_) | Period::Century(_) | Period::Stretch(..));
        if !(self.history && (far || bracketed) && vague) {
            self.last = Some(period);
        }
    }

    /// What "two days later" is counted from: the date told last, else the article's own.
    pub(super) fn told(&self) -> Option<Period> {
        self.last.or(self.today.map(Period::Day))
    }

    /// The day that "last year" and "next week" look from. In the news it is the article's own or none: a year told
    /// in passing is not the day of the news. A history stands at the date it told last.
    pub(super) fn now(&self) -> Option<Day> {
        if self.history { self.last.map(Period::start).or(self.today) } else { self.today }
    }

    /// The day that "tonight" and "this morning" belong to: in a history only one that was told to the day.
    pub(super) fn this_day(&self) -> Option<Day> {
        match self.last {
            _ if !self.history => self.today,
            Some(Period::Day(day)) => Some(day),
            _ => None,
        }
    }
}

/// Is the article a history? Its years tell: most of them lie well before its own day, and it has few words of the
/// day, as "yesterday" or "on Tuesday"; next to none where it also speaks of its own time.
pub(super) fn is_history<'a>(scenes: impl Iterator<Item = &'a Scene<'a>>, today: Option<Day>) -> bool {
    let (mut old, mut all, mut fresh) = (0, 0, 0);
    let border = today.map_or(i32::MAX, |day| day.year() - 1);
    for scene in scenes {
        for (_, year) in years(scene) {
            all += 1;
            old += i32::from(year < border);
        }
        let daily = |at: &usize| {
            matches!(
                scene.word(*at),
                Word::Weekday(_) | Word::Yesterday | Word::Today | Word::Tomorrow | Word::Tonight
            )
        };
        // "announced Tuesday", "died today": only the news of a day leaves out the "on".
        let weight = |at: usize| if at > 0 && verb(scene, at - 1) == Tense::Past { 4 } else { 1 };
        fresh += (0..scene.len()).filter(daily).map(weight).sum::<i32>();
    }
    all >= 4 && old * 4 >= all * 3 && fresh * 3 <= all && (old == all || fresh * 8 <= all)
}

/// The years among the tokens of a scene, and where they stand: four digits from 1000 to 2100.
pub(super) fn years(scene: &Scene) -> impl Iterator<Item = (usize, i32)> {
    (0..scene.len()).filter_map(|at| {
        let letters = scene.letters(at);
        let year =
            (scene.word(at) == Word::Digits && letters.len() == 4).then(|| digits::run(letters)).flatten()?;
        (1000..=2100).contains(&year).then_some((at, year as i32))
    })
}

/// How far the tense is looked for, in tokens.
const REACH: usize = 40;

/// The tense around the token at `at`: the nearest verb before it in its sentence, else the first behind it.
pub(super) fn tense(scene: &Scene, at: usize) -> Tense {
    let (told, infinitive) = tense_before(scene, at);
    if told != Tense::Open {
        return told;
    }
    for place in at..(at + REACH).min(scene.len()) {
        if place > at && scene.opens(place) {
            break;
        }
        match verb(scene, place) {
            Tense::Open => {}
            found => return found,
        }
    }
    infinitive
}

/// The tense of the nearest verb before the token at `at`, and that of an infinitive in front of it.
pub(super) fn tense_before(scene: &Scene, at: usize) -> (Tense, Tense) {
    let mut place = at;
    let mut infinitive = Tense::Open;
    for _ in 0..REACH {
        if place == 0 || scene.opens(place) {
            break;
        }
        place -= 1;
        match verb(scene, place) {
            Tense::Open => {}
            found => return (found, infinitive),
        }
        if scene.word(place) == Word::To
            && scene.word(place + 1) == Word::Plain
            && scene.small(place + 1)
            && infinitive == Tense::Open
        {
            infinitive = Tense::Future;
        }
    }
    (Tense::Open, infinitive)
}

/// The tense of one word. A participle behind "be" or "will" tells of what is to come: "is to be held".
pub(super) fn verb(scene: &Scene, place: usize) -> Tense {
    let letters = scene.letters(place);
    let past = match scene.word(place) {
        Word::Past => true,
        Word::Will => return Tense::Future,
        Word::Is => return if scene.word(place + 1) == Word::To { Tense::Future } else { Tense::Open },
        Word::Rise | Word::Fall | Word::Score | Word::Exceed => {
            letters.ends_with("ed")
                || matches!(
                    letters,
                    "rose"
                        | "fell"
                        | "grew"
                        | "lost"
                        | "won"
                        | "beat"
                        | "drew"
                        | "slid"
                        | "shrank"
                        | "shed"
                        | "cut"
                        | "sank"
                )
        }
        Word::Plain if is_scheduled(scene, place, letters) => return Tense::Future,
        Word::Plain => {
            const NOUNS: &[&str] =
                &["indeed", "need", "speed", "breed", "hundred", "united", "proceed", "succeed", "embed"];
            letters.ends_with("ed") && letters.len() > 4 && scene.small(place) && !NOUNS.contains(&letters)
        }
        _ => false,
    };
    match past {
        true if (1..=2).any(|back| scene.word_before(place, back) == Word::Will) => Tense::Future,
        true => Tense::Past,
        false => Tense::Open,
    }
}

/// "the hearing begins Monday", "the law takes effect in July": a present that tells what is to come.
fn is_scheduled(scene: &Scene, place: usize, letters: &str) -> bool {
    match letters {
        "begins" | "starts" | "resumes" | "reopens" | "expires" | "convenes" => {
            !scene.letters_before(place, 1).eq_ignore_ascii_case("housing")
        }
        // Not "at both ends".
        "ends" | "concludes" => !scene.letters_before(place, 1).eq_ignore_ascii_case("both"),
        "takes" => scene.reads(place + 1, "effect") || scene.reads(place + 1, "place"),
        "comes" | "goes" => scene.reads(place + 1, "into") && !scene.capital(place + 2),
        _ => false,
    }
}
