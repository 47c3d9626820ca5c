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
