// Asks the desk for the program, which calls it as `glossHost.ask` in `src/browser/desk.rs`.

import { desk, table } from "./parts.js";

// The functions of the desk that need the table of links.
const LINKS = ["pack_link", "open_link"];

// One of the desk's functions by name, with the words it takes. It answers with words; where it refuses, it throws
// words, and anything else that is thrown means that it could not be had.
export async function ask(verb, words) {
  const verbs = await desk();
  if (LINKS.includes(verb) && !verbs.has_table()) verbs.take_table(await table());
  return verbs[verb](...words);
}
