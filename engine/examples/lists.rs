//! Makes the lists of names again from the gazetteer and from names met in training texts.
//!
//! ```text
//! zcat -f TEXTS/*/train.tsv* | cargo run --release -p gloss-engine --example lists -- GAZETTEER engine/src/names/lists
//! ```
//!
//! Standard input is tagged text, a token and its tag a line; `GAZETTEER` is a folder of tables with one header
//! line. Which texts feed the lists, what they hold, and under which licence, stands in the `README.md` beside them.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufRead};
use std::path::Path;
use std::{env, fs};

/// The lists hold plain ASCII; the engine takes the accents off what it looks up.
use gloss_engine::names::plain;

const KINDS: [&str; 7] = ["PERSON", "ORG", "PLACE", "GROUP", "EVENT", "WORK", "PRODUCT"];
const PERSON: usize = 0;
const ORG: usize = 1;
const PLACE: usize = 2;
const GROUP: usize = 3;
const EVENT: usize = 4;
const WORK: usize = 5;

type List = BTreeSet<String>;

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(gazetteer), Some(lists)) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::other("two folders are needed: the gazetteer, and where the lists go"));
    };
    let texts = Texts::read(io::stdin().lock())?;
    let table = |name: &str| Table::read(&Path::new(&gazetteer).join(name));

    let countries = countries(&table("places_countries.tsv")?, &texts);
    let mut cities = cities(&table("places_cities.tsv")?, &table("places_countries.tsv")?, &texts);
    let mut regions = regions(&table("places_countries.tsv")?, &texts);
    for (name, of) in [("places_us.tsv", "state"), ("places_admin1.tsv", ""), ("places_natural.tsv", "")] {
        let rows = table(name)?;
        regions.extend(rows.of_kind(of).filter(|name| !of.is_empty() || texts.met(name, PLACE) >= 1));
    }
    regions.extend(texts.names(PLACE, 4));
    cities.retain(|name| !countries.contains(name));
    let groups = groups(&table("groups.tsv")?, &texts);
    let directions =
        ["Central", "East", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"];
    regions.retain(|name| {
        !directions.contains(&name.as_str()) && name.len() > 2 && texts.may_stand_for(name, PLACE)
    });
    regions.retain(|name| !countries.contains(name) && !cities.contains(name) && !groups.contains(name));
    let mut organisations =
        organisations(&table("org_news_short_forms.tsv")?, &table("org_companies.tsv")?, &texts);
    organisations.retain(|name| !groups.contains(name) && !countries.contains(name));
    // So is a name that its last word, or the one before "of", makes an organisation; but headings know the lists alone.
    let heads = include_str!("../src/names/lists/own/organisation_heads.txt");
    organisations.retain(|name| {
        let head = name.split(" of ").next().and_then(|part| part.rsplit_once(' '));
        texts.met(name, ORG) >= 20
            || head.is_none_or(|(_, last)| !heads.lines().any(|head| head == last))
                && !name.starts_with("University of ")
    });
    let first_names = first_names(&table("person_first_names.tsv")?, &texts);
    regions.retain(|name| !first_names.contains(name) && texts.ended(name) < 5 && !texts.is_everyday(name));
    let own = ["Americas", "Antarctic", "Arctic", "Atlantic", "Borneo", "Java", "Pacific", "Sumatra"];
    regions.extend(own.map(str::to_owned));
    let mut people = people(&table("person_notable.tsv")?, &texts);
    people.retain(|name| !countries.contains(name) && !cities.contains(name) && !regions.contains(name));
    // A full name that starts with a listed given name is found without the list.
    people.retain(|name| name.split_once(' ').is_none_or(|(first, _)| !first_names.contains(first)));
    let surnames = surnames(&table("person_surnames.tsv")?, &texts, &people);
    let wide = table("events_works.tsv")?;
    let with_type = |kind: &str, index| -> List { wide.of_kind(kind).chain(texts.names(index, 4)).collect() };
    let (events, works) = (with_type("EVENT", EVENT), with_type("WORK", WORK));
    let named = [&countries, &cities, &regions, &groups, &organisations, &first_names, &people];
    let everyday = everyday(&texts, named.into_iter().flatten());

    for (name, list) in [
        ("countries", &countries),
        ("cities", &cities),
        ("regions", &regions),
        ("groups", &groups),
        ("organisations", &organisations),
        ("first_names", &first_names),
        ("people", &people),
        ("surnames", &surnames),
        ("events", &events),
        ("works", &works),
        ("everyday", &everyday),
    ] {
        let lines: Vec<&str> = list.iter().map(String::as_str).filter(|name| is_clean(name)).collect();
        println!("{name:14} {:5}", lines.len());
        fs::write(Path::new(&lists).join(format!("{name}.txt")), lines.join("\n") + "\n")?;
    }
    Ok(())
}

/// Names of countries as news and treaties write them. Rare other spellings count where they have been met.
fn countries(rows: &Table, texts: &Texts) -> List {
    let mut list: List = ["common", "usual", "official"].iter().flat_map(|kind| rows.of_kind(kind)).collect();
    list.extend(
        rows.of_kind("alt").filter(|name| texts.met(name, PLACE) >= 2 && texts.stands_for(name, PLACE)),
    );
    // "Republic of Kenya" is found by its first word.
    let common = list.clone();
    list.retain(|name| {
        ["Republic of ", "Kingdom of "]
            .iter()
            .all(|form| name.strip_prefix(form).is_none_or(|rest| !common.contains(rest)))
    });
    list
}

/// Capitals, cities of half a million people, and smaller towns that the texts speak of.
fn cities(rows: &Table, countries: &Table, texts: &Texts) -> List {
    let large = |row: &&Row| {
        row.get(3).and_then(|people| people.parse().ok()).is_some_and(|people: u32| people >= 500_000)
    };
    let mut list: List = rows.rows.iter().filter(large).map(|row| plain(&row[0]).into_owned()).collect();
    list.extend(
        rows.rows.iter().map(|row| plain(&row[0]).into_owned()).filter(|name| texts.met(name, PLACE) >= 2),
    );
    list.retain(|name| texts.may_stand_for(name, PLACE));
    list.extend(countries.of_kind("capital").filter(|name| texts.may_stand_for(name, PLACE)));
    list.extend(
        ["Washington, D.C.", "Washington, DC", "Washington D.C.", "Washington DC"].map(str::to_owned),
    );
    list
}

/// Continents and parts of the world.
fn regions(rows: &Table, texts: &Texts) -> List {
    rows.of_kind("region").filter(|name| texts.may_stand_for(name, PLACE)).collect()
}

/// Peoples, faiths, adherents; and the words that the table leaves out.
fn groups(rows: &Table, texts: &Texts) -> List {
    let own = ["Democratic", "English", "Korean", "Koreans", "Latin", "Western"].map(str::to_owned);
    let mut list: List =
        rows.of_kind("").filter(|name| texts.met(name, PERSON) <= texts.met(name, GROUP)).collect();
    list.extend(own);
    // "Israeli-Palestinian" is two of them, "African-American" is one.
    let two = |name: &str| {
        name.split_once('-').is_some_and(|(one, other)| {
            list.contains(one) && list.contains(other) && !other.starts_with("American")
        })
    };
    let twos: Vec<String> = list.iter().filter(|name| two(name)).cloned().collect();
    list.retain(|name| !twos.contains(name));
    list
}

/// The short forms of the news, large companies, and what the texts name often.
fn organisations(short_forms: &Table, companies: &Table, texts: &Texts) -> List {
    let mut list: List = short_forms.of_kind("").collect();
    let large = companies.rows.iter().filter(|row| row[1].contains("500")).map(|row| short_company(&row[0]));
    list.extend(large.filter(|name| texts.met(name, ORG) >= 1 && texts.stands_for(name, ORG)));
    let titles = [
        "Ambassador",
        "Governor",
        "King",
        "Prophet",
        "Secretary",
        "Secretary-General",
        "The",
        "Undersecretary",
    ];
    let cut = |name: &str| {
        let other = |word: &str| word == "and" || titles.contains(&word) || texts.first_name(word);
        name.split(' ').any(other)
            || name.starts_with("State ")
            || name.starts_with("General ") && texts.ended(&name[8..]) > 0
            || name.ends_with(" Foreign")
    };
    list.extend(texts.names(ORG, 4).filter(|name| !cut(name)));
    let arabic: Vec<String> =
        list.iter().filter_map(|name| name.strip_prefix("al-").map(str::to_owned)).collect();
    for name in arabic {
        list.extend(["Al ", "Al-", "al "].map(|article| format!("{article}{name}")));
    }
    list
}

/// A company's name as the news shortens it.
fn short_company(name: &str) -> String {
    let name = plain(name).into_owned();
    let ends =
        [" Inc.", " Inc", " Corporation", " Corp.", " Corp", " Company", " Co.", " Co", " plc", " Ltd."];
    ends.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name).trim_end_matches(',').to_owned()
}

/// Given names of the table met in the texts, and others that opened several people's names there.
fn first_names(rows: &Table, texts: &Texts) -> List {
    let mut list: List = rows.of_kind("").filter(|name| texts.opened(name) >= 1).collect();
    list.extend(
        rows.rows
            .iter()
            .filter(|row| row[1].len() > 1)
            .map(|row| plain(&row[0]).into_owned())
            .filter(|name| texts.opened(name) >= 1),
    );
    list.extend(texts.first.iter().filter(|&(_, &count)| count >= 4).map(|(name, _)| name.clone()));
    list.retain(|name| {
        let opened = texts.opened(name);
        name.len() > 2
            && 4 * opened >= texts.lower(name)
            && 3 * opened >= texts.capital(name).saturating_sub(opened)
    });
    list
}

/// People of world affairs by their full name, and by the one name under which the texts often speak of them.
fn people(rows: &Table, texts: &Texts) -> List {
    let roles = [
        "politician",
        "official",
        "royal",
        "militant",
        "military",
        "religious",
        "activist",
        "judge",
        "US executive",
    ];
    let mut list: List = roles.iter().flat_map(|role| rows.of_kind(role)).collect();
    list.extend(texts.names(PERSON, 6).filter(|name| !name.contains(' ')));
    let politicians = rows.of_kind("politician").filter(|name| !name.starts_with("Pope "));
    list.extend(politicians.filter_map(|name| name.rsplit_once(' ').map(|(_, surname)| surname.to_owned())));
    let titles = ["Pope ", "Prince ", "Princess ", "King ", "Queen ", "Sir ", "President "];
    list.insert("Dalai Lama".to_owned());
    list.retain(|name| texts.stands_for(name, PERSON) && !titles.iter().any(|title| name.starts_with(title)));
    list
}

/// Surnames of the table met in the texts, and others that several people bore there.
fn surnames(rows: &Table, texts: &Texts, people: &List) -> List {
    let mut list: List = rows.of_kind("").filter(|name| texts.ended(name) >= 3).collect();
    list.extend(texts.last.iter().filter(|&(_, &count)| count >= 5).map(|(name, _)| name.clone()));
    list.retain(|name| {
        let ended = texts.ended(name);
        name.len() > 2
            && is_whole(name)
            && name != "Jr."
            && !people.contains(name)
            && texts.lower(name) <= ended
            && texts.capital(name).saturating_sub(ended) <= 2 * ended
    });
    list
}

/// Words that open sentences, or that a name of the lists shares with the language.
fn everyday<'a>(texts: &Texts, named: impl Iterator<Item = &'a String>) -> List {
    let mut openers: Vec<(u32, &String)> = texts
        .opener
        .iter()
        .filter(|&(word, &count)| count >= 3 && texts.lower(word) >= 8)
        .map(|(word, &count)| (count, word))
        .collect();
    openers.sort_by(|a, b| b.cmp(a));
    let mut list: List = openers.into_iter().take(1200).map(|(_, word)| word.clone()).collect();
    list.extend(
        named.filter(|name| !name.contains(' ') && texts.lower(name) >= 5).map(|name| name.to_lowercase()),
    );
    list
}

/// Is it a name in plain letters, and more than a letter?
fn is_clean(name: &str) -> bool {
    name.len() > 1
        && name.bytes().all(|b| {
            b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-' | b'\'' | b'.' | b'&' | b'+' | b',')
        })
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
}

type Row = Vec<String>;

/// A table of the gazetteer without its header.
struct Table {
    rows: Vec<Row>,
}

impl Table {
    fn read(path: &Path) -> io::Result<Self> {
        let rows = fs::read_to_string(path)?
            .lines()
            .skip(1)
            .map(|line| line.split('\t').map(str::to_owned).collect())
            .collect();
        Ok(Self { rows })
    }

    /// The names of one kind, or of all.
    fn of_kind(&self, kind: &str) -> impl Iterator<Item = String> {
        self.rows
            .iter()
            .filter(move |row| kind.is_empty() || row.get(1).is_some_and(|cell| cell == kind))
            .map(|row| plain(&row[0]).into_owned())
    }
}

/// What the texts know of words and names.
#[derive(Default)]
struct Texts {
    /// How often a word stands in small letters.
    lower: HashMap<String, u32>,
    /// How often it stands with a capital inside a sentence.
    capital: HashMap<String, u32>,
    /// How often it opens a sentence and no name.
    opener: HashMap<String, u32>,
    /// How often it opens a person's name of several words.
    first: HashMap<String, u32>,
    /// How often it ends one.
    last: HashMap<String, u32>,
    /// What each name stands for.
    names: HashMap<String, Met>,
    /// How many sentences have been read.
    sentences: u32,
}

/// How a name was met.
#[derive(Default)]
struct Met {
    /// How often as each of [`KINDS`].
    kinds: [u32; 7],
    /// In how many stretches of the texts; one article that repeats a name counts once.
    spread: u32,
    /// The last of these stretches, counted from 1.
    last: u32,
}

/// So many sentences make a stretch.
const STRETCH: u32 = 40;

impl Texts {
    fn read(lines: impl BufRead) -> io::Result<Self> {
        let mut texts = Self::default();
        let mut sentence: Vec<(String, String)> = Vec::new();
        for line in lines.lines() {
            match line?.split_once('\t') {
                Some((token, tag)) => sentence.push((plain(token).into_owned(), tag.to_owned())),
                None => texts.learn(&std::mem::take(&mut sentence)),
            }
        }
        texts.learn(&sentence);
        Ok(texts)
    }

    fn learn(&mut self, sentence: &[(String, String)]) {
        self.sentences += 1;
        for (place, (word, tag)) in sentence.iter().enumerate() {
            let opens =
                place == 0 || !sentence[place - 1].0.ends_with(|c: char| c.is_alphanumeric() || c == ',');
            if word.chars().all(char::is_lowercase) {
                *self.lower.entry(word.clone()).or_default() += 1;
            } else if !opens && tag != "?" {
                *self.capital.entry(word.clone()).or_default() += 1;
            } else if opens && tag == "O" {
                *self.opener.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        let mut start = 0;
        while start < sentence.len() {
            let kind = sentence[start].1.strip_prefix("B-");
            let Some(kind) = kind.and_then(|label| KINDS.iter().position(|&kind| kind == label)) else {
                start += 1;
                continue;
            };
            let end = (start + 1..sentence.len())
                .find(|&place| !sentence[place].1.starts_with("I-"))
                .unwrap_or(sentence.len());
            let words: Vec<&str> = sentence[start..end].iter().map(|(word, _)| word.as_str()).collect();
            let mut name = words.join(" ");
            for (cut, whole) in [(" 's", "'s"), (" - ", "-"), (" .", "."), (" ,", ","), (" ' ", "' ")] {
                name = name.replace(cut, whole);
            }
            let met = self.names.entry(name).or_default();
            met.kinds[kind] += 1;
            let stretch = self.sentences / STRETCH + 1;
            met.spread += u32::from(met.last != stretch);
            met.last = stretch;
            if kind == PERSON && words.len() > 1 {
                *self.first.entry(words[0].to_owned()).or_default() += 1;
                *self.last.entry(words[words.len() - 1].to_owned()).or_default() += 1;
            }
            start = end;
        }
    }

    fn lower(&self, word: &str) -> u32 {
        self.lower.get(&word.to_lowercase()).copied().unwrap_or_default()
    }

    /// Is it a word of the language, mostly?
    fn is_everyday(&self, name: &str) -> bool {
        !name.contains(' ') && self.lower(name) > 2 * self.met(name, PLACE)
    }

    fn capital(&self, word: &str) -> u32 {
        self.capital.get(word).copied().unwrap_or_default()
    }

    fn opened(&self, name: &str) -> u32 {
        self.first.get(name).copied().unwrap_or_default()
    }

    /// Does it open people's names, and hardly anything else?
    fn first_name(&self, word: &str) -> bool {
        self.opened(word) > 3 && 2 * self.opened(word) > self.capital(word)
    }

    fn ended(&self, name: &str) -> u32 {
        self.last.get(name).copied().unwrap_or_default()
    }

    /// How often `name` stands for `kind`.
    fn met(&self, name: &str, kind: usize) -> u32 {
        self.names.get(name).map_or(0, |met| met.kinds[kind])
    }

    /// Does `name`, wherever it was met, mostly stand for `kind`?
    fn stands_for(&self, name: &str, kind: usize) -> bool {
        let all: u32 = self.names.get(name).map_or(0, |met| met.kinds.iter().sum());
        let met = self.met(name, kind);
        let word = !name.contains(' ');
        5 * met >= 3 * all && !(word && (self.lower(name) > 2 * met + 2 || self.capital(name) > 3 * met + 3))
    }

    /// Does what was met of a name of the gazetteer not speak against `kind`?
    fn may_stand_for(&self, name: &str, kind: usize) -> bool {
        let all: u32 = self.names.get(name).map_or(0, |met| met.kinds.iter().sum());
        let met = self.met(name, kind);
        let word = !name.contains(' ');
        5 * met >= 2 * all && !(word && (self.lower(name) > 2 * met + 2 || self.capital(name) > 8 * met + 8))
    }

    /// The names met in at least `often` stretches and nearly always as `kind`.
    fn names(&self, kind: usize, often: u32) -> impl Iterator<Item = String> {
        self.names
            .iter()
            .filter(move |(name, met)| {
                let all: u32 = met.kinds.iter().sum();
                met.spread >= often
                    && 10 * met.kinds[kind] >= 9 * all
                    && self.stands_for(name, kind)
                    && is_whole(name)
            })
            .map(|(name, _)| name.clone())
    }
}

/// Is it a name from end to end, and neither a cut one nor a phrase: "Islamic militant group Hamas"?
fn is_whole(name: &str) -> bool {
    let small = ["and", "de", "del", "des", "du", "for", "of", "the"];
    let starts_big = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let mut words = name.split(' ');
    starts_big(name)
        && words.all(|word| starts_big(word) || small.contains(&word))
        && name.rsplit(' ').next().is_some_and(starts_big)
        && !name.ends_with("'s")
        && !name.starts_with("New Year")
        && !name.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
        && !name.split_once('-').is_some_and(|(_, joined)| joined.starts_with(char::is_lowercase))
}
