//! Clubs that go by their town alone: "Slough Town … Slough went ahead", "Buffalo 4 Boston 2", "the Tigers beat Texas 5-2". A
//! country that plays stays one.

use super::document::{self, Mention, Named};
use super::lists::COUNTRIES;
use super::sentence::Reading;
use super::surname;
use super::word::{Shape, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// A club less sure than this lends its name to no other mention.
const SURE: f32 = 0.5;

/// What stands behind the town in the name of a club.
const BEHIND: Words = words![
    "academicals", "afc", "albion", "argyle", "athletic", "borough", "cf", "city", "county", "fc",
    "harriers", "hotspur", "orient", "rangers", "rfc", "rovers", "town", "united", "villa", "wanderers"
];

/// How sure a club is that a result tells.
const PLAYED: f32 = 0.8;
/// So sure of somebody, a result is his.
const SURE_PERSON: f32 = 0.8;

/// What one side does to the other.
const BEAT: Words = words![
    "beat", "beating", "beats", "blanked", "crushed", "defeated", "defeating", "defeats", "downed", "edged",
    "edges", "hammered", "outlasted", "routed", "routs", "stunned", "thrashed", "thumped", "trounced"
];

/// So many words behind it the result stands at most.
const NEAR: usize = 8;

/// Makes clubs of the towns that won and lost by so much, and adds those of a list of results.
pub(super) fn play(reading: &Reading, mentions: &mut Vec<Mention>) {
    let mut sides = Vec::new();
    for sentence in &reading.sentences {
        let end = sentence.words.end;
        for at in sentence.words.clone() {
            if let Some((home, away)) = result(reading, at, sentence.words.start, end) {
                sides.extend([(home, true), (away, true)]);
            }
            let scored = || (at + 2..end.min(at + 2 + NEAR)).any(|at| is_score(reading, at));
            if BEAT.hold(reading.words[at].lower) && at > sentence.words.start && at + 1 < end && scored() {
                let the = usize::from(reading.words[at + 1].lower == const { hash("the") });
                for run in [&reading.runs[at - 1], &reading.runs[(at + 1 + the).min(end - 1)]] {
                    sides.push((run.start as usize..run.end as usize, false));
                }
            }
        }
    }
    let mut added = Vec::new();
    for (words, listed) in sides.into_iter().filter(|(words, _)| !words.is_empty()) {
        let country = reading.known(&words) & COUNTRIES != 0;
        match document::holding(mentions, &words) {
            Ok(at) => {
                let mention = &mut mentions[at];
                let place = mention.kind == Kind::Place as usize;
                let person = mention.kind == Kind::Person as usize && mention.certainty < SURE_PERSON;
                if mention.words == words && !country && (place || listed && person) {
                    mention.kind = Kind::Org as usize;
                    mention.certainty = mention.certainty.max(PLAYED);
                }
            }
            Err(_) if listed => {
                let kind = if country { Kind::Place } else { Kind::Org };
                added.push(Mention { words, kind: kind as usize, certainty: PLAYED });
            }
            Err(_) => {}
        }
    }
    mentions.append(&mut added);
    document::order(mentions);
}

/// "Buffalo 4 Boston 2" and nothing else, or beside others.
fn result(reading: &Reading, at: usize, start: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    let run = |at: usize| {
        let run = reading.runs.get(at)?;
        (run.start as usize == at && !run.is_empty()).then_some(at..run.end as usize)
    };
    let goals = |at: usize| {
        (at < end && reading.words[at].shape == Shape::Number && !reading.words[at].longer_than(3))
            .then_some(at + 1)
    };
    let apart = |at: usize| {
        matches!(reading.words[at].shape, Shape::Number | Shape::Other | Shape::Capital | Shape::Upper)
    };
    let home = run(at)?;
    let away = run(goals(home.end)?)?;
    let behind = goals(away.end)?;
    let alone = (at == start || apart(at - 1)) && (behind >= end || apart(behind));
    alone.then_some((home, away))
}

/// "5-2"
fn is_score(reading: &Reading, at: usize) -> bool {
    let Some([home, dash, away]) = reading.words.get(at..at + 3) else { return false };
    let goals = |shape: Shape| shape == Shape::Number;
    goals(home.shape)
        && goals(away.shape)
        && !dash.spaced
        && !away.spaced
        && dash.lower == const { hash("-") }
}

/// Takes the rest of its name into a club, and makes clubs of the towns that a club of the article is called after, unless
/// something happens there.
pub(super) fn follow(reading: &Reading, mentions: &mut [Mention]) {
    let is_behind = |at: usize| {
        reading.words.get(at).is_some_and(|word| BEHIND.hold(word.lower) && word.shape.is_capital())
    };
    let mut clubs = Named::default();
    for at in 0..mentions.len() {
        let end = mentions[at].words.end;
        let taken = mentions.get(at + 1).is_some_and(|next| next.words.start <= end);
        let club = &mut mentions[at];
        if club.kind != Kind::Org as usize {
            continue;
        }
        if !taken && is_behind(end) && reading.runs[end].start as usize <= club.words.start {
            club.words.end += 1;
        }
        let town = club.words.start..club.words.end - 1;
        if !town.is_empty() && is_behind(town.end) && club.certainty >= SURE {
            clubs.entry(document::key(reading, &town)).or_insert(club.clone());
        }
    }
    for mention in mentions.iter_mut().filter(|mention| mention.kind == Kind::Place as usize) {
        let at = mention.words.start;
        if let Some(club) = clubs.get(&document::key(reading, &mention.words))
            && (at == 0 || !surname::is_where(reading, at))
        {
            *mention = Mention { words: mention.words.clone(), ..*club };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::Names;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// What becomes of these words, each read as a place.
    fn played(text: &str, places: &[usize]) -> Vec<(Kind, Range<usize>)> {
        let article = Article::new(text);
        let names = Names::new();
        let reading = Reading::new(article.text(), &token::tokenize(&article), &names.model);
        let place = |&at: &usize| Mention { words: at..at + 1, kind: Kind::Place as usize, certainty: 0.9 };
        let mut mentions = places.iter().map(place).collect();
        play(&reading, &mut mentions);
        mentions.into_iter().map(|mention| (Kind::ALL[mention.kind], mention.words)).collect()
    }

    #[test]
    fn who_won_and_lost_by_so_much_is_a_club_unless_a_country() {
        let text = "Boston beat Minnesota 5-2.";
        assert_eq!(played(text, &[0, 2]), [(Kind::Org, 0..1), (Kind::Org, 2..3)]);
        assert_eq!(played("Spain beat Norway 5-2.", &[0, 2])[1], (Kind::Place, 2..3));
        assert_eq!(played("Boston beat Minnesota to it.", &[0, 2])[1], (Kind::Place, 2..3));
    }

    #[test]
    fn a_list_of_results_names_clubs() {
        assert_eq!(played("Velda 4 BOSTON 2", &[2]), [(Kind::Org, 0..1), (Kind::Org, 2..3)]);
        assert_eq!(played("Norway 4 Spain 2", &[0, 2])[0].0, Kind::Place);
        assert_eq!(played("On 3 May 2 Boston trams met.", &[4])[0].0, Kind::Place);
    }

    #[test]
    fn a_town_is_its_club_where_the_article_names_it() {
        let text = "Velda Town won. Velda led early. It rained in Velda.";
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mention = |words, kind: Kind| Mention { words, kind: kind as usize, certainty: 0.9 };
        let place = |at: usize| mention(at..at + 1, Kind::Place);
        let mut mentions = [mention(0..1, Kind::Org), place(4), place(11)];
        follow(&reading, &mut mentions);
        let org = |words| mention(words, Kind::Org);
        assert_eq!(mentions, [org(0..2), org(4..5), place(11)]);
    }
}
