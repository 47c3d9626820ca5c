// The page of the workbench: controls send what they were given, and what comes back is shown.
import {ask, send} from "/assets/wire.js";
import * as panel from "/assets/panel.js";
import {show} from "/assets/view.js";

const byId = (id) => document.getElementById(id);
const body = document.body;
const plan = byId("plan");
const findings = byId("findings");
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
  const control = byId(slider.dataset.for);
  control.value = Number(slider.value).toFixed(Number(slider.dataset.decimals));
  give(control, true);
});

plan.addEventListener("change", (event) => {
  const control = event.target;
  if (control.type === "range") return give(byId(control.dataset.for), false);
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
  if (button.dataset.give) {
    return send("/w/change", {path: JSON.parse(button.dataset.give), value: button.dataset.value, held: false}, show);
  }
  if (button.dataset.remove !== undefined) return send("/w/measure", {remove: button.dataset.remove}, show);
  if (button.id === "add") return send("/w/measure", {example: Number(byId("examples").value)}, show);
});

const step = (by) => { stopStudy(); send("/w/step", {by}, show); };
byId("undo").addEventListener("click", () => step(-1));
byId("redo").addEventListener("click", () => step(1));

// Why

async function why(request) {
  const answer = await ask("/w/why", request);
  if (answer.ok) panel.show(word("why"), answer.html); else panel.fail(answer);
}

findings.addEventListener("click", (event) => {
  const about = event.target.closest("[data-about]");
  const cell = event.target.closest("button[data-year]");
  if (about) return why({section: about.dataset.about});
  if (!cell) return;
  const {clause, ...part} = cell.closest("tr").dataset;
  const request = {clause, year: Number(cell.dataset.year)};
  for (const key of ["stage", "indicator", "school"]) if (part[key]) request[key] = part[key];
  why(request);
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
const merge = ({closed, into}, year) => { stopStudy(); send("/w/close", {closed, into, year}, show); };
let dragged = null;

findings.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-sections]");
  if (!dragged) return;
  event.dataTransfer.setData("text/plain", sections(dragged)[0][2]);
  event.dataTransfer.effectAllowed = "move";
  for (const one of findings.querySelectorAll("[draggable]")) one.classList.toggle("receiver", pairs(dragged, one).length > 0);
});
findings.addEventListener("dragend", () => {
  for (const one of findings.querySelectorAll(".receiver")) one.classList.remove("receiver", "over");
  dragged = null;
});
for (const name of ["dragenter", "dragover"]) findings.addEventListener(name, (event) => {
  const over = dragged && event.target.closest(".receiver");
  findings.querySelector(".over")?.classList.remove("over");
  if (!over) return;
  event.preventDefault();
  over.classList.add("over");
});
findings.addEventListener("drop", (event) => {
  const over = dragged && event.target.closest(".receiver");
  if (!over) return;
  event.preventDefault();
  for (const pair of pairs(dragged, over)) merge(pair);
});
findings.addEventListener("click", (event) => {
  const button = event.target.closest("[data-close]");
  if (!button) return;
  const own = button.closest("[data-sections]");
  panel.show(button.getAttribute("aria-label"), byId("close-form").innerHTML);
  const form = document.querySelector("#panel form.closing");
  for (const pair of [...findings.querySelectorAll("li[draggable]")].flatMap((one) => pairs(own, one))) {
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
const chance = byId("chance");

function stopStudy() {
  if (!study) return;
  study.events?.close();
  if (study.id) fetch("/w/explore/" + study.id, {method: "DELETE"});
  study = null;
  chance.hidden = true;
  byId("part-futures").innerHTML = "";
}

async function begin(request, shown) {
  stopStudy();
  const own = study = {};
  const answer = await ask("/w/explore", request);
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
  events.addEventListener("part", (event) => shown(event.data));
  events.addEventListener("done", (event) => { end(); shown(event.data); });
  events.addEventListener("failed", (event) => { end(); panel.fail({errors: event.data.split("\n")}); });
  events.addEventListener("cancelled", end);
  events.addEventListener("error", end);
}

const onClick = (id, act) => byId(id).addEventListener("click", act);
onClick("explore", () => begin({}, (html) => { byId("part-futures").innerHTML = html; }));
onClick("sensitivity", (event) => begin({sensitivity: "sobol"}, (html) => panel.show(event.target.textContent, html)));
byId("cancel").addEventListener("click", () => {
  stopStudy();
  byId("said").textContent = word("cancelled");
});

// Compare, save, versions

onClick("compare", () => panel.show(word("compareWord"), byId("compare-form").innerHTML));

async function save(over) {
  const form = byId("save-form");
  const request = {name: form.elements.name.value.trim()};
  if (form.elements.title.value.trim()) request.title = form.elements.title.value.trim();
  if (over) request.over = over;
  const answer = await ask("/w/save", request);
  if (!answer.ok) return panel.fail(answer);
  panel.close();
  byId("unsaved").hidden = true;
  byId("said").textContent = answer.told;
  refreshPlans();
}
byId("save-form")?.addEventListener("submit", (event) => { event.preventDefault(); save(); });

byId("history").addEventListener("click", async () => {
  const name = body.dataset.plan.replace(/^plans\//, "").replace(/\.ya?ml$/, "");
  const answer = await fetch("/w/history?" + new URLSearchParams({name, lang: body.dataset.lang}));
  const found = await answer.json();
  if (answer.ok) panel.show(word("historyWord"), found.html); else panel.fail(found);
});

byId("panel").addEventListener("click", async (event) => {
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
  const names = (await answer.json()).plans;
  if (names.join("\n") === [...plans.options].map((one) => one.value).join("\n")) return;
  const chosen = plans.value;
  plans.replaceChildren(...names.map((name) => new Option(name.replace(/^plans\//, ""), name, name === chosen, name === chosen)));
  const boxes = byId("compare-form").content.querySelector(".pins");
  boxes.replaceChildren(...names.map((name) => {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), {type: "checkbox", name: "pinned"});
    box.setAttribute("value", name);
    label.append(box, " " + name.replace(/^plans\//, ""));
    return label;
  }));
}
setInterval(refreshPlans, 4000);
document.addEventListener("visibilitychange", refreshPlans);

// Share, take away, present, keys

const query = (more = {}) => new URLSearchParams({session: body.dataset.session, lang: body.dataset.lang, ...more});

byId("share").addEventListener("click", async () => {
  if (body.dataset.tooLong) {
    const link = Object.assign(document.createElement("a"), {href: "/w/changes?" + query(), textContent: word("changesFile")});
    return panel.show(word("planTooLong"), link.outerHTML);
  }
  await navigator.clipboard?.writeText(location.href);
  byId("said").textContent = word("copied");
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || event.target.matches("a")) menu.open = false;
});
for (const link of document.querySelectorAll("a[data-form]")) link.href = "/w/report?" + query({form: link.dataset.form});

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
byId("present").addEventListener("click", present);
const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
const keys = () => panel.show(word("keys"), byId("key-list").innerHTML);
byId("keys").addEventListener("click", keys);

document.addEventListener("keydown", (event) => {
  const isText = event.target.matches("input:not([type=range]):not([type=checkbox]), select, textarea");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isText) {
    event.preventDefault();
    return step(event.shiftKey ? 1 : -1);
  }
  if (isText || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") keys();
  if (event.key.toLowerCase() === "f") full();
  if (event.key.toLowerCase() === "p" && !slides.open) present();
});

byId("language").addEventListener("click", () => {
  const query = new URLSearchParams(location.search);
  query.set("lang", body.dataset.lang === "zh" ? "en" : "zh");
  location.assign("/?" + query);
});
body.classList.add("live");
