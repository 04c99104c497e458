//! What the page asks of the device beside its database: the time, chance, room, and that what is kept be spared when
//! others need room.

use js_sys::{Math, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Now, in milliseconds since the start of 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A name that nothing else has.
pub fn new_name() -> Rc<str> {
    let chance = (Math::random() * (1_u64 << 52) as f64) as u64;
    format!("{chance:013x}").into()
}

/// A time as a day, in the reader's own calendar: "3 May 2026".
pub fn day(time: u64) -> String {
    let options = Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = Reflect::set(&options, &part.into(), &form.into());
    }
    let date = js_sys::Date::new(&JsValue::from_f64(time as f64));
    String::from(date.to_locale_date_string("en-GB", &options))
}

/// Asks the browser not to throw away what is kept when the device runs out of room. What it answers changes nothing.
pub fn persist() {
    if let Ok(promise) = gloo::utils::window().navigator().storage().persist() {
        spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
}

/// How many bytes this page takes on the device, where the browser says so.
pub async fn space() -> Option<f64> {
    let estimate = gloo::utils::window().navigator().storage().estimate().ok()?;
    let estimate = JsFuture::from(estimate).await.ok()?;
    Reflect::get(&estimate, &"usage".into()).ok()?.as_f64()
}
