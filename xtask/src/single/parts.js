// Where the parts of the page lie: in elements of this file. It stands in place of `www/parts.js`.

const start = gloss_page;
const { annotate } = gloss_page;
const words = (id) => document.getElementById(id).textContent;
const bytes = (id) => Uint8Array.from(atob(words(id)), (sign) => sign.charCodeAt(0));

let compiled;
const program = () => (compiled ??= WebAssembly.compile(bytes("gloss-program")));

const newWorker = () => {
  const script = new Blob([words("gloss-loader"), words("gloss-worker")], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(script));
};

let started;
const desk = async () => {
  started ??= gloss_desk({ module_or_path: bytes("desk-program") });
  await started;
  return gloss_desk;
};

const table = async () => bytes("links-table");
