//! The articles that are kept on the device, in the browser's own database: an entry of the list and the article apart,
//! so that the list is read without the texts.
//!
//! The database is opened for each task and closed after it: so nothing is in the way of a tab that empties it, and what
//! has vanished under us is there again at the next.

use crate::library::Entry;
use js_sys::{Array, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode as Mode,
};

/// The name of the database.
const NAME: &str = "gloss";

/// The version of its stores.
const VERSION: u32 = 1;

/// Lines of the list, by the name of the article.
const ENTRIES: &str = "entries";

/// Articles in Gloss JSON, by their name; the reader's words beside them.
const FILES: &str = "files";

/// The name of the reader's words among the articles.
pub const WORDS: &str = "words";

/// Why nothing was read or kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser keeps nothing here: a private window, a setting, a page out of a file.
    Blocked,
    /// There is no room left.
    Full,
    /// Another tab has saved the same article in the meantime.
    Changed,
}

/// An open database, closed when dropped.
struct Database(IdbDatabase);

impl Drop for Database {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// All entries, as they were saved.
pub async fn entries() -> Result<Vec<Entry>, Trouble> {
    let database = open().await?;
    let (_, [entries, _]) = database.stores(Mode::Readonly)?;
    let lines: Array = answer(&entries.get_all().map_err(blocked)?).await?.into();
    Ok(lines.iter().filter_map(|line| Entry::read(&line.as_string()?)).collect())
}

/// An article in Gloss JSON with its entry, where there is one of this name.
pub async fn article(id: &str) -> Result<Option<(Entry, String)>, Trouble> {
    let database = open().await?;
    let (_, [entries, files]) = database.stores(Mode::Readonly)?;
    let entry = entry(&entries, id).await?;
    let file = answer(&files.get(&id.into()).map_err(blocked)?).await?.as_string();
    Ok(entry.zip(file))
}

/// Saves an article under the name in its entry; what the entry has become comes back. `known` is the version that was
/// seen last: where another tab has saved a later one, nothing is done. A title that the reader gave stays.
pub async fn save(entry: Entry, file: &str, known: Option<u64>) -> Result<Entry, Trouble> {
    let database = open().await?;
    let (transaction, [entries, files]) = database.stores(Mode::Readwrite)?;
    let before = self::entry(&entries, &entry.id).await?;
    if before.as_ref().is_some_and(|before| Some(before.version) != known) {
        let _ = transaction.abort();
        return Err(Trouble::Changed);
    }
    let mut entry = Entry { version: known.unwrap_or(0) + 1, ..entry };
    if let Some(before) = before.filter(|before| before.named) {
        (entry.title, entry.named) = (before.title, true);
    }
    let id = JsValue::from_str(&entry.id);
    files.put_with_key(&file.into(), &id).map_err(trouble)?;
    entries.put_with_key(&entry.line().into(), &id).map_err(trouble)?;
    done(&transaction).await?;
    Ok(entry)
}

/// Gives an article another title.
pub async fn rename(id: &str, title: Rc<str>) -> Result<(), Trouble> {
    let database = open().await?;
    let (transaction, [entries, _]) = database.stores(Mode::Readwrite)?;
    if let Some(entry) = entry(&entries, id).await? {
        let line = Entry { title, named: true, ..entry }.line();
        entries.put_with_key(&line.into(), &id.into()).map_err(trouble)?;
    }
    done(&transaction).await
}

/// Deletes an article.
pub async fn delete(id: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let (transaction, stores) = database.stores(Mode::Readwrite)?;
    for store in stores {
        store.delete(&id.into()).map_err(trouble)?;
    }
    done(&transaction).await
}

/// The reader's words, as they were kept.
pub async fn words() -> Result<Option<String>, Trouble> {
    let database = open().await?;
    let (_, [_, files]) = database.stores(Mode::Readonly)?;
    Ok(answer(&files.get(&WORDS.into()).map_err(blocked)?).await?.as_string())
}

/// Keeps the reader's words.
pub async fn keep_words(words: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let (transaction, [_, files]) = database.stores(Mode::Readwrite)?;
    files.put_with_key(&words.into(), &WORDS.into()).map_err(trouble)?;
    done(&transaction).await
}

/// Deletes everything.
pub async fn delete_all() -> Result<(), Trouble> {
    let database = open().await?;
    let (transaction, stores) = database.stores(Mode::Readwrite)?;
    for store in stores {
        store.clear().map_err(trouble)?;
    }
    done(&transaction).await
}

async fn open() -> Result<Database, Trouble> {
    let factory = gloo::utils::window().indexed_db().ok().flatten().ok_or(Trouble::Blocked)?;
    let request = factory.open_with_u32(NAME, VERSION).map_err(blocked)?;
    let opening = request.clone();
    let furnish = Closure::once(move || {
        if let Ok(database) = opening.result().map(JsCast::unchecked_into::<IdbDatabase>) {
            for store in [ENTRIES, FILES] {
                let _ = database.create_object_store(store);
            }
        }
    });
    request.set_onupgradeneeded(Some(furnish.as_ref().unchecked_ref()));
    Ok(Database(answer(&request).await?.unchecked_into()))
}

impl Database {
    /// A task, and its two stores: the entries, the files.
    fn stores(&self, mode: Mode) -> Result<(IdbTransaction, [IdbObjectStore; 2]), Trouble> {
        let names: Array = [ENTRIES, FILES].map(JsValue::from_str).into_iter().collect();
        let transaction = self.0.transaction_with_str_sequence_and_mode(&names, mode).map_err(blocked)?;
        let store = |name| transaction.object_store(name).map_err(blocked);
        let stores = [store(ENTRIES)?, store(FILES)?];
        Ok((transaction, stores))
    }
}

async fn entry(entries: &IdbObjectStore, id: &str) -> Result<Option<Entry>, Trouble> {
    let line = answer(&entries.get(&id.into()).map_err(blocked)?).await?.as_string();
    Ok(line.and_then(|line| Entry::read(&line)))
}

/// What a request comes to.
async fn answer(request: &IdbRequest) -> Result<JsValue, Trouble> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.map_err(blocked)?;
    request.result().map_err(blocked)
}

/// Waits until all of a task is written.
async fn done(transaction: &IdbTransaction) -> Result<(), Trouble> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    let ended = JsFuture::from(promise).await;
    ended.map(|_| ()).map_err(|_| transaction.error().map_or(Trouble::Blocked, |error| trouble(error.into())))
}

fn blocked(_: JsValue) -> Trouble {
    Trouble::Blocked
}

fn trouble(error: JsValue) -> Trouble {
    let is_full = error.dyn_into::<DomException>().is_ok_and(|error| error.name() == "QuotaExceededError");
    if is_full { Trouble::Full } else { Trouble::Blocked }
}
