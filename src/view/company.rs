//! Who appears with whom: the people and organisations that share sentences and paragraphs.

use super::names::NameRow;
use super::order::ordered;
use gloss_engine::annotation::Kind;
use gloss_engine::article::Article;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// The names that are named most, and which of them are named together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// The names, in the order of the text.
    pub names: Rc<[Member]>,
    /// The pairs that share a paragraph, the closest first.
    pub pairs: Rc<[Together]>,
}

/// A name of the company.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name.
    pub name: AttrValue,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands first.
    pub place: Span,
}

/// Two names that share a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The two, by their numbers in the company; the smaller first.
    pub members: (usize, usize),
    /// How many sentences they share.
    pub sentences: usize,
    /// How many paragraphs they share.
    pub paragraphs: usize,
    /// Where the first of them stands in the first sentence, else paragraph, that they share.
    pub place: Span,
}

/// So many names make a company, and so many pairs among them at least.
const MOST: usize = 9;
const FEWEST_PAIRS: usize = 2;

/// Who is named with whom; nobody where there is too little to show.
pub(super) fn company(article: &Article, rows: &[NameRow], sentences: &[Span]) -> Company {
    let start = |row: &&NameRow| row.places[0].start as i64;
    let people = rows.iter().filter(|row| matches!(row.kind, Kind::Person | Kind::Org));
    let mut rows = ordered(people, |row| (-(row.places.len() as i64), start(row)));
    rows.truncate(MOST);
    let rows = ordered(rows, |row| (start(row), 0));
    let blocks: Vec<Span> = article.blocks().iter().map(|block| block.span).collect();
    // In which sentences and blocks each is named, and there first.
    let homes = |all: &[Span], row: &NameRow| -> Vec<(usize, Span)> {
        let home = |place: &Span| (all.partition_point(|home| home.end <= place.start), *place);
        let mut homes: Vec<(usize, Span)> = row.places.iter().map(home).collect();
        homes.dedup_by_key(|(home, _)| *home);
        homes
    };
    let of: Vec<_> = rows.iter().map(|row| (homes(sentences, row), homes(&blocks, row))).collect();
    let mut pairs = Vec::new();
    for other in 0..of.len() {
        for one in 0..other {
            let (in_sentences, in_blocks) =
                (shared(&of[one].0, &of[other].0), shared(&of[one].1, &of[other].1));
            if let Some(place) = in_sentences.1.or(in_blocks.1) {
                let (sentences, paragraphs) = (in_sentences.0, in_blocks.0);
                pairs.push(Together { members: (one, other), sentences, paragraphs, place });
            }
        }
    }
    if pairs.len() < FEWEST_PAIRS {
        return Company::default();
    }
    // Who is with nobody has no place in a company.
    let is_paired =
        |number: usize| pairs.iter().any(|pair| pair.members.0 == number || pair.members.1 == number);
    let stay: Vec<usize> = (0..rows.len()).filter(|&number| is_paired(number)).collect();
    let renumbered = |number: usize| stay.binary_search(&number).unwrap_or_default();
    for pair in &mut pairs {
        pair.members = (renumbered(pair.members.0), renumbered(pair.members.1));
    }
    let closeness = |pair: &Together| (-(pair.sentences as i64), -(pair.paragraphs as i64));
    let pairs = ordered(pairs, closeness);
    let member = |&number: &usize| Member {
        name: rows[number].who.name.clone(),
        kind: rows[number].kind,
        place: rows[number].places[0],
    };
    Company { names: stay.iter().map(member).collect(), pairs: pairs.into() }
}

/// How many homes two names share, and where the first name stands in the first of them. Both lists are sorted.
fn shared(one: &[(usize, Span)], other: &[(usize, Span)]) -> (usize, Option<Span>) {
    let is_shared = |(home, _): &&(usize, Span)| other.binary_search_by_key(home, |(home, _)| *home).is_ok();
    let mut places = one.iter().filter(is_shared).map(|(_, place)| *place);
    let first = places.next();
    (usize::from(first.is_some()) + places.count(), first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use gloss_engine::annotation::Annotation;
    use gloss_engine::entities::entities;

    fn of(text: &str) -> Company {
        let mut marks: Vec<Annotation> = ["Vik", "Orsted", "Acme", "Oslo"]
            .into_iter()
            .zip([Kind::Person, Kind::Person, Kind::Org, Kind::Place])
            .flat_map(|(name, kind)| {
                let mark =
                    move |(start, _)| Annotation::new(Span::new(start, start + name.len()), kind, "test");
                text.match_indices(name).map(mark)
            })
            .collect();
        marks.sort_unstable_by_key(|mark| mark.span.start);
        let article = Article::new(text);
        View::of(&article, &marks, entities(&article, &marks), Vec::new(), false).company
    }

    #[test]
    fn sentences_count_more_than_paragraphs() {
        let company =
            of("Vik met Orsted in Oslo. Vik left Acme.\nOrsted stayed. Acme did too. Vik met Orsted again.");
        let names: Vec<&str> = company.names.iter().map(|member| &*member.name).collect();
        assert_eq!(names, ["Vik", "Orsted", "Acme"], "a place is where they are, not who");
        let pairs: Vec<_> =
            company.pairs.iter().map(|pair| (pair.members, pair.sentences, pair.paragraphs)).collect();
        assert_eq!(pairs, [((0, 1), 2, 2), ((0, 2), 1, 2), ((1, 2), 0, 2)]);
        assert_eq!(company.pairs[1].place.start, 24, "it leads to the sentence that they share");
    }

    #[test]
    fn one_pair_is_no_company() {
        assert_eq!(of("Vik met Orsted.\nAcme stayed in Oslo."), Company::default());
    }

    #[test]
    fn who_is_with_nobody_is_left_out() {
        let company = of("Acme wakes.\nVik met Orsted.\nVik met Orsted at Acme.");
        assert_eq!(company.names.len(), 3);
        let company = of("Orsted and Vik. Acme.\nOslo");
        assert_eq!(company.pairs.len(), 3);
    }
}
