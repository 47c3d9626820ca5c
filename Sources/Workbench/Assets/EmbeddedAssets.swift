// Generated: the files of Sources/Workbench/Assets/Sources as literals, held to them by a test. Edit those, then run
// Tests/Workbench/embed-assets
// A long file with a reason: nobody writes it by hand.
// swift-format-ignore-file

/// The script and the style sheet of the page.
package enum EmbeddedAssets {
  /// Each by the name of its file.
  package static let texts: [(name: String, text: StaticString)] = [
    ("app.js", #"""
// The page of the workbench: controls send what they were given, and what comes back is shown.
import {ask, send} from "/assets/wire.js";
import * as panel from "/assets/panel.js";
import {show} from "/assets/view.js";

const body = document.body;
const plan = document.getElementById("plan");
const findings = document.getElementById("findings");
const word = (name) => body.dataset[name];

// Values

const written = (control) => control.value.trim() === "" ? "" : control.value.trim() + (control.dataset.unit ?? "");

function give(control, held) {
  const value = written(control);
  const request = {path: JSON.parse(control.dataset.path), held};
  if (value !== "") request.value = value;
  stopStudy();
  send("/w/change", request, (view) => show(view, held || !view.ok ? control.id : null));
}

plan.addEventListener("input", (event) => {
  const slider = event.target;
  if (slider.type !== "range") return;
  const control = document.getElementById(slider.dataset.for);
  control.value = Number(slider.value).toFixed(Number(slider.dataset.decimals));
  give(control, true);
});

plan.addEventListener("change", (event) => {
  const control = event.target;
  if (control.type === "range") return give(document.getElementById(control.dataset.for), false);
  if (control.dataset.switch !== undefined) {
    const value = control.checked ? "no" : "yes";
    stopStudy();
    return send("/w/change", {path: ["measures", control.dataset.switch, "skip"], value, held: false}, show);
  }
  if (control.dataset.path) give(control, false);
});

plan.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  stopStudy();
  if (button.dataset.reset) return send("/w/change", {path: JSON.parse(button.dataset.reset), held: false}, show);
  if (button.dataset.remove !== undefined) return send("/w/measure", {remove: button.dataset.remove}, show);
  if (button.id === "add") return send("/w/measure", {example: Number(document.getElementById("examples").value)}, show);
});

const step = (by) => { stopStudy(); send("/w/step", {by}, show); };
document.getElementById("undo").addEventListener("click", () => step(-1));
document.getElementById("redo").addEventListener("click", () => step(1));

// Why

findings.addEventListener("click", async (event) => {
  const cell = event.target.closest("button[data-clause]");
  if (!cell) return;
  const request = {clause: cell.dataset.clause, year: Number(cell.dataset.year)};
  for (const key of ["stage", "indicator", "school"]) if (cell.dataset[key]) request[key] = cell.dataset[key];
  const answer = await ask("/w/why", request);
  if (answer.ok) panel.show(word("why"), answer.html); else panel.fail(answer);
});

// Moving among the cells by the arrow keys.
findings.addEventListener("keydown", (event) => {
  const cell = event.target.closest("button[data-clause]")?.closest("td");
  const move = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
  if (!cell || !move) return;
  const row = cell.parentElement.parentElement.rows[cell.parentElement.sectionRowIndex + move[0]];
  const next = row?.cells[cell.cellIndex + move[1]]?.querySelector("button");
  if (next) { next.focus(); event.preventDefault(); }
});

// How sure

let study = null;
const chance = document.getElementById("chance");

function stopStudy() {
  if (!study) return;
  study.events?.close();
  if (study.id) fetch("/w/explore/" + study.id, {method: "DELETE"});
  study = null;
  chance.hidden = true;
  document.getElementById("part-futures")?.remove();
}

document.getElementById("explore").addEventListener("click", async () => {
  stopStudy();
  const own = study = {};
  const answer = await ask("/w/explore");
  if (study !== own) return;
  if (!answer.ok) { study = null; return panel.fail(answer); }
  study.id = answer.study;
  const bar = chance.querySelector("progress");
  const line = chance.querySelector("span");
  bar.removeAttribute("value");
  line.textContent = "";
  // What is done at once shows no bar.
  const late = setTimeout(() => { if (study === own) chance.hidden = false; }, 300);
  const events = study.events = new EventSource("/w/explore/" + answer.study + "?lang=" + body.dataset.lang);
  const end = () => { clearTimeout(late); events.close(); chance.hidden = true; if (study === own) study.id = null; };
  events.addEventListener("progress", (event) => {
    const {done, draws, secondsLeft} = JSON.parse(event.data);
    bar.max = draws;
    bar.value = done;
    line.textContent = secondsLeft === null ? "" : word("left").replace("{n}", secondsLeft);
  });
  events.addEventListener("done", (event) => {
    end();
    const place = document.getElementById("part-futures") ?? document.createElement("div");
    place.id = "part-futures";
    place.innerHTML = event.data;
    document.getElementById("part-summary").after(place);
  });
  events.addEventListener("failed", (event) => { end(); panel.fail({errors: event.data.split("\n")}); });
  events.addEventListener("cancelled", end);
  events.addEventListener("error", end);
});
document.getElementById("cancel").addEventListener("click", () => {
  stopStudy();
  document.getElementById("said").textContent = word("cancelled");
});

// Compare, save, versions

document.getElementById("compare").addEventListener("click", () => {
  panel.show(word("compareWord"), document.getElementById("compare-form").innerHTML);
});

async function save(over) {
  const form = document.getElementById("save-form");
  const request = {name: form.elements.name.value.trim()};
  if (form.elements.title.value.trim()) request.title = form.elements.title.value.trim();
  if (over) request.over = over;
  const answer = await ask("/w/save", request);
  if (!answer.ok) return panel.fail(answer);
  panel.close();
  document.getElementById("unsaved").hidden = true;
  document.getElementById("said").textContent = answer.told;
}
document.getElementById("save-form")?.addEventListener("submit", (event) => { event.preventDefault(); save(); });

document.getElementById("history").addEventListener("click", async () => {
  const name = body.dataset.plan.replace(/^plans\//, "").replace(/\.ya?ml$/, "");
  const answer = await fetch("/w/history?" + new URLSearchParams({name, lang: body.dataset.lang}));
  const found = await answer.json();
  if (answer.ok) panel.show(word("historyWord"), found.html); else panel.fail(found);
});

document.getElementById("panel").addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.over) return save(button.dataset.over);
  if (button.dataset.version) {
    const answer = await ask("/w/bring-back", {name: button.dataset.name, version: button.dataset.version});
    if (!answer.ok) return panel.fail(answer);
    location.assign("/?" + new URLSearchParams({plan: answer.plan}));
  }
  if (button.dataset.compare !== undefined) {
    const plans = [...document.querySelectorAll("#panel input[name=pinned]:checked")].map((box) => box.value);
    const answer = await ask("/w/compare", {plans});
    if (answer.ok) panel.show(word("compareWord"), answer.html); else panel.fail(answer);
  }
});

for (const button of document.querySelectorAll("[data-draft]")) {
  button.addEventListener("click", async () => {
    await ask("/w/drop", {session: undefined, number: undefined, lang: undefined, width: undefined, draft: button.dataset.draft});
    button.closest("li").remove();
  });
}

// Share, full screen, keys

document.getElementById("share").addEventListener("click", async () => {
  const said = document.getElementById("said");
  if (body.dataset.tooLong) { said.textContent = word("planTooLong"); return; }
  await navigator.clipboard?.writeText(location.href);
  said.textContent = word("copied");
});
const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
document.getElementById("full").addEventListener("click", full);
const keys = () => panel.show(word("keys"), document.getElementById("key-list").innerHTML);
document.getElementById("keys").addEventListener("click", keys);

document.addEventListener("keydown", (event) => {
  const isText = event.target.matches("input:not([type=range]):not([type=checkbox]), select, textarea");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isText) {
    event.preventDefault();
    return step(event.shiftKey ? 1 : -1);
  }
  if (isText || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") keys();
  if (event.key === "f" || event.key === "F") full();
});

document.getElementById("language").addEventListener("click", () => {
  const query = new URLSearchParams(location.search);
  query.set("lang", body.dataset.lang === "zh" ? "en" : "zh");
  location.assign("/?" + query);
});
document.getElementById("report-session").value = body.dataset.session;
body.classList.add("live");

"""#),
    ("panel.js", #"""
// The one panel over the page: why, comparison, versions, keys. Esc closes it, and the hand is back where it was.
const panel = document.getElementById("panel");
const title = document.getElementById("panel-title");
const content = document.getElementById("panel-content");
let from = null;

export function show(heading, html) {
  if (!panel.open) from = document.activeElement;
  title.textContent = heading;
  content.innerHTML = html;
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
}

export function fail(answer) {
  const list = document.createElement("ul");
  list.className = "problems";
  for (const line of answer.errors ?? []) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  show("", list.outerHTML + (answer.html ?? ""));
}

export function close() { if (panel.open) panel.close(); }

panel.addEventListener("close", () => from?.focus?.());
document.getElementById("panel-close").addEventListener("click", close);

"""#),
    ("view.js", #"""
// What the workbench answered, put in its place: only what differs is swapped, and the hand stays where it is.
import {fail} from "/assets/panel.js";

const body = document.body;
const plan = document.getElementById("plan");
const findings = document.getElementById("findings");
const said = document.getElementById("said");
const shown = new Map();

/** Shows a view; `held` is the control whose slider is still in the hand, which no answer may pull away. */
export function show(view, held = null) {
  if (!view.ok) {
    if (view.status === 410) return location.reload();
    return refuse(view, held);
  }
  if (!held) swapPlan(view.plan);
  else clearError(held);
  for (const part of view.findings) {
    if (shown.get(part.id) === part.html) continue;
    shown.set(part.id, part.html);
    let place = document.getElementById("part-" + part.id);
    if (!place) {
      place = document.createElement("div");
      place.id = "part-" + part.id;
      findings.append(place);
    }
    const at = place.querySelector(".scroll")?.scrollLeft ?? 0;
    const open = unfolded(place);
    place.innerHTML = part.html;
    unfold(place, open);
    const scroll = place.querySelector(".scroll");
    if (scroll) scroll.scrollLeft = at;
  }
  const ids = new Set(view.findings.map((part) => "part-" + part.id));
  for (const place of [...findings.children]) {
    if (place.id.startsWith("part-") && !ids.has(place.id) && place.id !== "part-futures") place.remove();
  }
  document.getElementById("undo").disabled = !view.canUndo;
  document.getElementById("redo").disabled = !view.canRedo;
  document.getElementById("unsaved").hidden = view.isSaved;
  said.textContent = view.changes.join(" ");
  address(view);
  setTimeout(() => { for (const cell of findings.querySelectorAll(".fresh")) cell.classList.remove("fresh"); }, 1000);
}

/** The address holds what the page shows, so that it can be mailed and reloaded. */
function address(view) {
  const query = new URLSearchParams({plan: body.dataset.plan});
  if (view.state) query.set("change", view.state);
  if (new URLSearchParams(location.search).has("lang")) query.set("lang", body.dataset.lang);
  history.replaceState(null, "", "/?" + query);
  body.dataset.tooLong = view.tooLong ? "yes" : "";
}

function refuse(view, held) {
  const error = held && document.getElementById(held + "-error");
  if (!error) return fail(view);
  error.textContent = (view.errors ?? []).join("\n");
  document.getElementById(held)?.setAttribute("aria-invalid", "true");
}

function clearError(id) {
  const error = document.getElementById(id + "-error");
  if (error) error.textContent = "";
  document.getElementById(id)?.removeAttribute("aria-invalid");
}

/** The plan anew, with what was unfolded, chosen and in the hand as it was. */
function swapPlan(html) {
  const open = unfolded(plan);
  const example = plan.querySelector("#examples")?.value;
  const hand = document.activeElement;
  const key = plan.contains(hand) ? handle(hand) : null;
  plan.innerHTML = html;
  unfold(plan, open);
  if (example) plan.querySelector("#examples").value = example;
  if (key) plan.querySelector(key)?.focus();
}

/** What of a place is unfolded, by name; and the same again after it was written anew. */
function unfolded(place) {
  return new Map([...place.querySelectorAll("details[data-keep]")].map((one) => [one.dataset.keep, one.open]));
}

function unfold(place, open) {
  for (const one of place.querySelectorAll("details[data-keep]")) if (open.has(one.dataset.keep)) one.open = open.get(one.dataset.keep);
}

/** How a control is found again once the plan is written anew. */
function handle(control) {
  for (const name of ["path", "switch", "reset", "remove"]) {
    if (control.dataset[name] !== undefined) return `[data-${name}="${CSS.escape(control.dataset[name])}"]`;
  }
  if (control.dataset.for) {
    const path = document.getElementById(control.dataset.for)?.dataset.path;
    return path && `[data-path="${CSS.escape(path)}"]`;
  }
  return control.id ? "#" + CSS.escape(control.id) : null;
}

"""#),
    ("wire.js", #"""
// What goes to the workbench and comes back: one request at a time for changes, of those that wait only the last.
const body = document.body;
const wide = matchMedia("(min-width: 641px)");

let number = 0;

/** Sends a request and answers what came back: `{ok, status, ...}`. Sentences of errors stand in `errors`. */
export async function ask(path, request = {}) {
  const full = {
    session: body.dataset.session, number: ++number, lang: body.dataset.lang, width: wide.matches ? "wide" : "narrow",
    ...request,
  };
  try {
    const answer = await fetch(path, {
      method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(full),
    });
    const found = await answer.json();
    return {ok: answer.ok, status: answer.status, ...found};
  } catch {
    return {ok: false, status: 0, errors: [body.dataset.lost]};
  }
}

const queue = [];
let running = false;

/** Sends changes one after another. While one is on its way, each new value of a slider takes the place of the one before. */
export function send(path, request, shown) {
  const last = queue.at(-1);
  if (last?.request.held && JSON.stringify(last.request.path) === JSON.stringify(request.path)) queue.pop();
  queue.push({path, request, shown});
  if (!running) drain();
}

async function drain() {
  running = true;
  body.setAttribute("aria-busy", "true");
  while (queue.length > 0) {
    const {path, request, shown} = queue.shift();
    const answer = await ask(path, request);
    if (!answer.overtaken) shown(answer);
  }
  running = false;
  body.removeAttribute("aria-busy");
}

"""#),
    ("workbench.css", #"""
body{font-size:15px}
.skip{z-index:3}
.bar{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center;padding:8px 16px;background:var(--deep);color:#fff}
.bar h1{font-size:18px;color:#fff;margin:0 8px 0 0}
.bar form{display:flex;gap:6px;align-items:center;margin:0}
.bar .space{flex:1}
.bar button,.bar select{font-size:14px;padding:2px 8px}
.bar .tag{font-size:13px}
button,select,input{font:inherit;color:inherit}
button{border:1px solid #7d8a99;border-radius:4px;background:#fff;color:var(--deep);padding:3px 10px;min-height:30px;cursor:pointer}
button:disabled{color:#5b6570;background:#e4e8ec;cursor:default}
.bar select{max-width:22em;color:var(--ink);background:#fff}
select,input[type=text],input[type=number]{border:1px solid #7d8a99;border-radius:4px;background:#fff;padding:2px 6px;min-height:30px;min-width:0}
:focus-visible{outline:3px solid #c05a00;outline-offset:1px}
.columns{display:grid;grid-template-columns:minmax(320px,400px) minmax(0,1fr);align-items:start;max-width:none;margin:0;padding:0}
#left{position:sticky;top:0;max-height:100vh;overflow:auto;padding:12px 16px 40px;background:var(--pale);border-right:1px solid var(--line);font-size:14px}
#left h2,#findings h2{font-size:19px}
#left h3{margin:18px 0 6px}
#findings{padding:12px 20px 64px;min-width:0}
#findings>div{max-width:1000px}
#findings section{margin:0 0 30px}
#findings .answers{grid-template-columns:1fr 1fr}
#said{position:sticky;top:0;z-index:2;background:#fff;margin:0;padding:4px 0;min-height:1.7em;font-size:13px;color:var(--ink);border-bottom:1px solid var(--line)}
.field{display:grid;grid-template-columns:1fr auto;gap:2px 8px;padding:5px 0;border-bottom:1px solid #dde3e9}
.field label{font-weight:600;overflow-wrap:anywhere}
.field .control{grid-column:1/-1;display:flex;gap:8px;align-items:center;min-width:0}
.field .control input[type=range]{height:26px;flex:1;min-width:60px;accent-color:var(--deep)}
.field .control input[type=text],.field .control select{flex:1}
.field .control input.number{flex:0 0 6.5em;text-align:right;font-variant-numeric:tabular-nums}
.field .source{grid-column:2;grid-row:1;color:var(--soft);font-size:12px;align-self:center;text-align:right;overflow-wrap:anywhere}
.field.changed .control{grid-column:1}
.field .reset{grid-column:2;grid-row:2;justify-self:end;padding:0 8px;min-height:28px}
.field.changed label::before{content:"● ";color:#8a3b00}
.field .error{grid-column:1/-1;color:#9b1c1c;font-size:13px;white-space:pre-line}
[aria-invalid=true]{border:2px solid #9b1c1c}
.measure{background:#fff;border:1px solid var(--line);border-radius:6px;padding:8px 10px;margin:0 0 8px}
.measure header{display:flex;flex-wrap:wrap;gap:2px 10px;align-items:center}
.measure h4{margin:0;font-size:14px;flex:1 1 12em}
.measure .when,.measure .kind{color:var(--soft);font-size:12px}
.measure.off h4{text-decoration:line-through;color:var(--soft)}
.measure.new{border-left:4px solid #8a3b00}
.switch{display:flex;gap:4px;align-items:center;font-size:12px}
.switch input{width:18px;height:18px}
.adding{display:grid;grid-template-columns:1fr auto;gap:6px;margin-top:12px}
.adding label{grid-column:1/-1;font-weight:600}
.problems{background:#fbeae6;border-left:5px solid #9b1c1c;padding:8px 14px;margin:8px 0}
.scroll{overflow-x:auto}
.grid{border-collapse:collapse;font-size:12px;width:auto;min-width:100%;margin:6px 0}
.grid th,.grid td{padding:0;border:1px solid var(--line)}
.grid thead th{padding:3px 6px}
.grid tbody th{position:sticky;left:0;background:#fff;padding:2px 6px;min-width:11em;max-width:18em;font-weight:600}
.grid .part th{font-weight:400;padding-left:18px}
.grid .born{border-right:3px double var(--ink)}
.grid button{border:0;border-radius:0;background:transparent;width:100%;min-height:26px;padding:1px 4px;display:flex;gap:3px;justify-content:center;align-items:center;color:var(--ink);font-variant-numeric:tabular-nums;white-space:nowrap}
.grid .met{background:#e3efe6}
.grid .exempt{background:var(--floor)}
.grid .unmet{background:var(--unmet)}
.grid .unmet .mark{font-weight:700}
.grid .behind{font-size:10px;color:var(--soft);align-self:flex-start}
.fresh{outline:3px solid #8a3b00;outline-offset:-3px}
#chance{display:flex;gap:10px;align-items:center;padding:6px 0}
#chance[hidden]{display:none}
dialog{width:min(920px,96vw);max-height:90vh;border:1px solid var(--line);border-radius:8px;padding:0}
dialog::backdrop{background:rgba(20,30,40,.45)}
.head{position:sticky;top:0;display:flex;justify-content:space-between;align-items:center;background:var(--pale);padding:8px 14px}
.head h2{border:0;margin:0;padding:0;font-size:17px}
#panel-content{padding:10px 14px 20px}
.versions{display:grid;grid-template-columns:1fr 1fr;gap:10px}
#panel-content pre{white-space:pre;overflow-x:auto;overflow-wrap:normal}
.keys{width:auto}
.wordlist{display:flex;flex-direction:column;gap:6px}
#save-form{display:grid;grid-template-columns:1fr;gap:4px;padding:10px 0}
#save-form label{font-weight:600}
body:not(.live) .needs-script{display:none}
.drafts{background:var(--floor);padding:6px 16px;margin:0}
td[data-head]::before{content:none}
@media screen and (max-width:900px){
.columns{grid-template-columns:minmax(0,1fr)}
#left{position:static;max-height:none;border-right:0}
#findings{padding:12px 12px 48px}
}
@media screen and (max-width:640px){
.cards td[data-head]::before{content:attr(data-head)}
.bar{padding:8px 12px}
#full,#keys,.bar .space{display:none}
.bar select{max-width:60vw}
#left{padding:10px 12px 30px}
.grid tbody th{min-width:8em;max-width:9.5em}
#findings .answers{grid-template-columns:1fr}
.versions{grid-template-columns:1fr}
}
@media (prefers-reduced-motion:no-preference){.fresh{transition:outline-color .4s}}
@media print{
.bar form,.bar button,#left .adding,button.reset,#chance,#said,dialog{display:none}
.bar{background:#fff;color:var(--ink)}
.bar h1{color:var(--ink)}
.columns{display:block}
#left{position:static;max-height:none;border:0}
.grid button{min-height:0}
}

"""#),
  ]
}
