/* Walking through the entries of a review by keyboard: j and k walk, x and a choose, r and q mark what is chosen, or else where
   one is. */

const entries = [...document.querySelectorAll("#entries > li")];
const chosen = () => entries.indexOf(document.activeElement?.closest("#entries > li"));

function choose(entry) {
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: "nearest" });
}

const boxes = () => entries.map((entry) => entry.querySelector("[name=entries]")).filter(Boolean);

/** Ticks the box of the entry where one is, or takes the tick away. */
function pick(on) {
  const box = boxes()[chosen()];
  if (box) box.checked = on ?? !box.checked;
}

/** Walks on, and chooses what it walks over when Shift is held. */
function walk(to, picking) {
  if (picking) pick(true);
  choose(entries[Math.max(0, Math.min(to, entries.length - 1))]);
  if (picking) pick(true);
}

function pickAll() {
  const all = boxes().every((box) => box.checked);
  for (const box of boxes()) box.checked = !all;
}

/** Presses the button of what is chosen, or opens what it opens and puts the cursor into it. */
function press(key) {
  const several = boxes().some((box) => box.checked);
  const control = several
    ? document.querySelector(`#several [data-several="${key}"]`)
    : entries[chosen()]?.querySelector(`[data-key="${key}"]`);
  if (!control?.matches("summary")) return control?.click();
  control.parentElement.open = true;
  control.parentElement.querySelector("textarea").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
  const note = event.target.closest("#entries details[open], #several details[open]");
  if (event.key === "Escape" && note) {
    note.open = false;
    return choose(note.closest("li") ?? entries[0]);
  }
  if (typing) return;
  const key = event.letter; // as stet.js reads it
  if (!key) return;
  if (key === "j") walk(chosen() + 1, event.shiftKey);
  else if (key === "k") walk(chosen() - 1, event.shiftKey);
  else if (key === "x") pick();
  else if (key === "a") pickAll();
  else if ("rq".includes(key)) press(key);
  else return;
  event.preventDefault();
});

/* After a mark, the address names the entry where work goes on. */
if (!document.querySelector("[data-focus]")) choose(entries.find((entry) => `#${entry.id}` === location.hash));
