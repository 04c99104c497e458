// The marks as elements in the text: made, and taken away again.

import { told } from "./wording.js";

// Puts an element around the words of each span. `kinds` names the kinds wanted, as in "person money"; all where it is
// empty.
export function marked(paint, spans, kinds) {
  const wanted = kinds?.toUpperCase().match(/[A-Z]+/g);
  let reach = 0;
  const places = [];
  for (const span of spans) {
    if (span.start >= reach && (wanted ?? [span.label]).includes(span.label)) {
      reach = span.end;
      places.push({ span, stretches: paint(span.start, span.end) });
    }
  }
  // From the last to the first, so that the places before stay what they are.
  for (const [number, { span, stretches }] of [...places.entries()].reverse()) {
    stretches.reverse().forEach((stretch, back) => {
      const first = back === stretches.length - 1;
      const mark = around(stretch, span);
      if (first) {
        mark.tabIndex = number === 0 ? 0 : -1;
        mark.setAttribute("aria-description", told(span));
      }
      if (back > 0) {
        mark.dataset.goesOn = "";
      }
    });
  }
}

// The element around a stretch of a text node.
function around({ node, from, to }, span) {
  const mark = document.createElement("mark");
  mark.dataset.gloss = span.label;
  mark.dataset.told = told(span);
  node.splitText(to);
  const words = node.splitText(from);
  words.replaceWith(mark);
  mark.append(words);
  return mark;
}

// Takes all marks away.
export function unmarked(element) {
  for (const mark of element.querySelectorAll("mark[data-gloss]")) {
    mark.replaceWith(...mark.childNodes);
  }
  element.normalize();
}
