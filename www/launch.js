// What the system opens with Gloss, where it is installed.

// Calls `take` with the first file of those opened together, as soon as the browser has it.
export function watchFiles(take) {
  window.launchQueue?.setConsumer(async ({ files: [handle] }) => {
    if (handle) take(await handle.getFile());
  });
}
