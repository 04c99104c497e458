// Where the parts of the page lie: in files beside it.

export { default as start, annotate } from "./gloss.js";

let compiled;

// The program of the page, compiled once: the worker gets the same.
export function program() {
  compiled ??= compile(new URL("gloss.wasm", import.meta.url));
  return compiled;
}

// A worker that finds what is in a text.
export const newWorker = () => new Worker(new URL("worker.js", import.meta.url), { type: "module" });

// The desk, started: a second program, for what few readers need and nobody needs at once.
export const desk = async () => (await import("./desk-boot.js")).verbs;

// The frozen table that links are packed with.
export const table = async () => (await import("./desk-boot.js")).table();

async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  try {
    return await WebAssembly.compileStreaming(response.clone());
  } catch (error) {
    // Some hosts do not know what a program is and send it as any file.
    if (response.headers.get("Content-Type") === "application/wasm") throw error;
    return WebAssembly.compile(await response.arrayBuffer());
  }
}
