// Asks the desk for the program, which calls it as `glossHost.ask` in `src/browser/desk.rs`.

import { desk, table } from "./parts.js";

// So many milliseconds the parts of the desk may take to come: a network that stalls answers neither yes nor no.
const PATIENCE = 30_000;

// The functions of the desk that need the table of links.
const LINKS = ["pack_link", "open_link"];

// One of the desk's functions by name, with the words it takes. It answers with words; where it refuses, it throws
// words, and anything else that is thrown means that it could not be had.
export async function ask(verb, words) {
  const verbs = await inTime(desk());
  if (LINKS.includes(verb) && !verbs.has_table()) verbs.take_table(await inTime(table()));
  return verbs[verb](...words);
}

// What a part is, unless it takes too long; it may still come for who asks later.
function inTime(part) {
  const late = (resolve, reject) => setTimeout(reject, PATIENCE, new Error("a part of the page does not come"));
  return Promise.race([part, new Promise(late)]);
}
