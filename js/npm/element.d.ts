import type { Annotated } from "./index.js";

/** An element that marks names and figures in its own text. */
export class GlossArticle extends HTMLElement {
  /** What was found; `null` until then. */
  readonly annotated: Annotated | null;
  /** Reads the text anew, for those who changed it. */
  refresh(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "gloss-article": GlossArticle;
  }
  interface HTMLElementEventMap {
    /** The marks are there. */
    "gloss-marked": CustomEvent<Annotated>;
    /** They could not be made; the text stands as it was. */
    "gloss-failed": CustomEvent<Error>;
  }
}
