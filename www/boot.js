// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import * as host from "./host.js";
import { annotate, program, start } from "./parts.js";

try {
  window.glossHost = Object.freeze({ ...host });
  await start({ module_or_path: program() });
  // For the console, and for other programs on this page: plain objects in and out.
  window.gloss = Object.freeze({ annotate });
} catch (error) {
  document.getElementById("app").textContent =
    "Gloss could not start. Please reload the page; if that does not help, try a newer browser.";
  throw error;
}
