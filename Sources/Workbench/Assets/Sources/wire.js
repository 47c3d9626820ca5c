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
