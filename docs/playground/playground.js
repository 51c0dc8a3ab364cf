// The playground's page: sends the text to the worker as it is typed, and shows what comes back.
const PAUSE = 150; // milliseconds without a key before the text is parsed
const $ = (id) => document.getElementById(id);
const [text, status, sample] = [$("text"), $("status"), $("sample")];

let worker;
let sent = 0; // id of the latest text that was sent
let busy = false; // whether the worker has a text
let waiting = false; // whether the text has changed since
let timer;

function say(message, bad = false) {
  status.textContent = message;
  status.classList.toggle("bad", bad);
}

function send() {
  if (busy) {
    waiting = true;
    return;
  }
  busy = true;
  waiting = false;
  sent += 1;
  worker.postMessage({ id: sent, text: text.value });
}

function receive({ data }) {
  if (data.progress) return say(data.progress);
  if (data.failed) return say(`The library could not be loaded: ${data.failed}`, true);
  busy = false;
  if (data.error) say(`The library failed: ${data.error}`, true);
  else show(data.answer, data.milliseconds);
  document.body.dataset.answered = String(data.id);
  if (waiting) send();
}

function show(answer, milliseconds) {
  $("article").srcdoc = answer.article;
  $("network").srcdoc = answer.network;
  $("json").textContent = JSON.stringify(JSON.parse(answer.json), null, 1);
  $("panel-facts").replaceChildren(table(answer.columns, answer.rows));
  say(`${answer.rows.length} facts and entities in ${Math.round(milliseconds)} ms.`);
}

function table(columns, rows) {
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
    send();
  };
  sample.addEventListener("change", take);
  take();
}

async function start() {
  say("Loading …");
  tabs();
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    return say("This browser lacks WebAssembly, which the playground needs; the library itself runs anywhere.", true);
  }
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", receive);
  worker.addEventListener("error", () => say("The library could not be loaded.", true));
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  });
  try {
    await samples();
  } catch (error) {
    say(`The playground could not be loaded: ${error.message}`, true);
  }
}

start();
