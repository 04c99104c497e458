//! Locks a link with a passphrase, and unlocks one: AES-GCM of 256 bits, its key by PBKDF2, by the browser itself.

use gloss_engine::share;
use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// How many random bytes stand before what is locked; the key is another for each link, so no other number is needed.
const SALT: usize = 16;

/// How often the passphrase is hashed: what OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023).
const ROUNDS: u32 = 600_000;

/// Why nothing was locked or unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser locks only on secure addresses.
    NotSecure,
    /// Another passphrase, or other bytes.
    Wrong,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NotSecure => {
                "Passphrases work only where the address starts with https: the browser locks nothing here."
            }
            Self::Wrong => "That is not the passphrase of this link.",
        })
    }
}

/// The payload of a link that holds another, locked.
pub async fn locked(payload: &str, passphrase: &str) -> Result<String, Refusal> {
    let (crypto, subtle) = crypto().ok_or(Refusal::NotSecure)?;
    let plain = share::plain(payload).ok_or(Refusal::Wrong)?;
    let mut bytes = vec![0; SALT];
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| Refusal::NotSecure)?;
    let key = key(&subtle, passphrase, &bytes).await.ok_or(Refusal::NotSecure)?;
    let hidden = subtle.encrypt_with_object_and_u8_array(&cipher(), &key, &plain);
    bytes.extend(result(hidden).await.ok_or(Refusal::NotSecure)?);
    Ok(share::seal(&bytes))
}

/// The payload that a locked link holds.
pub async fn unlocked(bytes: &[u8], passphrase: &str) -> Result<String, Refusal> {
    let (_, subtle) = crypto().ok_or(Refusal::NotSecure)?;
    let (salt, hidden) = bytes.split_at_checked(SALT).ok_or(Refusal::Wrong)?;
    let key = key(&subtle, passphrase, salt).await.ok_or(Refusal::NotSecure)?;
    let plain = result(subtle.decrypt_with_object_and_u8_array(&cipher(), &key, hidden)).await;
    plain.and_then(|plain| share::unlocked(&plain)).ok_or(Refusal::Wrong)
}

/// What the browser locks with; only secure addresses have it.
fn crypto() -> Option<(Crypto, SubtleCrypto)> {
    let crypto = gloo::utils::window().crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)?;
    Some((crypto, subtle.unchecked_into()))
}

/// The key of a passphrase and a salt.
async fn key(subtle: &SubtleCrypto, passphrase: &str, salt: &[u8]) -> Option<CryptoKey> {
    let words = Uint8Array::from(passphrase.as_bytes());
    let uses = |uses: &[&str]| uses.iter().map(|&name| JsValue::from(name)).collect::<Array>();
    let base = subtle.import_key_with_str("raw", &words, "PBKDF2", false, &uses(&["deriveKey"])).ok()?;
    let base: CryptoKey = JsFuture::from(base).await.ok()?.unchecked_into();
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", ROUNDS.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let key = subtle
        .derive_key_with_object_and_object(&way, &base, &kind, false, &uses(&["encrypt", "decrypt"]))
        .ok()?;
    Some(JsFuture::from(key).await.ok()?.unchecked_into())
}

/// How bytes are hidden. The number used once is zero, because each key is used once.
fn cipher() -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::new_with_length(12).into())])
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

async fn result(promise: Result<Promise, JsValue>) -> Option<Vec<u8>> {
    let buffer: ArrayBuffer = JsFuture::from(promise.ok()?).await.ok()?.unchecked_into();
    Some(Uint8Array::new(&buffer).to_vec())
}
