// What the driver of the browser asks of the page.

const article = async () => (await fetch("article.txt")).text();

// How long a program takes from nothing to the first marks of an article, in milliseconds.
export const start = async (program, patience) => first(await told({ program, article: await article() }, patience));

// How fast it reads pieces of news of these sizes; those that take longer than `patience` milliseconds are not among them.
export const throughput = async (program, sizes, patience) =>
  (await told({ program, article: await article(), news: "news.txt", sizes }, patience)).filter(({ size }) => size);

// The bytes that it holds beside JavaScript's own heap once it has read the article. It and its results stay.
export async function hold(program) {
  const peer = await import(`./${program}.js`);
  await peer.start();
  globalThis.held = { peer, found: peer.find(await article()) };
  return (await peer.memory?.()) ?? 0;
}

const first = (messages) => messages[0]?.start ?? null;

// The policy of the host wants to know who makes workers.
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => address });

// The measures of a worker until it is done, or silent for too long.
function told(task, patience) {
  const worker = new Worker("worker.js", { type: "module" });
  const messages = [];
  return new Promise((resolve, reject) => {
    let waiting;
    const end = (act) => {
      clearTimeout(waiting);
      worker.terminate();
      act();
    };
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => end(() => resolve(messages)), patience);
    };
    wait();
    worker.onerror = (error) => end(() => reject(new Error(error.message)));
    worker.onmessage = ({ data }) => {
      if (data.failed) {
        end(() => reject(new Error(data.failed)));
      } else if (data.done) {
        end(() => resolve(messages));
      } else {
        messages.push(data);
        wait();
      }
    };
    worker.postMessage(task);
  });
}
