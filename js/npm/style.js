// How marks look. A kind is told by its hue, by the line under it, by its tag, and by the words shown when it is reached:
// never by colour alone. Given to the page as a sheet of its own, which policies against inline styles allow.

const SHEET = `
gloss-article {
  --gloss-rose: #922b4e; --gloss-violet: #7a46b6; --gloss-blue: #2d4681;
  --gloss-olive: #816408; --gloss-green: #4d6e37; --gloss-teal: #0a7280;
}
@supports (color: light-dark(#000, #fff)) {
  gloss-article {
    --gloss-rose: light-dark(#922b4e, #f08aa4); --gloss-violet: light-dark(#7a46b6, #9e8ef9);
    --gloss-blue: light-dark(#2d4681, #8faeec); --gloss-olive: light-dark(#816408, #dcba5c);
    --gloss-green: light-dark(#4d6e37, #9ee3a7); --gloss-teal: light-dark(#0a7280, #73cdda);
  }
}
[data-gloss="PERSON"] { --hue: var(--gloss-person, var(--gloss-rose)); --line: solid; --tag: "pers"; }
[data-gloss="GROUP"] { --hue: var(--gloss-group, var(--gloss-rose)); --line: dashed; --tag: "grp"; }
[data-gloss="ORG"] { --hue: var(--gloss-org, var(--gloss-violet)); --line: solid; --tag: "org"; }
[data-gloss="PLACE"] { --hue: var(--gloss-place, var(--gloss-blue)); --line: solid; --tag: "pl"; }
[data-gloss="EVENT"] { --hue: var(--gloss-event, var(--gloss-olive)); --line: solid; --tag: "ev"; }
[data-gloss="WORK"] { --hue: var(--gloss-work, var(--gloss-olive)); --line: dashed; --tag: "wk"; }
[data-gloss="PRODUCT"] { --hue: var(--gloss-product, var(--gloss-olive)); --line: double; --tag: "pr"; }
[data-gloss="MONEY"] { --hue: var(--gloss-money, var(--gloss-green)); --line: solid; --tag: "¤"; }
[data-gloss="PERCENT"] { --hue: var(--gloss-percent, var(--gloss-green)); --line: dashed; --tag: "%"; }
[data-gloss="QUANTITY"] { --hue: var(--gloss-quantity, var(--gloss-green)); --line: double; --tag: "qty"; }
[data-gloss="COUNT"] { --hue: var(--gloss-count, var(--gloss-violet)); --line: dashed; --tag: "#"; }
[data-gloss="ORDINAL"] { --hue: var(--gloss-ordinal, var(--gloss-violet)); --line: double; --tag: "no"; }
[data-gloss="DATE"] { --hue: var(--gloss-date, var(--gloss-teal)); --line: solid; --tag: "date"; }
[data-gloss="TIME"] { --hue: var(--gloss-time, var(--gloss-teal)); --line: dashed; --tag: "time"; }
[data-gloss="DURATION"] { --hue: var(--gloss-duration, var(--gloss-teal)); --line: double; --tag: "dur"; }
mark[data-gloss] {
  padding: 0.05em 0.08em;
  border-radius: 0.15em 0.15em 0 0;
  background: color-mix(in srgb, var(--hue) var(--gloss-fill, 10%), transparent);
  color: inherit;
  cursor: help;
  text-decoration-line: underline;
  text-decoration-style: var(--line);
  text-decoration-color: var(--hue);
  text-decoration-thickness: var(--gloss-line, 2px);
  text-decoration-skip-ink: none;
  text-underline-offset: 0.22em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
mark[data-gloss]::after {
  display: var(--gloss-tags, inline);
  content: "\\202f" var(--tag);
  content: "\\202f" var(--tag) / "";
  color: var(--hue);
  font: 600 0.55em/1 system-ui, sans-serif;
  vertical-align: 0.55em;
}
mark[data-gloss][data-goes-on]::after { content: none; }
mark[data-gloss]:hover { background: color-mix(in srgb, var(--hue) 20%, transparent); }
mark[data-gloss]:focus { outline: 2px solid var(--hue); outline-offset: 1px; }
mark[data-gloss]:focus::before {
  content: attr(data-told);
  content: attr(data-told) / "";
  position: fixed;
  z-index: 1;
  inset-block-end: 0.75rem;
  inset-inline: 0.75rem;
  inline-size: fit-content;
  max-inline-size: calc(100vw - 1.5rem);
  box-sizing: border-box;
  margin-inline: auto;
  padding: 0.5em 0.8em;
  border: 1px solid var(--hue);
  border-radius: 0.4em;
  background: Canvas;
  color: CanvasText;
  font: 1rem/1.4 system-ui, sans-serif;
  text-indent: 0;
}
@media (forced-colors: active) { mark[data-gloss] { background: Mark; color: MarkText; } }
@media print { mark[data-gloss]:focus::before { content: none; } }
`;

let sheet;

// Gives the document, or the shadow root that the element stands in, the sheet: once.
export function dress(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
  }
  if (root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
