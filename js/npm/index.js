// Gloss for browsers, bundlers and workers: its files are fetched from beside this one.

import { begin } from "./api.js";

export { annotate, decodeShare, encodeShare, format, formats, kinds, link } from "./api.js";

const FILES = {
  desk: () => new URL("./desk.wasm", import.meta.url),
  table: fetchTable,
};

// Starts Gloss. `source` says where the program is, for those who keep it elsewhere.
export const init = (source) => begin(source ?? new URL("./gloss.wasm", import.meta.url), FILES);

async function fetchTable() {
  const response = await fetch(new URL("./links-a.table", import.meta.url));
  if (!response.ok) {
    throw new Error(`links-a.table could not be had: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
