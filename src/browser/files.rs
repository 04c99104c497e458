//! Files that go out to the reader's disk and come back from it.

use crate::door::Refusal;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Offers a file of these parts under a name; says whether the browser took it.
pub fn offer(name: &str, media_type: &str, parts: &Array) -> bool {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let address = Blob::new_with_str_sequence_and_options(parts, &kind)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>);
    let (Ok(address), Ok(link)) = (address, link) else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Later, for browsers that fetch it when the click is over.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    true
}

#[wasm_bindgen]
extern "C" {
    /// `www/launch.js`
    #[wasm_bindgen(js_namespace = glossHost, js_name = watchFiles)]
    fn watch_files(take: &Closure<dyn Fn(File)>);
}

/// Hands on each file that the system opens with this page, for as long as the page is open.
pub fn watch(take: impl Fn(File) + 'static) {
    let take = Closure::<dyn Fn(File)>::new(take);
    watch_files(&take);
    take.forget();
}

/// The text of a file of at most so many bytes.
pub async fn text(file: &File, most: usize) -> Result<String, Refusal> {
    if file.size() > most as f64 {
        return Err(Refusal::TooLong(file.size() as usize));
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| Refusal::Unreadable)?;
    text.as_string().ok_or(Refusal::Unreadable)
}
