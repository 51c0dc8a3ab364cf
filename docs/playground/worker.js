// The library in a thread of its own: answers {id, text} with {id, milliseconds, answer} or {id, error}.
import { loadPyodide } from "./runtime/pyodide.mjs";

const here = (name) => new URL(name, import.meta.url).href;
const tell = (message) => self.postMessage({ progress: message });

async function load() {
  tell("Loading Python (4 MB) …");
  const [pyodide, library, script] = await Promise.all([
    loadPyodide({ indexURL: here("./runtime/") }),
    fetch(here("./runtime/library.zip")).then((response) => response.arrayBuffer()),
    fetch(here("./answer.py")).then((response) => response.text()),
  ]);
  tell("Loading the library …");
  pyodide.unpackArchive(library, "zip", { extractDir: pyodide.runPython("import site; site.getsitepackages()[0]") });
  pyodide.runPython(script);
  const answer = pyodide.globals.get("answer");
  answer("Telenor and Elisa are in talks, said Ana Example."); // everything is imported by the time of the first text
  return answer;
}

const loaded = load();
loaded.then(
  () => tell("Ready."),
  (error) => self.postMessage({ failed: String(error) }),
);

self.onmessage = async ({ data: { id, text } }) => {
  const answer = await loaded;
  const start = performance.now();
  try {
    const result = JSON.parse(answer(text));
    self.postMessage({ id, milliseconds: performance.now() - start, answer: result });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
