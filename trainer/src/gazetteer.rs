//! The lists of names, from tables of facts.

use anyhow::{Context as _, Result};
use gloss_engine::article::Article;
use gloss_engine::names::lists::{LISTS, Lists};
use gloss_engine::names::word::{Word, mix};
use gloss_engine::token;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

/// Every listed name: its key, and the bits of the lists it is on.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    entries: BTreeMap<u32, u32>,
    /// How many names each list has.
    counts: [usize; LISTS.len()],
}

impl Gazetteer {
    /// Reads the tables of a folder.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut all = Self::default();
        let table = |name: &str| -> Result<Vec<Vec<String>>> {
            let path = folder.join(name);
            let text =
                fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
        };
        for row in table("places_countries.tsv")? {
            all.add(&row[0], usize::from(row[1] == "capital"));
        }
        for row in table("places_cities.tsv")? {
            let people: u32 = row.get(3).and_then(|people| people.parse().ok()).unwrap_or(0);
            if people >= CITY {
                all.add(&row[0], 2);
            } else if people >= TOWN {
                all.add(&row[0], 3);
            }
        }
        for row in table("places_admin1.tsv")? {
            let towns: u32 = row.get(2).and_then(|towns| towns.parse().ok()).unwrap_or(0);
            if towns >= 1 {
                all.add(&row[0], 4);
            }
        }
        for row in table("places_us.tsv")? {
            if row[1] == "state" {
                all.add(&row[0], 4);
            }
        }
        for row in table("places_natural.tsv")? {
            all.add(&row[0], 5);
        }
        for row in table("groups.tsv")? {
            all.add(&row[0], 6);
        }
        for row in table("person_first_names.tsv")? {
            all.add(&row[0], 7);
        }
        for (at, row) in table("person_surnames.tsv")?.iter().enumerate() {
            let popular = row.get(1).is_some_and(|sources| sources.contains('p'));
            if popular || at % RARE_SURNAMES == 0 && row[0].len() < 9 {
                all.add(&row[0], 8);
            }
        }
        for row in table("person_notable.tsv")? {
            all.add(&row[0], 9);
        }
        for line in fs::read_to_string(folder.join("person_titles.txt"))?.lines() {
            all.add(line, 10);
        }
        for row in table("org_companies.tsv")? {
            all.add(&row[0], 11);
        }
        for row in table("org_international.tsv")? {
            all.add(&row[0], 13);
        }
        for row in table("org_news_short_forms.tsv")? {
            all.add(&row[0], 14);
            all.add(&row[1], 14);
        }
        // Longer ones are told by their own words.
        for row in table("org_football_clubs.tsv")?.iter().filter(|row| row[0].split(' ').count() < 3) {
            all.add(&row[0], 15);
        }
        for row in table("events_works.tsv")? {
            all.add(&row[0], if row[1] == "EVENT" { 16 } else { 17 });
        }
        // Most of the British parties there are too small for any news; the others stand among our own.
        for row in table("org_misc.tsv")?.iter().filter(|row| row[1] != "UK party") {
            all.add(&row[0], if row[1].contains("team") { 19 } else { 18 });
        }
        for (list, name) in own()? {
            let number = LISTS.iter().position(|known| *known == list);
            all.add(&name, number.with_context(|| format!("no list {list:?}"))?);
        }
        Ok(all)
    }

    fn add(&mut self, name: &str, list: usize) {
        let article = Article::new(name.trim());
        let tokens = token::tokenize(&article);
        let words: Vec<Word> = tokens.all().iter().map(|token| Word::read(article.text(), token)).collect();
        if words.is_empty() || words.len() > 12 || name.trim().len() < 2 {
            return;
        }
        let mut key = 0;
        for (at, word) in words.iter().enumerate() {
            key = mix(key, word.exact);
            let bits = if at + 1 == words.len() { 1 << list } else { Lists::GOES_ON };
            *self.entries.entry(Lists::key(key)).or_default() |= bits;
        }
        self.counts[list] += 1;
    }

    /// Keys and bits, sorted by key.
    pub(crate) fn entries(&self) -> Vec<(u32, u32)> {
        self.entries.iter().map(|(key, bits)| (*key, *bits)).collect()
    }
}

impl fmt::Display for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} starts of listed names:", self.entries.len())?;
        for (list, count) in LISTS.iter().zip(self.counts).filter(|(_, count)| *count > 0) {
            write!(f, " {list} {count},")?;
        }
        Ok(())
    }
}

/// Names of the news gathered for Gloss, and the list of each.
pub(crate) fn own() -> Result<Vec<(String, String)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists/news.txt");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut list = "";
    let mut names = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("== ") {
            Some(heading) => list = heading,
            None => names.extend(
                line.split('|')
                    .map(str::trim)
                    .filter(|name| !name.is_empty())
                    .map(|name| (list.to_owned(), name.to_owned())),
            ),
        }
    }
    Ok(names)
}

/// From so many people on a town is listed, and as a city.
const TOWN: u32 = 50_000;
const CITY: u32 = 200_000;
/// Of the surnames that are not popular anywhere, one of so many is listed.
const RARE_SURNAMES: usize = 2;
