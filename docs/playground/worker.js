// The library in a thread of its own: answers {text, view} with {view, milliseconds, answer} or {error}.
import { loadPyodide } from "./runtime/pyodide.mjs";
import createPyodideModule from "./runtime/pyodide.asm.mjs";

const WARMING = 8; // more parses of the first text, while it is being read: WebAssembly becomes fast with use

const here = (name) => new URL(name, import.meta.url).href;

// The memory of an interpreter that has the library and its lexicon loaded, as tools/build_playground.py saved it.
async function snapshot() {
  const { body, ok, status } = await fetch(here("./runtime/library.snapshot"));
  if (!ok) throw new Error(`the library's memory cannot be fetched (${status})`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

async function load() {
  const memory = snapshot();
  const pyodide = await loadPyodide({
    indexURL: here("./runtime/"),
    _loadSnapshot: memory,
    createPyodideModule: async (settings) => {
      const module = await createPyodideModule(settings);
      module._malloc((await memory).length); // the heap must be as large as the one that is copied over it
      return module;
    },
  });
  return pyodide.globals.get("answer");
}

async function warm(answer, text, view) {
  for (let more = 1; more <= WARMING; more += 1) {
    await new Promise((next) => setTimeout(next)); // a text that has come meanwhile goes first
    answer(text + "\n".repeat(more), view);
  }
}

self.postMessage({ progress: "Loading Python and the library …" });
let warmed = false;
const loaded = load();
loaded.catch((error) => self.postMessage({ failed: String(error) }));

self.onmessage = async ({ data: { text, view } }) => {
  const answer = await loaded;
  const start = performance.now();
  try {
    const result = JSON.parse(answer(text, view));
    self.postMessage({ view, milliseconds: performance.now() - start, answer: result });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
  if (!warmed) {
    warmed = true;
    await warm(answer, text, view);
  }
};
