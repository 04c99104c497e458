//! Sentences made from patterns and lists: what newspapers write and tagged texts lack.
//!
//! A pattern is a sentence in which `[kind words]` is a name and `{SLOT}` is filled from a list; `{SLOT^}` is filled in
//! capitals.

use crate::corpus::{Document, KINDS, Label};
use crate::gazetteer::own;
use crate::random::Random;
use anyhow::{Context as _, Result, bail};
use gloss_engine::span::Span;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// What each slot may be filled with.
pub(crate) struct Fillings {
    lists: HashMap<&'static str, Vec<String>>,
}

const OWN: &[(&str, &str)] = &[
    (
        "AGENCY",
        "AP|Reuters|AFP|Xinhua|dpa|EFE|ANSA|Kyodo|Interfax|TASS|PTI|UPI|Bloomberg|CNN|BBC|The Associated Press|IRNA|Yonhap|MENA|Anadolu Agency|Agence France-Presse",
    ),
    (
        "MINISTRY",
        "Foreign Ministry|Defence Ministry|Ministry of Finance|Interior Ministry|Ministry of Health|Health Ministry|Finance Ministry|Defense Department|State Department|Treasury|Trade Ministry|Ministry of Foreign Affairs|Department of Justice|Justice Department|Home Office|Ministry of Agriculture and Rural Affairs|Education Ministry|Transport Ministry|Energy Department|Ministry of Industry and Information Technology",
    ),
    (
        "PARTY",
        "Labour|Democratic|Republican|Green|National|People's|Liberal|Conservative|Socialist|Freedom|Unity|Workers'|Reform|Justice and Development|Communist|Progressive",
    ),
    (
        "NOUN",
        "Peace|Freedom|Silver|Growth|Harvest|Bridge|Star|Ocean|Unity|Digital|Climate|Silk|Global|Victory|Falcon|Storm|Green|Northern|Black|Stone|Water|Health|Security|Trade|Development|Iron|Eagle|Solar|Family|Clean|Air|Amber|Light|Winter|Summer|River|Garden|Dragon|Tiger|Blue",
    ),
    ("THING", "Inflation|Trade|Oil|Gold|Exports|Unemployment|Tension|Food prices"),
    ("WEEKDAY", "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
    (
        "STATE",
        "Calif.|Mass.|Fla.|Pa.|Ill.|Ohio|Texas|Iowa|N.Y.|N.J.|S.C.|Ga.|Mich.|Wis.|Minn.|Mo.|Ariz.|Va.|Md.|Conn.|Colo.|Utah|Maine|Ky.|La.|Tenn.|Ore.|Wash.|Vt.|N.H.|W.Va.|Ala.|Okla.|Kan.|Alaska|Hawaii",
    ),
    (
        "DAY",
        "2 June|June 2|Jan. 4|Sept 15|March 21|14 February|Nov. 30|May 9|Oct 3|19 August|July 8, 2021|7 December 2019",
    ),
];

impl Fillings {
    /// Takes the names from the tables of facts.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let table = |name: &str| -> Result<Vec<Vec<String>>> {
            let path = folder.join(name);
            let text =
                fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
        };
        let column = |rows: Vec<Vec<String>>, keep: &dyn Fn(&[String]) -> bool| -> Vec<String> {
            rows.into_iter().filter(|row| keep(row)).map(|row| row[0].clone()).collect()
        };
        let mut lists: HashMap<&'static str, Vec<String>> =
            OWN.iter().map(|(slot, words)| (*slot, words.split('|').map(str::to_owned).collect())).collect();
        let plain = |name: &str| name.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
        lists.insert(
            "CITY",
            column(table("places_cities.tsv")?, &|row| {
                plain(&row[0]) && row.get(3).is_some_and(|people| people.len() >= 6)
            }),
        );
        lists.insert(
            "COUNTRY",
            column(table("places_countries.tsv")?, &|row| row[1] == "common" && plain(&row[0])),
        );
        lists.insert(
            "GROUP",
            column(table("groups.tsv")?, &|row| {
                row.len() > 1 && row[1].len() == 2 && !row[0].ends_with('s') && plain(&row[0])
            }),
        );
        lists.insert("FIRST", column(table("person_first_names.tsv")?, &|row| row[1].contains('p')));
        lists.insert(
            "LAST",
            column(table("person_surnames.tsv")?, &|row| row[1].contains('p') || row[0].len() % 3 == 0),
        );
        lists.insert("COMPANY", column(table("org_companies.tsv")?, &|row| row[0].len() < 26));
        lists.insert(
            "INTERNATIONAL",
            column(table("org_international.tsv")?, &|row| {
                row[1] != "abbreviation" && row[0].starts_with(|c: char| c.is_uppercase())
            }),
        );
        lists.insert(
            "CLUB",
            column(table("org_football_clubs.tsv")?, &|row| {
                row[0].len() < 18 && row[0].starts_with(|c: char| c.is_uppercase())
            }),
        );
        lists.insert(
            "TEAM",
            column(table("org_misc.tsv")?, &|row| row[1].contains("team"))
                .iter()
                .filter_map(|team| team.rsplit(' ').next().map(str::to_owned))
                .collect(),
        );
        for (slot, of) in [
            ("ORG", &["a company", "an organisation in the news"][..]),
            ("NEWS_CITY", &["a city"]),
            ("FIGURE", &["a well-known person"]),
        ] {
            let names = own()?.into_iter().filter(|(list, _)| of.contains(&list.as_str()));
            lists.insert(slot, names.map(|(_, name)| name).collect());
        }
        Ok(Self { lists })
    }

    fn fill(&self, slot: &str, random: &mut Random) -> Result<String> {
        let (slot, shouted) = slot.strip_suffix('^').map_or((slot, false), |slot| (slot, true));
        let mut below = |count: usize| random.below(count);
        let word = match slot {
            "NUMBER" => (below(88) + 3).to_string(),
            "YEAR" => (below(60) + 1965).to_string(),
            "INITIAL" => char::from(b'A' + below(24) as u8).to_string(),
            "TICKER" => (0..below(3) + 3).map(|_| char::from(b'A' + below(26) as u8)).collect(),
            _ => match self.lists.get(slot) {
                Some(list) => list[below(list.len())].clone(),
                None => bail!("no list for the slot {{{slot}}}"),
            },
        };
        Ok(if shouted { word.to_uppercase() } else { word })
    }
}

/// So often each pattern is filled.
const TIMES: usize = 30;

/// Each pattern of a file, filled again and again.
pub(crate) fn read(path: &Path, fillings: &Fillings, random: &mut Random) -> Result<Vec<Document>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut documents = Vec::new();
    for pattern in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        for _ in 0..if pattern.contains('{') { TIMES } else { TIMES / 4 } {
            documents.push(filled(pattern, fillings, random)?);
        }
    }
    Ok(documents)
}

fn filled(pattern: &str, fillings: &Fillings, random: &mut Random) -> Result<Document> {
    let mut document = Document::default();
    let mut rest = pattern;
    let mut open: Option<(usize, usize)> = None;
    while let Some(c) = rest.chars().next() {
        if let Some(slot) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            document.text.push_str(&fillings.fill(slot.0, random)?);
            rest = slot.1;
        } else if let Some((kind, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(' ')) {
            let number = KINDS.iter().position(|known| known.eq_ignore_ascii_case(kind));
            open = Some((
                number.with_context(|| format!("no kind {kind:?} in {pattern}"))?,
                document.text.len(),
            ));
            rest = after;
        } else if let (']', Some((kind, start))) = (c, open) {
            document.names.push((Span::new(start, document.text.len()), Label::Kind(kind)));
            open = None;
            rest = &rest[1..];
        } else {
            document.text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    Ok(document)
}
