// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import start, { annotate } from "./gloss.js";

try {
  await start({ module_or_path: new URL("gloss.wasm", import.meta.url) });
  // For the console, and for other programs on this page: plain objects in and out.
  window.gloss = Object.freeze({ annotate });
} catch (error) {
  document.getElementById("app").textContent =
    "Gloss could not start. Please reload the page; if that does not help, try a newer browser.";
  throw error;
}
