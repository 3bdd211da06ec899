/* The one field that takes a source, however it comes, and the letters that choose in an open form. What a text says is read
   by the server alone: this puts its answer where it belongs, and the cursor where something is missing. */

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const FIELD = "#panel textarea[name=find]";
const act = () => $("#panel [data-act=attach-source]");

/* --- What is pasted ---------------------------------------------------------------------------------------------- */

/** Has the server read what stands in the field, at once and not after a pause. */
function read(field) {
  field.form.dataset.pasted = "yes";
  htmx.trigger(field, "read");
}

/** Puts a passage that was read into its fields, unless somebody has typed other words there. */
function fill(form, { excerpt, locator, origin }) {
  for (const [name, words] of Object.entries({ excerpt, locator, origin })) {
    const field = form.elements[name];
    if (words === undefined || (field.value && field.value !== field.dataset.read)) continue;
    field.value = field.dataset.read = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** The cursor goes to what is missing: words, or what the passage does. */
function goOn(form) {
  const missing = $$("[name=title], [name=excerpt], [name=locator], [name=rationale]", form).find(
    (field) => !field.value && field.checkVisibility(),
  );
  const choices = $$("[name=stance], [name=verdict]", form);
  (choices.some((each) => each.checked) ? missing : (missing ?? choices[0]))?.focus();
  return missing;
}

/** A passage that is pasted where passages stand loses its marks, and its page goes to its own field. */
async function readPassage(field) {
  const answer = await fetch(`/sources/choices?find=${encodeURIComponent(field.value)}`);
  const read = answer.ok && $("data", new DOMParser().parseFromString(await answer.text(), "text/html"));
  if (read?.dataset.excerpt) {
    field.dataset.read = field.value;
    fill(field.form, read.dataset);
  }
  goOn(field.form);
}

/** Whoever sends does not wait for what is being looked up: the answer to this looks it up, too. */
function send(field) {
  htmx.trigger(field, "htmx:abort");
  field.form.requestSubmit();
}

const typing = (target) => target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("paste", (event) => {
  const { target, clipboardData } = event;
  if (target.matches(FIELD)) return setTimeout(read, 0, target);
  if (target.matches("#panel [name=excerpt]") && !target.value) return setTimeout(readPassage, 0, target);
  const text = clipboardData.getData("text/plain").trim();
  if (typing(target) || !text || !act() || $("#panel").inert || $("dialog[open]")) return;
  event.preventDefault();
  act().open = true;
  const field = $(FIELD);
  field.value = text;
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  read(field);
});

/** Words that somebody typed into the fields of a new source are theirs; all others are read anew. */
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (!detail.elt.matches(FIELD)) return;
  for (const name of ["url", "title", "publisher"]) {
    const field = detail.elt.form.elements[name];
    if (field && field.value === field.defaultValue) delete detail.parameters[name];
  }
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const begun = $("#panel textarea.begun");
  begun?.classList.remove("begun");
  begun?.focus();
  const form = detail.requestConfig?.elt.matches(FIELD) && detail.requestConfig.elt.form;
  if (!form) return;
  fill(form, { origin: "", ...$("data", form).dataset });
  if (form.dataset.pasted && document.activeElement === form.elements.find) goOn(form);
  delete form.dataset.pasted;
});

/* --- Letters that choose ------------------------------------------------------------------------------------------- */

/** Presses what a letter stands for in the form that is open; in a field for words, with Alt. */
function choose(event) {
  if (event.ctrlKey || event.metaKey || (typing(event.target) && !event.altKey)) return false;
  const form = $("#panel details[open][name=act] form");
  const choice = event.letter && form && $(`[aria-keyshortcuts="${event.letter}"]`, form);
  if (!choice) return false;
  choice.click();
  if (choice.type === "radio" && !goOn(form)) choice.focus();
  return true;
}

document.addEventListener(
  "keydown",
  (event) => {
    const sends = event.target.matches?.(FIELD) && event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (sends && !event.isComposing) send(event.target);
    else if (!choose(event)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

/** Who chooses with the mouse goes on with what is missing, too. */
document.addEventListener("click", ({ target, detail }) => {
  if (detail > 0 && target.matches("#panel [name=verdict]")) goOn(target.form);
});
