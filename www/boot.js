// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import { ask } from "./desk-door.js";
import { find, stop } from "./finder.js";
import { watchFiles } from "./launch.js";
import { watchRequests } from "./meter.js";
import { annotate, program, start } from "./parts.js";

try {
  // What the program may ask of the page around it.
  window.glossHost = Object.freeze({ ask, find, stop, watchFiles, watchRequests });
  await start({ module_or_path: await program() });
  window.glossGuard.started();
  // For the console, and for other programs on this page: plain objects in and out.
  window.gloss = Object.freeze({ annotate });
} catch (error) {
  window.glossGuard.failed(error);
  throw error;
}
