// The text of an element as a person reads it, and the way back from its places to the nodes that they stand in.

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(" "),
);

// What is no text of an article, or would break if elements were put into it.
const PASSED_OVER = "script, style, template, noscript, textarea, select, button, svg, math, [hidden], [data-gloss=off]";

// Words, and the white space that HTML draws together.
const PIECES = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

// Gives the text, and `paint(start, end)`: the stretches of text nodes that stand at these places of it.
export function reading(element) {
  let text = "";
  // Between blocks stands an empty line, but none at either end.
  let border = "";
  const pieces = [];

  const add = (node, from, words, length) => {
    if (border) {
      text = text.trimEnd() + border;
      border = "";
    }
    pieces.push({ node, from, at: text.length, length });
    text += words;
  };

  const read = (node) => {
    const kept = getComputedStyle(node.parentElement).whiteSpace.startsWith("pre");
    for (const { 0: words, index } of node.data.matchAll(PIECES)) {
      if (kept || words.trim()) {
        add(node, index, words, words.length);
      } else if (text && !border && !/\s$/.test(text)) {
        add(node, index, " ", 1);
      }
    }
  };

  const walk = (parent) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        read(node);
      } else if (node.nodeName === "BR") {
        border ||= text && "\n";
      } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(PASSED_OVER)) {
        const block = BLOCKS.has(node.nodeName);
        border = block && text ? "\n\n" : border;
        walk(node);
        border = block && text ? "\n\n" : border;
      }
    }
  };
  walk(element);

  return { text, paint: (start, end) => stretches(pieces, start, end) };
}

// The stretches of text nodes at these places, one a node.
function stretches(pieces, start, end) {
  const found = [];
  for (let at = firstBehind(pieces, start); at < pieces.length && pieces[at].at < end; at += 1) {
    const piece = pieces[at];
    const from = piece.from + Math.max(start - piece.at, 0);
    const to = piece.from + Math.min(end - piece.at, piece.length);
    const last = found.at(-1);
    if (last?.node === piece.node) {
      last.to = to;
    } else {
      found.push({ node: piece.node, from, to });
    }
  }
  return found.filter(({ node, from, to }) => node.data.slice(from, to).trim());
}

// The first piece that ends behind this place.
function firstBehind(pieces, place) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].at + pieces[middle].length > place) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
