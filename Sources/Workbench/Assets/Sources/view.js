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
