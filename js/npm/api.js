// What a program may call once Gloss has started. How its files are had is the business of index.js and node.js.

import start, * as gloss from "./gloss.js";

let starting;
let started = false;
let beside;
const fetched = {};

// Starts Gloss; whoever asks again waits for the same start. One that failed may be tried again. `files` says how the
// desk and the table of links are had, once someone asks for them.
export function begin(source, files) {
  beside ??= files;
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

export const kinds = () => running().kinds();

export const format = async (annotated, name) => (await desk()).format(annotated, name);

export const formats = async () => (await desk()).formats();

export async function encodeShare(annotated) {
  return (await desk()).encodeShare(annotated, await table());
}

export async function decodeShare(link) {
  return (await desk()).decodeShare(String(link), await table());
}

function running() {
  if (!started) {
    throw new Error("Gloss has not started yet: `await init()` first");
  }
  return gloss;
}

// What few need is no part of the first program: it is had when it is first asked for.
const desk = () =>
  once("desk", async () => {
    const program = await import("./desk.js");
    await program.default({ module_or_path: await beside.desk() });
    return program;
  });

const table = () => once("table", () => beside.table());

async function once(name, had) {
  running();
  fetched[name] ??= had();
  try {
    return await fetched[name];
  } catch (error) {
    delete fetched[name];
    throw error;
  }
}
