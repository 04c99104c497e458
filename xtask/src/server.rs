//! A small host for the built site: what a static host does, and nothing else. Whoever takes brotli gets the copy that
//! stands beside a file.
//!
//! A request is looked up among the files that are there; its path is never joined to a folder, so no path leads out
//! of the site. Files are read for each request: a new build shows at the next reload.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Body, Bytes};
use hyper::header::{ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY};
use hyper::http::HeaderValue;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

use crate::compressed::BROTLI;
use crate::naming::Files;
use crate::{headers, site};

/// Types by the end of the name; all text is UTF-8.
const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("table", "application/octet-stream"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// How long nobody is let in after one could not be.
const BREATH: Duration = Duration::from_millis(20);

/// Serves until it is dropped.
pub struct Server {
    address: String,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder `site` to those who knock at `listener`, below the path `under`.
    pub fn start(listener: TcpListener, site: &Path, under: &str) -> Result<Self> {
        let under = match under.trim_matches('/') {
            "" => "/".to_owned(),
            under => format!("/{under}/"),
        };
        let address =
            format!("http://{}{under}", listener.local_addr().context("the server has no address")?);
        listener.set_nonblocking(true).context("the server can't wait for requests")?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("the server can't wait for requests")?;
        let (stop, stopped) = oneshot::channel();
        let site = Arc::new((site.to_owned(), under));
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = answer_all(listener, site) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// Where the page is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the program ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn answer_all(listener: TcpListener, site: Arc<(PathBuf, String)>) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => return eprintln!("error: the server can't wait for requests: {error}"),
    };
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // A knock that went away again is no concern of ours. But when there are too many open files it goes on
            // like this for a while, which should not be spent asking.
            thread::sleep(BREATH);
            continue;
        };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let site = Arc::clone(&site);
                async move { Ok::<_, Infallible>(answer(&request, &site.0, &site.1)) }
            });
            // A browser that leaves in the middle of an answer has no one to tell.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// The answer to one request.
fn answer<B: Body>(request: &Request<B>, folder: &Path, under: &str) -> Response<Full<Bytes>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return words(
            StatusCode::METHOD_NOT_ALLOWED,
            "This host only gives: GET and HEAD.",
            &[(ALLOW, "GET, HEAD")],
        );
    }
    let path = request.uri().path();
    if path.len() + 1 == under.len() && under.starts_with(path) {
        return words(StatusCode::MOVED_PERMANENTLY, "The page is a step below.", &[(LOCATION, under)]);
    }
    let files = match site::read(folder) {
        Ok(files) => files,
        Err(error) => return words(StatusCode::INTERNAL_SERVER_ERROR, &format!("{error:#}"), &[]),
    };
    let Some((name, bytes)) = path.strip_prefix(under).and_then(|path| file(&files, path)) else {
        return words(StatusCode::NOT_FOUND, "There is nothing at this address.", &[]);
    };
    let copy = files.get(&format!("{name}{BROTLI}"));
    let packed = copy.filter(|_| takes_brotli(request));
    let mut response = response(StatusCode::OK, name, packed.map_or(bytes, Vec::as_slice).to_vec());
    if copy.is_some() {
        response.headers_mut().insert(VARY, ACCEPT_ENCODING.into());
    }
    if packed.is_some() {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// Does who asks name brotli among what may come compressed? Weights are left aside: nobody names it to refuse it.
fn takes_brotli<B>(request: &Request<B>) -> bool {
    let named = request.headers().get(ACCEPT_ENCODING).and_then(|named| named.to_str().ok());
    named.is_some_and(|named| {
        named.split(',').any(|one| one.split(';').next().is_some_and(|one| one.trim() == "br"))
    })
}

/// The file that a path asks for; a folder gives its page. What is meant for the host is for nobody else.
fn file<'a>(files: &'a Files, path: &str) -> Option<(&'a str, &'a [u8])> {
    let page = format!("{path}index.html");
    let name = if path.is_empty() || path.ends_with('/') { page.as_str() } else { path };
    let (name, bytes) = files.get_key_value(name)?;
    (name != "_headers").then_some((name, bytes))
}

fn words(
    status: StatusCode,
    words: &str,
    more: &[(hyper::header::HeaderName, &str)],
) -> Response<Full<Bytes>> {
    let mut response = response(status, "answer.txt", format!("{words}\n").into_bytes());
    for (name, value) in more {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// A response with the headers of the file `name`. For HEAD, hyper keeps the length and leaves out the body.
fn response(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response<Full<Bytes>> {
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    let kind =
        TYPES.iter().find(|(end, _)| *end == kind).map_or("application/octet-stream", |(_, kind)| kind);
    let mut builder = Response::builder().status(status).header(CONTENT_TYPE, kind);
    for (name, value) in headers::for_file(name) {
        builder = builder.header(name, value);
    }
    builder.body(Full::from(bytes)).expect("types and headers are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Status, type and length of the answer to a request, from a site below `/news/`.
    #[track_caller]
    fn check(request: (&str, &str), status: u16, kind: &str) {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        let (method, path) = request;
        let request = Request::builder().method(method).uri(path).body(String::new()).unwrap();
        let response = answer(&request, folder, "/news/");
        assert_eq!(
            (response.status().as_u16(), &response.headers()[CONTENT_TYPE]),
            (status, &kind.parse().unwrap())
        );
        assert_eq!(response.headers()["X-Content-Type-Options"], "nosniff");
    }

    const BYTES: &str = "application/octet-stream";
    const TEXT: &str = "text/plain; charset=utf-8";

    #[test]
    fn files_of_the_site_are_given() {
        check(("GET", "/news/server.rs"), 200, BYTES);
        check(("HEAD", "/news/server.rs"), 200, BYTES);
        check(("GET", "/news/server.rs?a=1"), 200, BYTES);
    }

    #[test]
    fn nothing_else_is() {
        for path in
            ["/news/", "/server.rs", "/news/none.rs", "/news/../Cargo.toml", "/news/%2e%2e/Cargo.toml"]
        {
            check(("GET", path), 404, TEXT);
        }
        check(("GET", "/news//server.rs"), 404, TEXT);
        check(("GET", "/newsserver.rs"), 404, TEXT);
    }

    #[test]
    fn the_folder_without_its_slash_leads_to_the_page() {
        check(("GET", "/news"), 301, TEXT);
    }

    #[test]
    fn who_takes_brotli_gets_the_copy() {
        let folder = std::env::temp_dir().join(format!("gloss-server-{}", std::process::id()));
        let files = [("a.js", "long"), ("a.js.br", "short"), ("b.txt", "plain")];
        let files = files.map(|(name, words)| (name.to_owned(), words.into()));
        site::replace(&folder, &Files::from(files)).unwrap();
        let length = |path: &str, takes: &str| {
            let request =
                Request::builder().uri(path).header(ACCEPT_ENCODING, takes).body(String::new()).unwrap();
            let response = answer(&request, &folder, "/");
            let encoding =
                response.headers().get(CONTENT_ENCODING).map(|name| name.to_str().unwrap().to_owned());
            (response.body().size_hint().exact().unwrap(), encoding, response.headers().contains_key(VARY))
        };
        assert_eq!(length("/a.js", "gzip, br;q=0.9"), (5, Some("br".to_owned()), true));
        assert_eq!(length("/a.js", "gzip, brown"), (4, None, true));
        assert_eq!(length("/b.txt", "br"), (5, None, false));
        site::clear(&folder).unwrap();
    }

    #[test]
    fn nothing_is_taken() {
        check(("POST", "/news/server.rs"), 405, TEXT);
    }
}
