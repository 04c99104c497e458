// Keeps the page on the device, so that it opens without a network. All files of a build are kept, or none; a new
// build waits until the reader takes it, or until no tab shows the old one.

// Written in by `cargo xtask build`: the build, and each of its files with the hash of its content.
const BUILD = "BUILD";
const FILES = {};

// Browsers take no longer addresses, in characters: each may be written as nine.
const LONGEST_SHARED = 200_000;

const PREFIX = "gloss-";
const CACHE = PREFIX + BUILD;
const PAGE = "./";

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "opened") event.waitUntil(forgetOthers());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.mode === "navigate" ? page(request.url) : request.url;
  if (request.method === "GET" && name) event.respondWith(answer(name, request));
  if (request.method === "POST" && request.mode === "navigate" && name) event.respondWith(take(request));
});

// The page's own address, whatever stands behind "?"; other pages of the host are not ours.
function page(address) {
  const here = new URL(PAGE, self.location);
  const { origin, pathname } = new URL(address);
  const ours = origin === here.origin && (pathname === here.pathname || pathname === here.pathname + "index.html");
  return ours && here.href;
}

// A file that was cut off or altered on the way has another hash and is refused, and with it the whole build.
async function keep() {
  const cache = await caches.open(CACHE);
  const get = async ([name, integrity]) => {
    const response = await fetch(name, { integrity, cache: name === PAGE ? "no-cache" : "default", credentials: "omit" });
    if (!response.ok || response.redirected) throw new Error(`${name}: ${response.status}`);
    await cache.put(name, response);
  };
  try {
    await Promise.all(Object.entries(FILES).map(get));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// What another program shares goes behind the # of the page's address: it never leaves the device. What is no form has no
// words, and the page says so.
async function take(request) {
  const form = await request.formData().catch(() => new FormData());
  const words = ["title", "text", "url"].map((part) => form.get(part)).filter((part) => part && typeof part === "string");
  // A sign that is cut in half cannot be written in an address.
  const text = words.join("\n\n").slice(0, LONGEST_SHARED).replace(/[\ud800-\udbff]$/, "");
  return Response.redirect(`${page(request.url)}#text=${encodeURIComponent(text)}`, 303);
}

// From this build; else from an older one, whose tab may still be open; else from the network.
async function answer(name, request) {
  const kept = (await (await caches.open(CACHE)).match(name)) ?? (await caches.match(name));
  return kept ?? fetch(request);
}

// A page of this build has opened: where it is the only one, nobody needs the older builds.
async function forgetOthers() {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 1 || self.registration.active?.scriptURL !== self.location.href) return;
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}
