//! Clubs that go by their town alone: "Slough Town … Slough went ahead".

use super::document::{self, Mention, Named};
use super::sentence::Reading;
use super::surname;
use super::words::{Words, words};
use crate::annotation::Kind;

/// A club less sure than this lends its name to no other mention.
const SURE: f32 = 0.5;

/// What stands behind the town in the name of a club.
const BEHIND: Words = words![
    "academicals", "afc", "albion", "argyle", "athletic", "borough", "cf", "city", "county", "fc",
    "harriers", "hotspur", "orient", "rangers", "rfc", "rovers", "town", "united", "villa", "wanderers"
];

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
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

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
