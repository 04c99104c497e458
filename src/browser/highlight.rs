//! A stretch of the article set off without touching its elements, where the browser knows how.

use gloo::utils::window;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// The name by which the style sheet knows it.
const NAME: &str = "shown";

/// Sets a stretch off, and no other; `None` sets off nothing. An older browser shows nothing.
pub fn show(range: Option<&Range>) {
    let _ = set(range);
}

/// `CSS.highlights.set(name, new Highlight(range))`: the bindings hold these names to be unstable.
fn set(range: Option<&Range>) -> Result<(), JsValue> {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into());
    let all = of(&of(&window(), "CSS")?, "highlights")?;
    let Some(range) = range else {
        of(&all, "delete")?.dyn_into::<Function>()?.call1(&all, &NAME.into())?;
        return Ok(());
    };
    let new: Function = of(&window(), "Highlight")?.dyn_into()?;
    let highlight = Reflect::construct(&new, &Array::of1(range))?;
    of(&all, "set")?.dyn_into::<Function>()?.call2(&all, &NAME.into(), &highlight)?;
    Ok(())
}
