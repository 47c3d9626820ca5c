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
