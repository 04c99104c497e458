// Where the parts of the page lie: in files beside it.

export { default as start, annotate } from "./gloss.js";

// The program of the page.
export const program = () => new URL("gloss.wasm", import.meta.url);

// The desk, started: a second program, for what few readers need and nobody needs at once.
export const desk = async () => (await import("./desk-boot.js")).verbs;

// The frozen table that links are packed with.
export const table = async () => (await import("./desk-boot.js")).table();
