// Tells what the page has asked for since it stood, as the browser counts it.

// Calls `tell` with the addresses, a line each, now and whenever one more comes. Parts of the page are named by their
// files, everything else by its whole address.
export function watchRequests(tell) {
  const folder = new URL("./", document.baseURI).href;
  const since = performance.now();
  const names = [];
  // Browsers take their time with icon and manifest, which belong to the opening.
  const named = new Set(Array.from(document.querySelectorAll("link"), (link) => link.href));
  const see = (entries) => {
    for (const { name, startTime } of entries) {
      // What lies in the page already is no request.
      if (startTime < since || named.has(name) || /^(data|blob):/.test(name)) continue;
      names.push(name.startsWith(folder) ? name.slice(folder.length) : name);
    }
    if (names.length > 0) tell(names.join("\n"));
  };
  new PerformanceObserver((list) => see(list.getEntries())).observe({ type: "resource" });
}
