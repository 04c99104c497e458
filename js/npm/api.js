// What a program may call once Gloss has started. How its files are had is the business of index.js and node.js.

import start, * as gloss from "./gloss.js";

let starting;
let started = false;
let readTable;
let table;

// Starts Gloss; whoever asks again waits for the same start. One that failed may be tried again.
export function begin(source, table) {
  readTable ??= table;
  starting ??= run(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function run(source) {
  await start({ module_or_path: await source });
  started = true;
}

export function annotate(text, options) {
  if (typeof text !== "string") {
    throw new TypeError("annotate() takes a text");
  }
  return running().annotate(text, options);
}

export const link = (annotated) => running().link(annotated);

export const format = (annotated, name) => running().format(annotated, name);

export const formats = () => running().formats();

export const kinds = () => running().kinds();

export async function encodeShare(annotated) {
  return running().encodeShare(annotated, await tableOfLinks());
}

export async function decodeShare(link) {
  return running().decodeShare(String(link), await tableOfLinks());
}

function running() {
  if (!started) {
    throw new Error("Gloss has not started yet: `await init()` first");
  }
  return gloss;
}

// Few need it, so it is no part of the program; fetched for the first link.
async function tableOfLinks() {
  running();
  table ??= readTable();
  try {
    return await table;
  } catch (error) {
    table = undefined;
    throw error;
  }
}
