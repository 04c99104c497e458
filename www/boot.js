// Starts the page: fetches the program and runs it. A file of its own, because the policy forbids inline scripts.

import * as host from "./host.js";
import { annotate, program, start } from "./parts.js";

try {
  window.glossHost = Object.freeze({ ...host });
  await start({ module_or_path: await program() });
  window.glossGuard.started();
  // For the console, and for other programs on this page: plain objects in and out.
  window.gloss = Object.freeze({ annotate });
} catch (error) {
  window.glossGuard.failed(error);
  throw error;
}
