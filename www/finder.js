// Lets a worker find what is in a long text, while the page stays at hand. A worker that breaks, or does not answer in
// time, is ended: whoever asked hears of it, and finds by itself.

import { newWorker, program } from "./parts.js";

// How long a worker may take until it is there, and how long to read: so many milliseconds, and one more for each
// hundred characters. Slow machines take a tenth of that.
const START = 5_000;
const READ = 3_000;

let worker;
let giveUp;
// The last question, or a stop behind it.
let asked = 0;

// Ends what is being read; whoever asked hears of it.
export function stop() {
  asked += 1;
  giveUp?.(new Error("the reader has enough"));
}

// What is found in a text, part by part as bytes of Gloss JSON. Only the last question is answered: a worker that is busy with an
// earlier one is ended, and that one is told.
export async function find(text, published) {
  asked += 1;
  const mine = asked;
  giveUp?.(new Error("another text came"));
  const compiled = await program();
  if (mine !== asked) throw new Error("nobody waits for this text any more");
  return new Promise((resolve, reject) => {
    const watch = (patience) => setTimeout(() => end(new Error("the worker does not answer")), patience);
    const fresh = !worker;
    let dog = watch(START);
    const done = (settle, value) => {
      clearTimeout(dog);
      giveUp = undefined;
      settle(value);
    };
    const end = (error) => {
      worker?.terminate();
      worker = undefined;
      done(reject, error);
    };
    const ask = () => {
      clearTimeout(dog);
      dog = watch(READ + text.length / 100);
      worker.postMessage({ program: compiled, text, published });
    };
    giveUp = end;
    try {
      worker ??= newWorker();
    } catch (error) {
      end(error);
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      end(new Error(event.message ?? "the worker can't be loaded"));
    };
    worker.onmessage = ({ data }) => {
      if (data === "here") ask();
      else if (data.found) done(resolve, data.found);
      else end(new Error(data.broken));
    };
    if (!fresh) ask();
  });
}
