// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import start from "./gloss.js";

try {
  await start({ module_or_path: new URL("gloss.wasm", import.meta.url) });
} catch (error) {
  document.getElementById("app").textContent =
    "Gloss could not start. Please reload the page; if that does not help, try a newer browser.";
  throw error;
}
