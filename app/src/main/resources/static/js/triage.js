/* Triage of several statements at once: choosing them by key and mouse, and the form that does one thing with all of
   them. What is chosen are fields of that form, so that nothing else has to be kept; a box to tick is one of them. */

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const reading = $("#reading");
const bar = () => $("#triage");
const units = () => $$(".s", reading);
const framed = () => $(".s.is-selected", reading);
const field = (unit) => $(":scope > input[name=picked]", unit);
const isPicked = (unit) => field(unit)?.type === "hidden" || !!field(unit)?.checked;
const picked = () => units().filter(isPicked);
const untriaged = (unit) => unit.classList.contains("untriaged");
const REASON = `stet-reason ${document.documentElement.dataset.person}`;

/* --- Choosing ------------------------------------------------------------------------------------------------ */

function pick(unit, on) {
  if (!unit || isPicked(unit) === on) return;
  const box = field(unit);
  if (box?.type === "checkbox") box.checked = on;
  else if (!on) box.remove();
  else unit.prepend(hidden(new URL($("a", unit).href).searchParams.get("statement")));
  unit.classList.toggle("is-picked", on && field(unit)?.type === "hidden");
}

function hidden(value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name: "picked", value });
  input.setAttribute("form", "triage");
  return input;
}

/** Shows what is chosen by now, and says it aloud. */
function tally(announce) {
  const number = picked().length;
  $("[data-picked]", bar()).textContent = number;
  bar().hidden = number === 0 && !$(".outcome, .errors", bar()) && !$(".s > input[type=checkbox]", reading);
  announce?.(number === 0 ? "None selected." : `${number} selected.`);
}

const PICKS = {
  layout: () => $$(".block:is(.heading, .byline, .caption) > .s", reading).filter(untriaged),
  below: () => units().slice(units().indexOf(framed()) + 1).filter(untriaged),
  none: () => [],
};

function choose(which) {
  const some = PICKS[which]();
  if (which === "none") picked().forEach((unit) => pick(unit, false));
  some.forEach((unit) => pick(unit, true));
  tally(say);
}

function say(sentence) {
  const announcer = $("#announcer");
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = sentence));
}

/** From one statement to another, both of them and all between. */
function range(from, to) {
  const all = units();
  const [first, last] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  all.slice(Math.max(first, 0), last + 1).forEach((unit) => pick(unit, true));
  tally(say);
}

/* --- With the mouse, along the marks ---------------------------------------------------------------------------- */

let drag;

function dragFrom(event) {
  const mark = event.button === 0 && event.pointerType !== "touch" && event.target.closest(".gutter");
  if (!mark || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const places = units().map((unit) => [unit, $(".gutter", unit).getBoundingClientRect().top + scrollY]);
  drag = { from: mark.closest(".s"), places };
}

function dragTo({ pageY }) {
  if (!drag) return;
  const unit = (drag.places.findLast(([, top]) => top <= pageY) ?? drag.places[0])[0];
  if (unit === (drag.to ?? drag.from)) return;
  drag.to = unit;
  range(drag.from, unit);
}

reading.addEventListener("pointerdown", dragFrom);
addEventListener("pointermove", dragTo);
addEventListener("pointerup", () => (drag = null));
addEventListener("pointercancel", () => (drag = null));

reading.addEventListener(
  "click",
  (event) => {
    if (!event.shiftKey || !event.target.closest(".gutter")) return;
    event.preventDefault();
    event.stopPropagation();
    const unit = event.target.closest(".s");
    range(picked().at(-1) ?? framed() ?? unit, unit);
  },
  true,
);

document.addEventListener("click", (event) => {
  const quick = event.target.closest("[data-picks]");
  if (!quick || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(quick.dataset.picks);
});

reading.addEventListener("change", ({ target }) => target.name === "picked" && tally());

/* --- By keys ------------------------------------------------------------------------------------------------- */

const press = (key) => $(`[aria-keyshortcuts="${key}"]`, bar());

/** Opens what asks for more, or does it. */
function act(key) {
  const asks = press(key);
  if (!asks.matches("summary")) return asks.click();
  asks.parentElement.open = true;
  $("input:not([type=hidden]), select", asks.parentElement).focus();
}

/** Whether a key is about several statements; if it is, it is done. */
function take({ key, shift, walk }) {
  const some = picked().length > 0;
  if (shift && "jk".includes(key)) {
    pick(framed(), true);
    walk(key === "j" ? 1 : -1);
    pick(framed(), true);
    tally(say);
  } else if (key === "x" && framed()) {
    pick(framed(), !isPicked(framed()));
    tally(say);
  } else if (key === "z" && press("z")) act("z");
  else if (key === "r" && some) again(bar());
  else if (some && "fdau".includes(key)) act(key);
  else if (key === "Escape" && $("details[open]", bar()) && some) $("details[open]", bar()).open = false;
  else if (key === "Escape" && (some || !bar().hidden) && !$("#panel details[open][name=act]")) leave();
  else return false;
  return true;
}

function leave() {
  picked().forEach((unit) => pick(unit, false));
  for (const said of $$(".outcome, .outcome + ul, .errors", bar())) said.remove();
  tally();
}

reading.addEventListener("stet:key", (event) => take(event.detail) && event.preventDefault());
reading.addEventListener("stet:act", (event) => {
  if (event.detail.key !== "r") return;
  event.preventDefault();
  again($("#panel [data-act=dismiss-statement] form"), event.detail.goOn);
});

/* --- The last reason --------------------------------------------------------------------------------------------- */

function again(form, goOn = false) {
  const last = JSON.parse(localStorage.getItem(REASON) ?? "null");
  if (!last) return say("Dismiss one with a reason first: this key repeats the last one.");
  if (!form) return say("This is not possible with the selected statement.");
  $(`[name=kind][value=${last.kind}]`, form).checked = true;
  $("[name=reason]", form).value = last.reason;
  form.dataset.goesOn = goOn;
  $(form === bar() ? "[value=dismiss]" : "button.is-primary", form).click();
}

/** Of what was sent: a reason of the newsroom's, or one that was typed. */
function remember(form, submitter) {
  const preset = submitter?.name === "preset" && submitter;
  const typed = new FormData(form);
  const kind = preset ? preset.dataset.kind : typed.get("kind");
  const reason = preset ? preset.textContent : typed.get("reason");
  if (kind && reason?.trim()) localStorage.setItem(REASON, JSON.stringify({ kind, reason }));
}

document.addEventListener("submit", ({ target, submitter }) => {
  const several = target.matches("#triage, #suggestion");
  if (several) for (const place of $$("[data-framed]")) place.value = idOf(framed()) ?? "";
  const dismisses = submitter?.value === "dismiss" || submitter?.name === "preset";
  if (target === bar() ? dismisses : target.action.endsWith("/dismiss-statement")) remember(target, submitter);
}, true);

const idOf = (unit) => unit && new URL($("a", unit).href).searchParams.get("statement");

/* --- What comes back --------------------------------------------------------------------------------------------- */

/** A statement whose mark comes anew with a panel stays chosen, and so does what was chosen since an act was sent. */
let chosen = [];
let sent = [];

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (isSeveral(detail)) sent = picked().map(idOf);
});
document.addEventListener("htmx:beforeSwap", () => (chosen = picked().map(idOf)));
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const several = isSeveral(detail);
  if (several && detail.successful !== false && detail.xhr.status < 400) {
    chosen = chosen.filter((id) => !sent.includes(id));
    for (const unit of units()) if (sent.includes(idOf(unit))) pick(unit, false);
  }
  for (const unit of units()) if (chosen.includes(idOf(unit))) pick(unit, true);
  for (const unit of units()) unit.classList.toggle("is-picked", field(unit)?.type === "hidden");
  tally();
  if (several) $("[data-focus]", bar())?.focus();
});
const isSeveral = ({ requestConfig }) => !!requestConfig?.elt.matches("#triage, #suggestion");
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!detail.successful || !detail.requestConfig.elt.matches("#panel form")) return;
  for (const said of $$(".outcome, .outcome + ul", bar())) said.remove();
  tally();
});
tally();
