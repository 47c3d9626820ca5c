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
