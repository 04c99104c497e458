// What a reader would click when told this name: a button, a link, a field by its label.
const [name] = arguments;
const plain = (text) => (text ?? "").trim().replace(/\s+/g, " ");
const called = (element) =>
  plain(element.getAttribute("aria-label")) || plain(element.labels?.[0]?.innerText) || plain(element.innerText);
const choices = document.querySelectorAll("button, a, summary, textarea, input, select, [role=button], mark");
const seen = [...choices].filter((element) => element.getClientRects().length > 0);
return seen.find((element) => called(element) === name) ?? seen.find((element) => called(element).startsWith(name));
