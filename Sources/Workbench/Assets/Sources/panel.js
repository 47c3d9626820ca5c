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
