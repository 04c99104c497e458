// Gloss for Node: its files are read from beside this one.

import { readFile } from "node:fs/promises";

import { begin } from "./api.js";

export { annotate, decodeShare, encodeShare, format, formats, kinds, link } from "./api.js";

const beside = (name) => readFile(new URL(name, import.meta.url));

const FILES = {
  desk: () => beside("desk.wasm"),
  table: () => beside("links-a.table"),
};

// Starts Gloss. `source` says where the program is, for those who keep it elsewhere.
export const init = (source) => begin(source ?? beside("gloss.wasm"), FILES);
