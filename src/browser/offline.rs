//! Keeps the page on the device: registers the worker in `sw.js`, which keeps the files, and tells how that stands.

use crate::state::Standing;
use gloo::events::EventListener;
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};
use yew::Callback;

/// Registers the worker and tells how it stands, now and whenever that changes.
pub fn keep(tell: Callback<Standing>) {
    // A page without a manifest is one file, which keeps itself.
    let is_site =
        gloo::utils::document().query_selector("link[rel=manifest]").is_ok_and(|link| link.is_some());
    let Some(container) = container().filter(|_| is_site) else { return };
    spawn_local(async move {
        // A browser that keeps nothing has a page that works while it is open: nothing to tell.
        let _ = follow(&container, tell).await;
    });
}

/// Lets the newer build take over, and loads the page anew when it has.
pub fn update() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(registration) = registration(&container).await else { return };
        let Some(waiting) = registration.waiting() else { return };
        // Once: another tab may let it take over too.
        let reloaded = Cell::new(false);
        EventListener::new(&container, "controllerchange", move |_| {
            if !reloaded.replace(true) {
                let _ = gloo::utils::window().location().reload();
            }
        })
        .forget();
        let _ = waiting.post_message(&"take over".into());
    });
}

/// The browser's keeper of workers, where there is one: not at addresses without encryption, nor in files.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = gloo::utils::window().navigator();
    let container = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}

async fn registration(container: &ServiceWorkerContainer) -> Result<ServiceWorkerRegistration, JsValue> {
    JsFuture::from(container.ready()?).await?.dyn_into()
}

async fn follow(container: &ServiceWorkerContainer, tell: Callback<Standing>) -> Result<(), JsValue> {
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    JsFuture::from(container.register_with_options("sw.js", &options)).await?;
    let registration = registration(container).await?;
    if let Some(active) = registration.active() {
        active.post_message(&"opened".into())?;
    }
    let waits = registration.waiting().is_some() && container.controller().is_some();
    tell.emit(if waits { Standing::Update } else { Standing::Ready });
    let (found, container) = (registration.clone(), container.clone());
    EventListener::new(&registration, "updatefound", move |_| {
        if let Some(worker) = found.installing() {
            follow_update(&container, &worker, tell.clone());
        }
    })
    .forget();
    Ok(())
}

fn follow_update(container: &ServiceWorkerContainer, worker: &ServiceWorker, tell: Callback<Standing>) {
    let (container, told) = (container.clone(), Cell::new(false));
    let changed = worker.clone();
    EventListener::new(worker, "statechange", move |_| {
        let installed = changed.state() == ServiceWorkerState::Installed;
        if installed && container.controller().is_some() && !told.replace(true) {
            tell.emit(Standing::Update);
        }
    })
    .forget();
}
