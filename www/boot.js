// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import { ask } from "./desk-door.js";
import { find, stop } from "./finder.js";
import { watchFiles } from "./launch.js";
import { watchRequests } from "./meter.js";
import { annotate, program, start } from "./parts.js";

// Once what stands on the page is painted; a page that is not seen is not painted.
const painted = () =>
  new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(resolve))));

try {
  // What the program may ask of the page around it.
  window.glossHost = Object.freeze({ ask, find, stop, watchFiles, watchRequests });
  await painted();
  await start({ module_or_path: await program() });
  window.glossGuard.started();
  // For the console, and for other programs on this page: plain objects in and out.
  window.gloss = Object.freeze({ annotate });
} catch (error) {
  window.glossGuard.failed(error);
  throw error;
}
