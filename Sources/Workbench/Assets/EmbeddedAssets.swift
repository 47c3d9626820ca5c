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
import {become, has, lay, readdress, show} from "/assets/view.js";
const byId = (id) => document.getElementById(id);
const body = document.body;
const plan = byId("plan");
const findings = byId("findings");
const word = (name) => body.dataset[name];
const onClick = (id, act) => byId(id).addEventListener("click", act);

// Values
/** A change of the plan, which throws away what was found of the plan as it was. */
const change = (path, request, shown = show) => { stopStudy(true); send(path, request, shown); };
const written = (control) => control.value.trim() === "" ? "" : control.value.trim() + (control.dataset.unit ?? "");
function give(control, held) {
  const value = written(control);
  const request = {path: JSON.parse(control.dataset.path), held, ...(value !== "" && {value})};
  change("/w/change", request, (view) => show(view, held || !view.ok ? control.id : null));
}
plan.addEventListener("input", (event) => {
  const slider = event.target;
  if (slider.type !== "range") return;
  const control = byId(slider.dataset.for);
  control.value = Number(slider.value).toFixed(Number(slider.dataset.decimals));
  give(control, true);
});
plan.addEventListener("change", (event) => {
  const control = event.target;
  if (control.type === "range") return give(byId(control.dataset.for), false);
  if (control.dataset.switch !== undefined) {
    const value = control.checked ? "no" : "yes";
    return change("/w/change", {path: ["measures", control.dataset.switch, "skip"], value, held: false});
  }
  if (control.dataset.path) give(control, false);
});
plan.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const {reset, give: given = reset, value} = button.dataset;
  if (given) return change("/w/change", {path: JSON.parse(given), ...(value && {value}), held: false});
  if (button.dataset.remove !== undefined) return change("/w/measure", {remove: button.dataset.remove});
  if (button.id === "add") return change("/w/measure", {example: Number(byId("examples").value)});
});
const step = (by) => change("/w/step", {by});
onClick("undo", () => step(-1));
onClick("redo", () => step(1));

// Why
const why = async (request) => panel.tell(word("why"), await ask("/w/why", request));
findings.addEventListener("click", (event) => {
  const about = event.target.closest("[data-about]");
  const cell = event.target.closest("button[data-year]");
  if (about) return why({section: about.dataset.about});
  if (!cell) return;
  const {row, ...part} = cell.closest("tr").dataset;
  why({...part, year: Number(cell.dataset.year)});
});

// Moving among the cells by the arrow keys; a school on the map is no button of its own.
findings.addEventListener("keydown", (event) => {
  if (event.target.matches(".site") && [" ", "Enter"].includes(event.key)) { event.preventDefault(); event.target.click(); }
  const cell = event.target.closest("button[data-year]")?.closest("td");
  const move = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
  if (!cell || !move) return;
  const row = cell.parentElement.parentElement.rows[cell.parentElement.sectionRowIndex + move[0]];
  const next = row?.cells[cell.cellIndex + move[1]]?.querySelector("button");
  if (next) { next.focus(); event.preventDefault(); }
});

// Closing a school: dragged onto its receiver, in the list or on the map, or by its button
const sections = (school) => JSON.parse(school.dataset.sections);
/** What of one school can be closed into another: a section into one of the same grades. */
const pairs = (school, other) => sections(school).flatMap(([closed, grades, name]) => sections(other)
  .filter((one) => one[1] === grades && one[0] !== closed).map((one) => ({closed, into: one[0], names: [name, one[2]]})));
const merge = ({closed, into}, year) => change("/w/close", {closed, into, year});

// By mouse, finger or pen. A finger takes hold where the page does not move under it; elsewhere the browser scrolls.
const HOLD = 6;
const EDGE = 60;
let drag = null;
let dropped = false;
findings.addEventListener("pointerdown", (event) => {
  dropped = false;
  const own = event.target.closest("[data-open]");
  if (own && event.button === 0 && !event.target.closest("button")) drag = {own, x: event.pageX, y: event.pageY, over: null};
});
findings.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const [x, y] = [event.pageX - drag.x, event.pageY - drag.y];
  if (!dropped) {
    if (Math.hypot(x, y) < HOLD) return;
    dropped = true;
    drag.own.setPointerCapture(event.pointerId);
    drag.own.classList.add("dragged");
    for (const one of findings.querySelectorAll("[data-open]")) one.classList.toggle("receiver", pairs(drag.own, one).length > 0);
  }
  drag.own.style.transform = `translate(${x}px, ${y}px)`;
  drag.over?.classList.remove("over");
  drag.over = document.elementFromPoint(event.clientX, event.clientY)?.closest(".receiver");
  drag.over?.classList.add("over");
  if (event.clientY < EDGE) scrollBy(0, -EDGE / 4); else if (event.clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4);
});
function letGo(isDone) {
  if (!drag) return;
  const {own, over} = drag;
  drag = null;
  own.style.transform = "";
  own.classList.remove("dragged");
  for (const one of findings.querySelectorAll(".receiver")) one.classList.remove("receiver", "over");
  if (isDone && over) for (const pair of pairs(own, over)) merge(pair);
}
findings.addEventListener("pointerup", () => letGo(true));
findings.addEventListener("pointercancel", () => letGo(false));
// What was dragged was not clicked.
findings.addEventListener("click", (event) => { if (dropped) event.stopImmediatePropagation(); dropped = false; }, true);
findings.addEventListener("click", (event) => {
  const button = event.target.closest("[data-close]");
  if (!button) return;
  const own = button.closest("[data-sections]");
  panel.show(button.getAttribute("aria-label"), byId("close-form").innerHTML);
  const form = document.querySelector("#panel form.closing");
  for (const pair of [...findings.querySelectorAll("li[data-open]")].flatMap((one) => pairs(own, one))) {
    form.elements.pair.append(new Option(pair.names.slice(sections(own).length > 1 ? 0 : 1).join(" → "), JSON.stringify(pair)));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    panel.close();
    if (form.elements.pair.value) merge(JSON.parse(form.elements.pair.value), Number(form.elements.year.value));
  });
});

// How sure, and what it hangs on
let study = null;
let anew = null;
const REST = 1000;
const chance = byId("chance");
/** Throws a study away. Fans that a change threw away grow anew once the hand rests. */
function stopStudy(isByChange = false) {
  const isAwaited = isByChange && (anew !== null || study?.shown === fans);
  clearTimeout(anew);
  anew = isAwaited ? setTimeout(() => begin({}, fans), REST) : null;
  study?.events?.close();
  if (study?.id) fetch("/w/explore/" + study.id, {method: "DELETE"});
  study = null;
  chance.hidden = true;
  byId("part-futures").innerHTML = "";
}
async function begin(request, shown) {
  stopStudy();
  const own = study = {shown};
  const answer = await ask("/w/explore", request);
  if (study !== own) return;
  own.id = answer.study;
  if (answer.ok) return follow(own);
  study = null;
  panel.fail(answer);
}
/** Shows what a study finds, in the language of the page, from where it is. */
function follow(own) {
  own.events?.close();
  const [bar, line] = ["progress", "span"].map((one) => chance.querySelector(one));
  bar.removeAttribute("value");
  line.textContent = "";
  // What is done at once shows no bar.
  const late = setTimeout(() => { if (study === own) chance.hidden = false; }, 300);
  const events = own.events = new EventSource("/w/explore/" + own.id + "?lang=" + body.dataset.lang);
  const end = () => { clearTimeout(late); events.close(); chance.hidden = true; };
  events.addEventListener("progress", (event) => {
    const {done, draws, secondsLeft} = JSON.parse(event.data);
    Object.assign(bar, {max: draws, value: done});
    line.textContent = secondsLeft === null ? "" : word("left").replace("{n}", secondsLeft);
  });
  events.addEventListener("part", (event) => own.shown(event.data));
  events.addEventListener("done", (event) => { end(); own.shown(event.data); });
  events.addEventListener("failed", (event) => { end(); panel.fail({errors: event.data.split("\n")}); });
  events.addEventListener("cancelled", end);
  events.addEventListener("error", end);
}
const fans = (html) => { byId("part-futures").innerHTML = html; };
onClick("explore", () => begin({}, fans));
onClick("sensitivity", (event) => begin({sensitivity: "sobol"}, (html) => panel.show(event.target.textContent, html)));
onClick("cancel", () => { stopStudy(); byId("said").textContent = word("cancelled"); });

// Compare, save, versions
// The plans that are pinned stand in the address, so that a link carries them and another plan is opened beside them.
const pinned = new Set(new URLSearchParams(location.search).getAll("beside"));
byId("open-plan").form.addEventListener("formdata", ({formData}) => pinned.forEach((one) => formData.append("beside", one)));
function showPins() {
  const boxes = [...document.querySelectorAll("#panel input[name=pinned]")];
  const most = Number(document.querySelector("#panel .pins").dataset.most);
  const isFull = boxes.filter((box) => pinned.has(box.value)).length >= most;
  for (const box of boxes) Object.assign(box, {checked: pinned.has(box.value), disabled: isFull && !pinned.has(box.value)});
}
onClick("compare", () => { panel.show(word("compareWord"), byId("compare-form").innerHTML); showPins(); });
byId("panel").addEventListener("change", ({target}) => {
  if (target.name !== "pinned") return;
  if (target.checked) pinned.add(target.value); else pinned.delete(target.value);
  readdress((query) => { query.delete("beside"); pinned.forEach((one) => query.append("beside", one)); });
  showPins();
});
async function save(over) {
  const [name, title] = ["save-name", "save-title"].map((id) => byId(id).value.trim());
  const answer = await ask("/w/save", {name, ...(title && {title}), ...(over && {over})});
  if (!answer.ok) return panel.fail(answer);
  panel.close();
  byId("unsaved").hidden = true;
  byId("said").textContent = answer.told;
  refreshPlans();
}
byId("save-form")?.addEventListener("submit", (event) => { event.preventDefault(); save(); });
onClick("history", async () => {
  const name = body.dataset.plan.replace(/^plans\//, "").replace(/\.ya?ml$/, "");
  const answer = await fetch("/w/history?" + new URLSearchParams({name, lang: body.dataset.lang}));
  panel.tell(word("historyWord"), {ok: answer.ok, ...await answer.json()});
});
byId("panel").addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.over) return save(button.dataset.over);
  if (button.dataset.version) {
    const answer = await ask("/w/bring-back", {name: button.dataset.name, version: button.dataset.version});
    if (!answer.ok) return panel.fail(answer);
    location.assign("/?" + new URLSearchParams({plan: answer.plan, lang: body.dataset.lang}));
  }
  if (button.dataset.compare !== undefined) {
    const plans = [...document.querySelectorAll("#panel input[name=pinned]:checked")].map((box) => box.value);
    panel.tell(word("compareWord"), await ask("/w/compare", {plans}));
  }
});
for (const button of document.querySelectorAll("[data-draft]")) button.addEventListener("click", async () => {
  await ask("/w/drop", {session: undefined, number: undefined, lang: undefined, width: undefined, draft: button.dataset.draft});
  button.closest("li").remove();
});

// Saved plans appear on every page; those of others within a few seconds
const plans = byId("open-plan");
async function refreshPlans() {
  if (document.hidden) return;
  const answer = await fetch("/w/plans").catch(() => null);
  if (!answer?.ok) return;
  const found = await answer.json();
  if (found.plans.join("\n") === [...plans.options].map((one) => one.value).join("\n")) return;
  const chosen = plans.value;
  plans.innerHTML = found.options;
  plans.value = chosen;
  byId("compare-form").content.querySelector(".pins").innerHTML = found.pins;
}
setInterval(refreshPlans, 4000);
document.addEventListener("visibilitychange", refreshPlans);

// Share, take away, present, keys
const query = (more = {}) => new URLSearchParams({session: body.dataset.session, lang: body.dataset.lang, ...more});
onClick("share", async () => {
  if (body.dataset.tooLong) {
    const link = Object.assign(document.createElement("a"), {href: "/w/changes?" + query(), textContent: word("changesFile")});
    return panel.show(word("planTooLong"), link.outerHTML);
  }
  // A page that comes from another machine without encryption may not write to the clipboard.
  const isCopied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  if (isCopied) byId("said").textContent = word("copied"); else prompt(word("link"), location.href);
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || event.target.matches("a")) menu.open = false;
});
const leadAway = () => document.querySelectorAll("a[data-form]")
  .forEach((link) => { link.href = "/w/report?" + query({form: link.dataset.form}); });
leadAway();
const slides = byId("slides");
function present() {
  const frame = document.createElement("iframe");
  frame.title = byId("present").textContent;
  frame.allow = "fullscreen";
  frame.src = "/w/report?" + query({form: "slides"});
  frame.addEventListener("load", () => {
    frame.contentWindow.focus();
    frame.contentDocument.addEventListener("keydown", (event) => {
      if (event.key === "Escape" || event.key.toLowerCase() === "p") slides.close();
    });
  });
  slides.replaceChildren(frame);
  slides.showModal();
}
slides.addEventListener("close", () => { slides.replaceChildren(); byId("present").focus(); });
onClick("present", present);
const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
const keys = () => panel.show(word("keys"), byId("key-list").innerHTML);
onClick("keys", keys);
document.addEventListener("keydown", (event) => {
  const isText = event.target.matches("input:not([type=range]):not([type=checkbox]), select, textarea");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isText) {
    event.preventDefault();
    return step(event.shiftKey ? 1 : -1);
  }
  if (isText || event.ctrlKey || event.metaKey || event.altKey) return;
  ({"?": keys, f: full, p: () => slides.open || present()})[event.key.toLowerCase()]?.();
});

// The other language where the page stands: what is open, typed, running and undone stays.
onClick("language", async () => {
  const lang = body.dataset.lang === "zh" ? "en" : "zh";
  const answer = await fetch("/w/page?" + query({lang})).catch(() => null);
  if (!answer?.ok) return panel.fail({errors: [word("lost")]});
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What is read stays under the eye, though the lines over it are longer or shorter now.
  const read = [...findings.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().top > 0);
  const top = read?.getBoundingClientRect().top;
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  become(body, next.body);
  has.turn = Number(body.dataset.turn);
  lay(findings);
  leadAway();
  if (study?.id) follow(study);
  if (read && scrollY > 0) scrollBy(0, read.getBoundingClientRect().top - top);
  readdress((query) => query.set("lang", lang));
});
body.classList.add("live");

"""#),
    ("intake.js", #"""
// A workbench without a county: tables are dropped, what was understood is shown, and the folder is made.
import {problems} from "/assets/problems.js";

const body = document.body;
const place = document.getElementById("drop");
const input = document.getElementById("tables");
const understood = document.getElementById("understood");
const make = document.getElementById("make");
let files = null;

const read = (file) => new Promise((resolve, reject) => {
  const taken = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
  const reader = Object.assign(new FileReader(), {onload: taken, onerror: reject});
  reader.readAsDataURL(file);
});

async function send(makes) {
  make.disabled = true;
  body.setAttribute("aria-busy", "true");
  let found;
  try {
    const answer = await fetch("/w/intake", {
      method: "POST", headers: {"Content-Type": "application/json"},
      body: JSON.stringify({...files, make: makes, lang: body.dataset.lang}),
    });
    found = {ok: answer.ok, ...await answer.json()};
  } catch {
    found = {ok: false, errors: [body.dataset.lost]};
  }
  body.removeAttribute("aria-busy");
  if (found.made) return location.assign("/?lang=" + body.dataset.lang);
  if (found.ok) understood.innerHTML = found.html; else understood.replaceChildren(problems(found.errors));
  make.disabled = !found.ok;
}

async function take(list) {
  if (list.length === 0) return;
  files = {names: list.map((file) => file.name), files: await Promise.all(list.map(read))};
  send(false);
}

input.addEventListener("change", () => take([...input.files]));
const over = (event) => { event.preventDefault(); place.classList.add("over"); };
for (const name of ["dragenter", "dragover"]) document.addEventListener(name, over);
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) place.classList.remove("over"); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("over");
  take([...event.dataTransfer.files]);
});
make.addEventListener("click", () => send(true));
body.classList.add("live");

"""#),
    ("panel.js", #"""
// The one panel over the page: why, comparison, versions, keys. Esc closes it, and the hand is back where it was.
import {problems} from "/assets/problems.js";

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

export const fail = (answer) => show(document.body.dataset.notDone, problems(answer.errors ?? []).outerHTML + (answer.html ?? ""));
/** An answer under its heading, or what is wrong. */
export const tell = (heading, answer) => answer.ok ? show(heading, answer.html) : fail(answer);
export function close() { if (panel.open) panel.close(); }

panel.addEventListener("close", () => from?.focus?.());
document.getElementById("panel-close").addEventListener("click", close);

"""#),
    ("problems.js", #"""
/** What is wrong, a line each, as a list. */
export function problems(lines) {
  const list = document.createElement("ul");
  list.className = "problems";
  list.append(...lines.map((line) => Object.assign(document.createElement("li"), {textContent: line})));
  return list;
}

"""#),
    ("view.js", #"""
// What the workbench answered, put in its place: only what differs is swapped, and the hand stays where it is.
import {fail} from "/assets/panel.js";

const body = document.body;
const plan = document.getElementById("plan");
const findings = document.getElementById("findings");
const said = document.getElementById("said");
/** What the page has: the turn of the answer it shows, and the parts that stand behind the plan. */
export const has = {turn: Number(body.dataset.turn), behind: new Set()};
/** The parts that are on the screen or near it; the others are asked for when the hand rests. */
const near = new Set(["summary", "grid"]);
const watch = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const id = entry.target.id.slice(5);
    if (entry.isIntersecting) near.add(id); else near.delete(id);
  }
}, {rootMargin: "100px"});
for (const part of findings.querySelectorAll(":scope > [id^=part-]")) watch.observe(part);
export const seen = () => [...near];
/** Shows a view; `held` is the control whose slider is still in the hand, which no answer may pull away. */
export function show(view, held = null) {
  if (!view.ok) {
    if (view.status === 410) return location.reload();
    return held && document.getElementById(held + "-error") ? mark(held, (view.errors ?? []).join("\n")) : fail(view);
  }
  has.turn = view.turn;
  if (held) mark(held, ""); else if (view.plan !== null) swapPlan(view.plan);
  for (const part of view.parts) swapPart(document.getElementById("part-" + part.id), part.html);
  if (view.rows.length > 0) swapCells(view.rows);
  has.behind = new Set(view.behind);
  document.getElementById("undo").disabled = !view.canUndo;
  document.getElementById("redo").disabled = !view.canRedo;
  document.getElementById("unsaved").hidden = view.isSaved;
  const told = view.changes.join(" ");
  if (said.textContent !== told) said.textContent = told;
  if (view.state !== null) address(view);
}

function swapPart(place, html) {
  const [at, open] = [place.querySelector(".scroll")?.scrollLeft ?? 0, unfolded(place)];
  place.innerHTML = html;
  lay(place);
  unfold(place, open);
  const scroll = place.querySelector(".scroll");
  if (scroll) scroll.scrollLeft = at;
}
/** Puts what stands over a map where its place is drawn. */
export function lay(place) {
  for (const one of place.querySelectorAll(".site")) Object.assign(one.style, {left: one.dataset.x + "%", top: one.dataset.y + "%"});
}
lay(findings);
/** Cells of the grid become what they are now; those whose verdict turned are marked for a second. */
function swapCells(rows) {
  const shown = new Map([...findings.querySelectorAll("tr[data-row]")].map((row) => [row.dataset.row, row]));
  const fresh = [];
  for (const {id, cells} of rows) for (const [place, style, name, text, behind] of cells) {
    const cell = shown.get(id).cells[place];
    const button = cell.firstChild;
    cell.classList.remove("fresh");
    if (cell.className !== style) { cell.className = style; fresh.push(cell); }
    button.setAttribute("aria-label", name);
    if (button.firstChild.data !== text) button.firstChild.data = text;
    if (button.lastChild.textContent !== behind) button.lastChild.textContent = behind;
  }
  for (const cell of fresh) cell.classList.add("fresh");
  if (fresh.length > 0) setTimeout(() => fresh.forEach((cell) => cell.classList.remove("fresh")), 1000);
}
/** Makes a node what another is, where it stands: what is focused, open, typed or hidden stays so, and what a study found. */
export function become(node, next) {
  if (node.id === "part-futures") return;
  if (node.nodeName !== next.nodeName) return node.replaceWith(next);
  if (next.nodeType === Node.TEXT_NODE && node.data !== next.data) node.data = next.data;
  for (const {name, value} of next.attributes ?? []) {
    if (!["hidden", "open", "checked"].includes(name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  if (node.content) node.innerHTML = next.innerHTML;
  const [own, others] = [[...node.childNodes], [...next.childNodes]];
  if (own.length !== others.length) node.replaceChildren(...others); else own.forEach((child, place) => become(child, others[place]));
}
/** Changes what the address says, without a page anew. */
export function readdress(say) {
  const query = new URLSearchParams(location.search);
  say(query);
  history.replaceState(null, "", "/?" + query);
}
/** The address holds what the page shows, so that it can be mailed and reloaded. */
function address(view) {
  readdress((query) => {
    query.set("plan", body.dataset.plan);
    if (view.state) query.set("change", view.state); else query.delete("change");
    if (query.has("lang")) query.set("lang", body.dataset.lang);
  });
  body.dataset.tooLong = view.tooLong ? "yes" : "";
}
/** What is wrong with a value, beside its field; empty where nothing is. */
function mark(id, sentence) {
  const [error, control] = [id + "-error", id].map((one) => document.getElementById(one));
  if (error && error.textContent !== sentence) error.textContent = sentence;
  if (sentence) control?.setAttribute("aria-invalid", "true"); else control?.removeAttribute("aria-invalid");
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
  const name = ["path", "switch", "reset", "remove"].find((one) => control.dataset[one] !== undefined);
  if (name) return `[data-${name}="${CSS.escape(control.dataset[name])}"]`;
  if (control.dataset.for) {
    const path = document.getElementById(control.dataset.for)?.dataset.path;
    return path && `[data-path="${CSS.escape(path)}"]`;
  }
  return control.id ? "#" + CSS.escape(control.id) : null;
}

"""#),
    ("wire.js", #"""
// What goes to the workbench and comes back: one request at a time for changes, of those that wait only the last.
import {has, seen, show} from "/assets/view.js";

const body = document.body;
const wide = matchMedia("(min-width: 641px)");
let number = 0;
let [away, late] = [0, null];
/** Sends a request and answers what came back: `{ok, status, ...}`. Sentences of errors stand in `errors`. */
export async function ask(path, request = {}) {
  const full = {
    session: body.dataset.session, number: ++number, lang: body.dataset.lang, width: wide.matches ? "wide" : "narrow",
    ...request,
  };
  if (["/w/change", "/w/measure", "/w/close", "/w/step", "/w/show"].includes(path)) {
    full.has = has.turn;
    full.seen ??= seen();
  }
  // The bar of long work is styled once it is due: styled with every request it would cost each change a frame.
  if (away === 0) late = setTimeout(() => body.setAttribute("data-late", ""), 300);
  away += 1;
  body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(path, {
      method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(full),
    });
    return {ok: answer.ok, status: answer.status, ...await answer.json()};
  } catch {
    return {ok: false, status: 0, errors: [body.dataset.lost]};
  } finally { if ((away -= 1) === 0) clearTimeout(late), ["data-late", "aria-busy"].forEach((mark) => body.removeAttribute(mark)); }
}

const queue = [];
let running = false;
/** Sends changes one after another. While one is on its way, each new value of a slider takes the place of the one before. */
export function send(path, request, shown) {
  const last = queue.at(-1);
  if (last?.request.held && last.path === path && JSON.stringify(last.request.path) === JSON.stringify(request.path)) queue.pop();
  queue.push({path, request, shown});
  if (!running) drain();
}

async function drain() {
  running = true;
  try {
    while (queue.length > 0) {
      const {path, request, shown} = queue.shift();
      const answer = await ask(path, request);
      if (!answer.overtaken) shown(answer);
    }
  } finally { running = false; }
  body.toggleAttribute("data-behind", has.behind.size > 0);
  clearTimeout(rest);
  if (has.behind.size > 0) rest = setTimeout(catchUp, REST);
}

// What is not on the screen follows once the hand has rested for so many ms.
const REST = 150;
let rest = null;

function catchUp() {
  if (!running && has.behind.size > 0) send("/w/show", {seen: [...has.behind, ...seen()], held: true}, (view) => show(view));
}

"""#),
    ("workbench.css", #"""
body{font-size:15px}
.skip{z-index:3}
.bar{display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:8px 16px;background:var(--deep);color:#fff}
.bar h1{font-size:18px;color:#fff;margin:0 8px 0 0}
.bar form{display:flex;gap:6px;align-items:center;margin:0}
.bar .space{flex:1}
.bar button,.bar select,.menu summary{font-size:13px;padding:2px 7px;min-height:30px}
.bar .tag{font-size:13px}
button,select,textarea,input{font:inherit;color:inherit}
button{border:1px solid #7d8a99;border-radius:4px;background:#fff;color:var(--deep);padding:3px 10px;min-height:30px;cursor:pointer}
button:disabled{color:#5b6570;background:#e4e8ec;cursor:default}
.bar select{width:11em;color:var(--ink);background:#fff}
select,textarea,input[type=text],input[type=number]{border:1px solid #7d8a99;border-radius:4px;background:#fff;padding:2px 6px;min-height:30px;min-width:0}
:focus-visible{outline:3px solid #c05a00;outline-offset:1px}
.columns{display:grid;grid-template-columns:minmax(320px,400px) minmax(0,1fr);align-items:start;max-width:none;margin:0;padding:0}
#left{position:sticky;top:0;max-height:100vh;overflow:auto;padding:12px 16px 40px;background:var(--pale);border-right:1px solid var(--line);font-size:14px}
#left h2,#findings h2{font-size:19px}
#left h3{margin:18px 0 6px}
#left summary{padding:3px 0}
#findings{padding:12px 20px 64px;min-width:0}
#findings>div{max-width:1000px}
#findings>[id^=part-]{contain:content}
#findings>[id^=part-]:not(#part-summary,#part-grid,#part-futures){content-visibility:auto;contain-intrinsic-size:auto 700px}
#findings section{margin:0 0 30px}
#findings .answers{grid-template-columns:1fr 1fr}
#said{position:sticky;top:0;z-index:2;background:#fff;margin:0;padding:4px 0;min-height:1.7em;font-size:13px;color:var(--ink);border-bottom:1px solid var(--line)}
.field{display:grid;grid-template-columns:1fr auto;gap:2px 8px;padding:5px 0;border-bottom:1px solid #dde3e9}
.field label{font-weight:600;overflow-wrap:anywhere}
.field .control{grid-column:1/-1;display:flex;gap:8px;align-items:center;min-width:0}
.field .control input[type=range]{height:26px;flex:1;min-width:60px;accent-color:var(--deep)}
.field .control input[type=text],.field .control select{flex:1}
.field .control input.number{flex:0 0 6.5em;text-align:right;font-variant-numeric:tabular-nums}
.field .error{grid-column:1/-1}
.field .source{grid-column:2;grid-row:1;color:var(--soft);font-size:12px;align-self:center;text-align:right;overflow-wrap:anywhere}
.field.changed .control{grid-column:1}
.field textarea{flex:1;field-sizing:content;resize:vertical}
.field .schools{flex:1;display:flex;flex-direction:column;gap:4px;min-width:0}
.field .schools select{flex:none}
.field .about{grid-column:1/-1;color:var(--soft);font-size:12px}
.field ::placeholder{color:var(--soft);opacity:1}
.field .reset{grid-column:2;grid-row:2;justify-self:end;padding:0 8px;min-height:28px}
.field .calibrated{grid-column:1/-1;justify-self:start;font-size:12px;padding:0 8px;min-height:26px}
.field.changed label::before{content:"● ";color:#8a3b00}
.error{margin:0;color:#9b1c1c;font-size:13px;white-space:pre-line}
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
ul.problems{padding-left:32px}
.scroll{overflow-x:auto}
.grid{border-collapse:separate;border-spacing:0;border:solid var(--line);border-width:1px 0 0 1px;font-size:12px;width:auto;min-width:100%;margin:6px 0}
.grid th,.grid td{padding:0;border:solid var(--line);border-width:0 1px 1px 0}
.grid thead th{padding:3px 6px}
.grid tbody th{position:sticky;left:0;background:#fff;padding:2px 6px;min-width:11em;max-width:18em;font-weight:600}
.grid .part th{font-weight:400;padding-left:18px}
.grid .born{border-right:3px double var(--ink)}
.grid button{border:0;border-radius:0;background:transparent;width:100%;min-height:26px;padding:1px 4px;text-align:center;color:var(--ink);font-variant-numeric:tabular-nums;white-space:nowrap}
.grid .met{background:#e3efe6}
.grid .exempt{background:var(--floor)}
.grid .unmet{background:var(--unmet)}
.grid .unmet button{font-weight:700}
.grid .behind{display:block;font-size:10px;line-height:1;color:var(--soft)}
.fresh{outline:3px solid #8a3b00;outline-offset:-3px}
body[data-late]::after,.intake[aria-busy]::after{content:"";position:fixed;z-index:9;inset:0 0 auto;height:4px;background:#c05a00}
#chance{display:flex;gap:10px;align-items:center;padding:6px 0}
#chance[hidden]{display:none}
dialog{width:min(1180px,96vw);max-height:90vh;border:1px solid var(--line);border-radius:8px;padding:0}
dialog::backdrop{background:rgba(20,30,40,.45)}
.head{position:sticky;top:0;display:flex;justify-content:space-between;align-items:center;background:var(--pale);padding:8px 14px}
.head h2{border:0;margin:0;padding:0;font-size:17px}
#panel-content{padding:10px 14px 20px}
#panel-content>button,#panel-content details>button{margin:6px 0}
.versions mark{display:inline-block;min-width:100%;background:#fdeecb;color:var(--ink)}
.versions h3{font-size:14px;margin:4px 0}
.versions>div{min-width:0}
.versions{display:grid;grid-template-columns:1fr 1fr;gap:10px}
#panel-content pre{white-space:pre;overflow-x:auto;overflow-wrap:normal}
.keys{width:auto}
.menu{position:relative}
.menu summary{cursor:pointer;border:1px solid #7d8a99;border-radius:4px;background:#fff;color:var(--deep);list-style:none;display:flex;align-items:center;gap:4px}
.menu summary::after{content:"▾"}
.menu summary::-webkit-details-marker{display:none}
.menu ul{position:absolute;z-index:4;right:0;margin:2px 0;padding:4px 0;list-style:none;background:#fff;border:1px solid var(--line);border-radius:4px;box-shadow:0 3px 10px rgba(20,30,40,.2);min-width:15em}
.menu a{display:block;padding:6px 12px;color:var(--deep)}
#slides{width:100vw;height:100vh;max-width:none;max-height:none;border:0;border-radius:0;padding:0;overflow:hidden}
#slides iframe{width:100%;height:100%;border:0;display:block}
.map{position:relative;max-width:700px}
.map svg{display:block;width:100%;height:auto}
.site{position:absolute;width:30px;height:30px;margin:-15px 0 0 -15px;border-radius:50%;cursor:grab;touch-action:none}
.site:hover{background:rgba(20,60,110,.18)}
.site.receiver{outline:2px dashed #8a3b00}
.site.over{background:rgba(138,59,0,.35)}
.places{columns:auto 22em;column-gap:16px}
.places section{break-inside:avoid;margin:0 0 12px}
.places h3{margin:4px 0;font-size:14px}
.places ul{list-style:none;margin:0;padding:0}
.places li{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:center;padding:3px 6px;border:1px solid var(--line);border-radius:4px;background:#fff;margin:0 0 3px;font-size:13px}
.places li[data-open]{cursor:grab;user-select:none}
.grip{display:none;align-items:center;justify-content:center;min-width:44px;min-height:44px;font-size:22px;color:var(--soft);touch-action:none}
.dragged{position:relative;z-index:5;opacity:.85;pointer-events:none;box-shadow:0 3px 10px rgba(20,30,40,.35)}
.site.dragged{position:absolute;background:#8a3b00}
.compared .differs{font-weight:700;outline:2px solid var(--ink);outline-offset:-2px}
.compared td{padding:2px 6px;text-align:center;white-space:nowrap}
.compared tbody th{position:static}
#panel-content td:first-child{min-width:8em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.places .name{flex:1 1 9em;font-weight:600}
.places .stage,.places .pupils{color:var(--soft);font-size:12px;font-variant-numeric:tabular-nums}
.places li button{font-size:12px;padding:0 6px;min-height:24px}
.places .closed{background:var(--pale)}
.places .closed .name{text-decoration:line-through;font-weight:400}
.places .receiver{outline:2px dashed #8a3b00;outline-offset:-2px}
.places .over{background:var(--floor)}
.closing{display:flex;flex-direction:column;gap:10px;align-items:flex-start}
.intake main{max-width:760px;margin:0 auto;padding:24px 16px}
#drop{border:2px dashed #7d8a99;border-radius:8px;padding:28px 16px;margin:12px 0;display:flex;flex-direction:column;gap:10px;background:var(--pale)}
#drop.over{border-color:#8a3b00;background:var(--floor)}
#understood pre{white-space:pre-wrap}
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
#keys,.bar .space{display:none}
.menu ul{right:auto;left:0}
.bar select{width:56vw}
#left{padding:10px 12px 30px}
.grid tbody th{min-width:8em;max-width:9.5em}
#findings .answers{grid-template-columns:1fr}
.versions{grid-template-columns:1fr}
}
@media (min-width:1500px){
.bar select{width:22em}
}
@media (pointer:coarse){
.grip{display:flex}
.site{width:44px;height:44px;margin:-22px 0 0 -22px}
.bar button,.bar select,.menu summary,.menu a,.places li button,dialog button,dialog select,dialog input:not([type=checkbox]){min-height:44px;min-width:44px}
}
@media print{
.bar form,.bar button,.bar .menu,#left .adding,#left button,#left input[type=range],#left select.more,#chance,#said,.needs-script,.places button,dialog{display:none!important}
.bar{background:#fff;color:var(--ink)}
.bar h1{color:var(--ink)}
.columns{display:flex;flex-direction:column}
#findings{order:-1;padding:0}
#findings>[id^=part-]{content-visibility:visible!important;contain:none}
#left{position:static;max-height:none;border:0;break-before:page;background:#fff;padding:0}
#plan{columns:2;column-gap:24px}
.field,.measure{break-inside:avoid}
.grid button{min-height:0}
}

"""#),
  ]
}
