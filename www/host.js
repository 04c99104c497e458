// What the program asks of the page around it: `src/browser/desk.rs` calls it by these names.

import { desk } from "./parts.js";

// Asks the desk: one of its functions by name, with the words it takes. It answers with words; where it refuses, it
// throws words, and anything else that is thrown means that it could not be had.
export async function ask(verb, words) {
  const verbs = await desk();
  return verbs[verb](...words);
}
