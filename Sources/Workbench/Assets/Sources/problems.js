/** What is wrong, a line each, as a list. */
export function problems(lines) {
  const list = document.createElement("ul");
  list.className = "problems";
  list.append(...lines.map((line) => Object.assign(document.createElement("li"), {textContent: line})));
  return list;
}
