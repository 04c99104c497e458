// Starts the desk. Nothing in this file is fetched before it is needed.

import start, * as verbs from "./desk.js";

await start({ module_or_path: new URL("desk.wasm", import.meta.url) });

export { verbs };

export async function table() {
  const response = await fetch(new URL("links-a.table", import.meta.url));
  if (!response.ok) throw new Error(`the table of links: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
