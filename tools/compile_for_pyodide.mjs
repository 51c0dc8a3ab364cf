// Unpack wheels in Pyodide, compile them to its bytecode, and write them as one archive.
//
//     node tools/compile_for_pyodide.mjs RUNTIME WHEELS
//
// RUNTIME holds Pyodide's files and takes `library.zip`; sources whose bytecode is there are left out of it.
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [runtime, wheels] = process.argv.slice(2).map((folder) => path.resolve(folder));
const { loadPyodide } = await import(pathToFileURL(path.join(runtime, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: runtime + path.sep });
for (const name of fs.readdirSync(wheels)) {
  pyodide.unpackArchive(fs.readFileSync(path.join(wheels, name)).buffer, "zip", { extractDir: "/library" });
}
pyodide.runPython(`
import compileall, pathlib, py_compile, shutil
library = pathlib.Path("/library")
compileall.compile_dir(library, quiet=1, legacy=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
for source in library.rglob("*.py"):
    if source.with_suffix(".pyc").exists():
        source.unlink()
shutil.make_archive("/library", "zip", library)
`);
fs.writeFileSync(path.join(runtime, "library.zip"), pyodide.FS.readFile("/library.zip"));
