// What a reader would click when told this name: a button, a link, a field by its label.
const [name] = arguments;
const plain = (text) => (text ?? "").trim().replace(/\s+/g, " ");
// Not `labels`: WebKitGTK 2.50 crashes when it throws that list away after the page was left.
const label = (element) => element.closest("label") ?? document.querySelector(`label[for="${element.id}"]`);
const called = (element) =>
  plain(element.getAttribute("aria-label")) || plain(label(element)?.innerText) || plain(element.innerText);
const choices = document.querySelectorAll("button, a, summary, textarea, input, select, [role=button], mark");
const seen = [...choices].filter((element) => element.getClientRects().length > 0);
return seen.find((element) => called(element) === name) ?? seen.find((element) => called(element).startsWith(name));
