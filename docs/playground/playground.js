// The playground's page: sends the text to the worker as it is typed, and shows what comes back.
const PAUSE = 60; // milliseconds without a key before the text is parsed
const $ = (id) => document.getElementById(id);
const [text, status, sample] = [$("text"), $("status"), $("sample")];
const views = {
  article: (page) => ($("article").srcdoc = page),
  facts: (found) => $("panel-facts").replaceChildren(table(JSON.parse(found))),
  network: (page) => ($("network").srcdoc = page),
  json: (found) => ($("json").textContent = JSON.stringify(JSON.parse(found), null, 1)),
};
const current = new Set(); // the views that show the text as it is

let worker;
let view = "article"; // the view that is open
let busy = false; // whether the worker has a text
let waiting = false; // whether the text or the view has changed since
let timer; // set between a key and its parse

function say(message) {
  status.textContent = message;
  status.classList.remove("bad");
}

function complain(message) {
  say(message);
  status.classList.add("bad");
  settle();
}

function settle() {
  $("desk").setAttribute("aria-busy", String(busy || waiting || timer !== undefined));
}

function typed() {
  clearTimeout(timer);
  timer = setTimeout(changed, PAUSE);
  settle();
}

function changed() {
  timer = undefined;
  current.clear();
  send();
}

function send() {
  waiting = busy;
  if (!busy) {
    busy = true;
    worker.postMessage({ text: text.value, view });
  }
  settle();
}

function receive({ data }) {
  if (data.progress) return say(data.progress);
  busy = false;
  if (data.failed) return complain(`The library could not be loaded: ${data.failed}`);
  if (data.error) complain(`The library failed: ${data.error}`);
  else show(data);
  if (waiting) send();
  settle();
}

function show({ view: shown, answer, milliseconds }) {
  views[shown](answer.shown);
  if (!waiting) current.add(shown);
  say(`${answer.count} facts and entities in ${Math.round(milliseconds)} ms.`);
}

function table({ columns, rows }) {
  const whole = document.createElement("table");
  const head = whole.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = whole.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const value of row) line.insertCell().textContent = value;
    line.append(found(row.at(-1)));
  }
  head.append(document.createElement("th"));
  return whole;
}

// A button that selects a row's characters in the article. Spans count code points, text areas UTF-16 units.
function found(place) {
  const button = document.createElement("button");
  button.textContent = "find";
  button.setAttribute("aria-label", `Select characters ${place} in the article`);
  button.addEventListener("click", () => {
    const points = Array.from(text.value);
    const [start, end] = place.split("-").map((offset) => points.slice(0, Number(offset)).join("").length);
    text.focus();
    text.setSelectionRange(start, end);
  });
  const cell = document.createElement("td");
  cell.append(button);
  return cell;
}

function choose(tab) {
  for (const other of document.querySelectorAll("#desk [role=tab]")) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    $(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  tab.focus();
  view = tab.id.replace("tab-", "");
  if (worker && !current.has(view)) send();
}

function tabs() {
  const all = [...document.querySelectorAll("#desk [role=tab]")];
  for (const [number, tab] of all.entries()) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) choose(all[(number + step + all.length) % all.length]);
    });
  }
}

async function samples() {
  const response = await fetch(new URL("./runtime/samples.json", import.meta.url));
  if (!response.ok) throw new Error("the runtime is not beside this page; tools/build_playground.py makes it");
  const all = await response.json();
  for (const { title } of all) sample.append(new Option(title));
  const take = () => {
    text.value = all[sample.selectedIndex].text;
    changed();
  };
  sample.addEventListener("change", take);
  take();
}

async function start() {
  say("Loading …");
  tabs();
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    return complain("This browser lacks WebAssembly, which the playground needs; the library itself runs anywhere.");
  }
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", receive);
  worker.addEventListener("error", () => complain("The library could not be loaded."));
  text.addEventListener("input", typed);
  try {
    await samples();
  } catch (error) {
    complain(`The playground could not be loaded: ${error.message}`);
  }
}

start();
