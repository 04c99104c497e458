// What the program asks of the page around it: `src/browser/desk.rs` and `finder.rs` call it by these names.

import { desk, table } from "./parts.js";

export { find } from "./finder.js";

// The functions of the desk that need the table of links.
const LINKS = ["pack_link", "open_link"];

// Asks the desk: one of its functions by name, with the words it takes. It answers with words; where it refuses, it
// throws words, and anything else that is thrown means that it could not be had.
export async function ask(verb, words) {
  const verbs = await desk();
  if (LINKS.includes(verb) && !verbs.has_table()) verbs.take_table(await table());
  return verbs[verb](...words);
}
