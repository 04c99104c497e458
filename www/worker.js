// The program of the page a second time, beside it: it finds what is in long texts, and has no page.

import start, { find } from "./gloss.js";

self.onmessage = async ({ data: { program, text, published } }) => {
  try {
    // Started once; compiled by the page.
    await start({ module_or_path: program });
    const found = find(text, published);
    self.postMessage({ found }, found.map((part) => part.buffer));
  } catch (error) {
    self.postMessage({ broken: String(error) });
  }
};
self.postMessage("here");
