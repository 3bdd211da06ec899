/* Walking through the entries of a review by keyboard: j and k choose, r and q mark. */

const entries = [...document.querySelectorAll("#entries > li")];
const chosen = () => entries.indexOf(document.activeElement?.closest("#entries > li"));

function choose(entry) {
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: "nearest" });
}

/** Presses a button of the chosen entry, or opens what it opens and puts the cursor into it. */
function press(key) {
  const control = entries[chosen()]?.querySelector(`[data-key="${key}"]`);
  if (!control?.matches("summary")) return control?.click();
  control.parentElement.open = true;
  control.parentElement.querySelector("textarea").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, textarea, select");
  const note = event.target.closest("#entries details[open]");
  if (event.key === "Escape" && note) {
    note.open = false;
    return choose(note.closest("li"));
  }
  if (typing) return;
  const key = event.letter; // as stet.js reads it
  if (!key) return;
  if (key === "j") choose(entries[Math.min(chosen() + 1, entries.length - 1)]);
  else if (key === "k") choose(entries[Math.max(chosen() - 1, 0)]);
  else if ("rq".includes(key)) press(key);
  else return;
  event.preventDefault();
});

/* After a mark, the address names the entry where work goes on. */
if (!document.querySelector("[data-focus]")) choose(entries.find((entry) => `#${entry.id}` === location.hash));
