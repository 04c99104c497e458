// Runs one program in a thread of its own and tells each measure as it is known. Whoever waits too long ends it.

onmessage = async ({ data: { program, article, news, sizes } }) => {
  try {
    const before = performance.now();
    const { start, find } = await import(`./${program}.js`);
    await start();
    find(article);
    postMessage({ start: performance.now() - before });
    if (news) {
      throughput(find, await (await fetch(news)).text(), sizes);
    }
    postMessage({ done: true });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
};

// Reads news in pieces of each size, each piece once, for a second or at least one piece.
function throughput(find, news, sizes) {
  let at = 0;
  const piece = (size) => {
    const start = at + size > news.length ? 0 : at;
    const border = news.indexOf("\n\n", start + size - 200);
    at = border < 0 ? start + size : border;
    return news.slice(start, at);
  };
  // What runs for the first time runs slowly everywhere, until the browser has compiled it well.
  for (const end = performance.now() + 2000; performance.now() < end; ) {
    find(piece(1000));
  }
  for (const size of sizes) {
    let [letters, words, findings, seconds] = [0, 0, 0, 0];
    const kinds = new Set();
    while (seconds < 1) {
      const text = piece(size);
      const before = performance.now();
      const found = find(text);
      seconds += (performance.now() - before) / 1000;
      letters += text.length;
      words += text.split(/\s+/).length;
      findings += found.length;
      found.forEach((kind) => kinds.add(kind));
    }
    postMessage({ size, letters, words, findings, kinds: [...kinds].sort(), seconds });
  }
}
