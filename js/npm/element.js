// <gloss-article>: marks names and figures in its own text. Its text stays text: nothing is parsed, nothing is loaded from
// elsewhere, and no inline style or script is made, so that it works under a strict policy.

import { annotate, init } from "./index.js";
import { marked, unmarked } from "./marks.js";
import { reading } from "./reading.js";
import { dress } from "./style.js";

// Where there are no elements, as in Node, the class is of no use but does no harm.
const Element = globalThis.HTMLElement ?? class {};

export class GlossArticle extends Element {
  static observedAttributes = ["kinds", "published"];

  #annotated = null;
  #latest = 0;

  get annotated() {
    return this.#annotated;
  }

  connectedCallback() {
    dress(this.getRootNode());
    this.addEventListener("keydown", step);
    if (document.readyState === "loading") {
      // Its words may still be on their way.
      document.addEventListener("DOMContentLoaded", () => this.refresh(), { once: true });
    } else {
      queueMicrotask(() => this.refresh());
    }
  }

  attributeChangedCallback() {
    if (this.#annotated) {
      this.refresh();
    }
  }

  async refresh() {
    // Of several at once only the last one counts.
    const turn = ++this.#latest;
    try {
      await init();
      if (turn === this.#latest && this.isConnected) {
        this.#mark();
        this.#tell("gloss-marked", this.#annotated);
      }
    } catch (error) {
      this.#tell("gloss-failed", error);
    }
  }

  #mark() {
    unmarked(this);
    const { text, paint } = reading(this);
    this.#annotated = annotate(text, { published: this.getAttribute("published") || null });
    marked(paint, this.#annotated.spans, this.getAttribute("kinds"));
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

// One mark is a stop of the Tab key; the arrow keys lead from mark to mark.
function step(event) {
  const marks = [...this.querySelectorAll("mark[data-gloss][tabindex]")];
  const at = marks.indexOf(event.target);
  const { length } = marks;
  const to = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: length - 1,
  }[event.key];
  if (event.key === "Escape" && at >= 0) {
    event.target.blur();
  }
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || marks[to] === undefined) {
    return;
  }
  event.preventDefault();
  marks[at].tabIndex = -1;
  marks[to].tabIndex = 0;
  marks[to].focus();
}

globalThis.customElements?.define("gloss-article", GlossArticle);
