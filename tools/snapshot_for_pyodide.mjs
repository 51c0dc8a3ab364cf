// Write the memory of a Pyodide in which the library is loaded, so that the playground need not load it.
//
//     node tools/snapshot_for_pyodide.mjs RUNTIME LIBRARY SCRIPT
//
// RUNTIME holds Pyodide's files and the samples, and takes `library.snapshot`, compressed with gzip; LIBRARY is a folder
// of packages; SCRIPT defines what the page calls. Parsing the samples imports every module and loads the whole lexicon:
// the page has no files of the library's.
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [runtime, library, script] = process.argv.slice(2).map((name) => path.resolve(name));
const { loadPyodide } = await import(pathToFileURL(path.join(runtime, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: runtime + path.sep, _makeSnapshot: true });
pyodide.FS.mkdir("/library");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: library }, "/library");
pyodide.runPython("import sys; sys.path.append('/library')");
pyodide.runPython(fs.readFileSync(script, "utf8"));
const [answer, views] = ["answer", "VIEWS"].map((name) => pyodide.globals.get(name));
for (const { text } of JSON.parse(fs.readFileSync(path.join(runtime, "samples.json"), "utf8"))) {
  for (const view of views) answer(text, view);
}
for (const proxy of [answer, views]) proxy.destroy();
pyodide.runPython("import gc; gc.collect()");
fs.writeFileSync(path.join(runtime, "library.snapshot"), gzipSync(pyodide.makeMemorySnapshot(), { level: 9 }));
