//! Makes the model that recognises names and the table that packs links, and says how good they are.
//!
//! ```text
//! cargo trainer learn DATA            tagged texts and lists of DATA ─▶ engine/model/names.model
//! cargo trainer compact DATA          the same from the first readings kept by the last `learn`
//! cargo trainer list DATA             lists of DATA into engine/model/names.model, its weights left as they are
//! cargo trainer score DATA [SET]      how it reads texts that it was not made from; the mistakes in SET
//! cargo trainer pack DATA [LINES]     texts of DATA ─▶ engine/share-model/version-a.table, as `links`
//! cargo trainer links DATA [LINES]    how long links are, also of the articles in a file of JSON lines with spans
//! ```
//!
//! `DATA` holds `data/ner`, a folder a set, and `data/gazetteer`, a table a list; without it the variable `GLOSS_DATA`
//! tells where. The same data give the same bytes.

mod clusters;
mod compact;
mod corpus;
mod drills;
mod field;
mod gazetteer;
mod learner;
mod packing;
mod prepared;
mod random;
mod readings;
mod score;
mod sources;
mod teach;

use anyhow::{Context as _, Result, bail};
use gazetteer::Gazetteer;
use gloss_engine::names::Names;
use gloss_engine::names::contents::Contents;
use gloss_engine::names::model::Model;
use prepared::Prepared;
use random::Random;
use sources::{DRILL_WEIGHT, LESSONS, Source};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let command = arguments.next();
    let data = arguments.next().or_else(|| env::var("GLOSS_DATA").ok());
    let data = data
        .map(PathBuf::from)
        .context("where is the data? cargo trainer learn|compact|list|score|pack|links DATA")?;
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/model/names.model");
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/share-model/version-a.table");
    match command.as_deref() {
        Some("learn") => learn(&data, &model, false),
        Some("compact") => learn(&data, &model, true),
        Some("list") => list(&data, &model),
        Some("pack") => packing::learn(&data, &table, packing::VERSION_A, arguments.next().as_deref()),
        Some("links") => packing::score(&data, &fs::read(&table)?, arguments.next().as_deref()),
        Some("score") => {
            let names = Names::read(&fs::read(&model)?)?;
            score::score(&data.join("data/ner"), &names, arguments.next().as_deref())
        }
        _ => bail!("cargo trainer learn|compact|list|score|pack|links DATA"),
    }
}

/// Makes the file of the model; with `again`, from the first readings of the last time.
fn learn(data: &Path, file: &Path, again: bool) -> Result<()> {
    let gazetteer = Gazetteer::read(&data.join("data/gazetteer"))?;
    println!("{gazetteer}");
    let lists = Model::new(&Contents { lists: gazetteer.entries(), ..Contents::default() });
    let mut documents = lessons(data, &lists)?;
    let groups = clusters::cluster(&documents);
    for document in &mut documents {
        document.group(&groups);
    }
    let words: usize = documents.iter().map(|document| document.reading.words.len()).sum();
    println!("{} documents of {words} words", documents.len());

    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/trainer/first-readings");
    let first = if again { readings::load(&kept, &documents)? } else { teach::first_readings(&documents) };
    readings::save(&kept, &first)?;
    let taught = teach::teach(&mut documents, &first);

    let contents = compact::contents(&taught, &gazetteer, &groups);
    println!("{}", compact::weigh(&contents));
    fs::write(file, contents.write()).with_context(|| format!("cannot write {}", file.display()))
}

/// Puts the lists as they are now into the file of the model: a name more or less needs no new weights.
fn list(data: &Path, file: &Path) -> Result<()> {
    let gazetteer = Gazetteer::read(&data.join("data/gazetteer"))?;
    println!("{gazetteer}");
    let contents = Contents { lists: gazetteer.entries(), ..Contents::read(&fs::read(file)?)? };
    println!("{}", compact::weigh(&contents));
    fs::write(file, contents.write()).with_context(|| format!("cannot write {}", file.display()))
}

/// Every text to learn from, and the drills.
fn lessons(data: &Path, lists: &Model) -> Result<Vec<Prepared>> {
    /// Of so many sentences, one is learnt once more as a heading in capitals, and one in title case.
    const HEADINGS: usize = 25;
    let mut documents = Vec::new();
    for source in LESSONS {
        let Source { set, file, per_document, weight, trusted } = *source;
        for document in corpus::read(&data.join("data/ner").join(set).join(file), per_document, HEADINGS)? {
            documents.push(Prepared::new(&document, lists, weight, trusted));
        }
    }
    let fillings = drills::Fillings::read(&data.join("data/gazetteer"))?;
    let patterns = Path::new(env!("CARGO_MANIFEST_DIR")).join("drills/news.txt");
    for drill in drills::read(&patterns, &fillings, &mut Random::new(0x5555_1234_abcd_9876))? {
        documents.push(Prepared::new(&drill, lists, DRILL_WEIGHT, true));
    }
    Ok(documents)
}
