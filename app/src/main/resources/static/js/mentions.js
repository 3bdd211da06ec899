/* Completes whom a text speaks to, while it is typed: behind an at sign, those people of the page's list whose id or name begins so. */

const SPOKEN = /(?:^|[^\p{L}\p{M}\p{N}._@/-])@([\p{L}\p{M}\p{N}._-]*)$/u;
const MOST = 6;

const people = () =>
  [...document.querySelectorAll(".people b")].map((each) => ({ id: each.textContent, name: each.nextElementSibling.textContent }));

const list = Object.assign(document.createElement("ul"), { id: "completions", className: "completions", role: "listbox" });
list.setAttribute("aria-label", "People to mention");
let area;
let chosen = 0;

const begun = () => area.value.slice(0, area.selectionStart).match(SPOKEN)?.[1];

function fits({ id, name }, typed) {
  return [id.slice(1), ...name.split(/\s+/)].some((word) => word.toLowerCase().startsWith(typed.toLowerCase()));
}

function offer() {
  const typed = begun();
  const found = typed === undefined ? [] : people().filter((each) => fits(each, typed)).slice(0, MOST);
  if (!found.length) return close();
  list.replaceChildren(...found.map(option));
  area.after(list);
  area.setAttribute("aria-controls", list.id);
  choose(0);
}

function option({ id, name }, index) {
  const item = Object.assign(document.createElement("li"), { id: `completion-${index}`, role: "option", textContent: `${id} ${name}` });
  item.dataset.id = id;
  return item;
}

function choose(index) {
  const items = [...list.children];
  chosen = (index + items.length) % items.length;
  items.forEach((each, at) => each.setAttribute("aria-selected", at === chosen));
  area.setAttribute("aria-activedescendant", items[chosen].id);
}

function close() {
  list.remove();
  area?.removeAttribute("aria-activedescendant");
  area?.removeAttribute("aria-controls");
}

function take(item) {
  const end = area.selectionStart;
  area.setRangeText(`${item.dataset.id} `, end - begun().length - 1, end, "end");
  close();
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

const keys = {
  ArrowDown: () => choose(chosen + 1),
  ArrowUp: () => choose(chosen - 1),
  Enter: () => take(list.children[chosen]),
  Tab: () => take(list.children[chosen]),
  Escape: close,
};

document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea")) (area = target), offer();
});
document.addEventListener("focusout", close);
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => take(event.target.closest("li")));

/** Before the page's own keys, which send and close forms. */
addEventListener(
  "keydown",
  (event) => {
    if (!list.isConnected || event.target !== area || event.isComposing || event.ctrlKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keys[event.key]();
  },
  true,
);

area = document.activeElement;
if (area.matches("textarea")) offer();
