/* What a script can add to pages that work without one: walking through a text by keyboard, panels that change
   without a new page, and forms that come back after a session has ended. */

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const reading = () => $("#reading");
const links = () => $$(".s > a:first-of-type", reading());
const selected = () => $(".s.is-selected > a", reading());

/** Says something to everyone: aloud, and on the page until they go on. */
function announce(sentence) {
  tell(sentence);
  $("#announcer").className = "toast";
}

/** Says aloud what the page shows anyway. */
function tell(sentence) {
  const announcer = $("#announcer");
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = sentence));
}

function hush() {
  $("#announcer").className = "visually-hidden";
}

/** What says how far something is: it is said aloud when it has changed, not each time that it is looked at. */
const says = () => $("[data-says]")?.textContent.replace(/\s+/g, " ").trim();
let said = says();

function say() {
  const now = says();
  if (now && now !== said) tell(now);
  said = now;
}

/* --- Selecting ------------------------------------------------------------------------------------------- */

/** Frames a statement in the text and puts the panel's place under it, where narrow screens show it. */
function mark(link) {
  for (const other of $$(".s.is-selected", reading())) {
    other.classList.remove("is-selected");
    $("a", other).removeAttribute("aria-current");
  }
  const rail = $("#rail");
  if (!link) return reading().prepend(rail);
  const statement = link.parentElement;
  statement.classList.add("is-selected");
  link.setAttribute("aria-current", "true");
  const place = statement.closest("h2") ?? statement;
  if (place.nextElementSibling !== rail) place.after(rail);
}

let waiting;
let wanted = location.href;
let asked;
let acting = false;

/** Selects a statement; a quick walk through many loads only the panel of the last one. */
function select(link, { leaves = false, wait = 0 } = {}) {
  if (link !== selected()) asked = null;
  mark(link);
  name(link.href, leaves);
  show(link.href, wait);
}

/** The address names what is selected. Only who leaves a place on purpose finds it again by going back. */
function name(address, leaves) {
  history[leaves ? "pushState" : "replaceState"](null, "", address);
}

/** Until the panel of what is wanted is there, nobody can act in the one before; it stays while its act is under way. */
function show(address, wait = 0) {
  wanted = address;
  $("#panel").inert = true;
  clearTimeout(waiting);
  if (!acting) waiting = setTimeout(() => load(address), wait);
}

/** One that is overtaken by the next is no failure; what fails otherwise is said where htmx tells of it. */
function load(address) {
  return htmx.ajax("GET", address, { source: "#reading", target: "#panel", swap: "outerHTML" }).catch(() => {});
}

function walk(step) {
  const all = links();
  const at = all.indexOf(selected());
  const next = all[at < 0 ? firstVisible(all) : at + step];
  if (!next) return cross(step);
  select(next, { wait: 120 });
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/** Past an edge of the part of a long text that is shown, the next part begins. */
function cross(step) {
  const part = $(`[data-part=${step > 0 ? "later" : "earlier"}]`);
  if (!part || !selected()) return;
  leave(placed(new URL(part.href), Number(selected().hash.slice(2)) + step));
}

/** The address of a place in the text, whichever part it stands in. */
function placed(address, place) {
  address.searchParams.delete("statement");
  address.searchParams.set("at", place);
  address.hash = `s${place}`;
  return address;
}

/** Goes to another page, once: a key that is held would begin anew again and again. */
let leaving = false;

function leave(address) {
  if (leaving) return;
  leaving = true;
  location.assign(address);
}

/** An address that names a statement by its place alone: selects it, in whichever part of the text it stands. */
function arrive() {
  const place = reading() && !selected() && /^#s(\d+)$/.exec(location.hash)?.[1];
  if (!place) return;
  const link = $(`#s${place} > a`);
  const address = new URL(location);
  if (!link && address.searchParams.get("at") !== place) return location.replace(placed(address, place));
  if (!link) return;
  select(link);
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
}

function firstVisible(all) {
  return Math.max(0, all.findIndex((link) => link.getBoundingClientRect().top >= 0));
}

function close() {
  const last = selected();
  const address = new URL(location);
  address.searchParams.delete("statement");
  if (reading().dataset.at) address.searchParams.set("at", reading().dataset.at);
  address.hash = "";
  mark(null);
  name(address);
  show(address.href);
  last?.focus({ preventScroll: true });
}

/** The address changed by going back or forth: shows what it names. */
function follow() {
  if (!reading() || !/^(#s\d+)?$/.test(location.hash)) return;
  narrow(new URL(location).searchParams.get("only"), false);
  const link = links().find((each) => each.hash === location.hash);
  if (!link && location.hash) return leave(placed(new URL(location), location.hash.slice(2)));
  mark(link ?? null);
  link?.scrollIntoView({ block: "nearest" });
  show(link?.href ?? location.href);
}

/* --- Marks beside their lines ------------------------------------------------------------------------------------ */

/** Statements that begin on one line share it: each mark has a row of its own beside it, and the line has room for all. */
function align() {
  const lines = Map.groupBy($$(".is-shared > a > .gutter"), (mark) => mark.offsetTop);
  for (const marks of lines.values())
    marks.forEach(({ parentElement: { style } }, row) => {
      style.setProperty("--row", row);
      style.setProperty("--of", marks.length);
    });
}

new ResizeObserver(() => requestAnimationFrame(align)).observe($("#main"));

/* --- Looking at some statements only ------------------------------------------------------------------------- */

function narrow(only, remember = true) {
  if (only) reading().dataset.only = only;
  else delete reading().dataset.only;
  for (const filter of $$("#filters a")) {
    if ((filter.dataset.only ?? null) === only) filter.setAttribute("aria-current", "true");
    else filter.removeAttribute("aria-current");
  }
  const address = narrowed(new URL(location), only);
  for (const link of [...links(), ...$$("[data-part]")]) link.href = narrowed(new URL(link.href), only);
  if (remember) history.replaceState(null, "", address);
}

function narrowed(address, only) {
  if (only) address.searchParams.set("only", only);
  else address.searchParams.delete("only");
  return address;
}

/* --- Acting -------------------------------------------------------------------------------------------------- */

const IMPOSSIBLE = "This is not possible with the selected statement.";

/** Opens the form of an act and puts the cursor into it; with Shift, sending it goes on to the next statement. */
function begin(key, goOn) {
  asked = null;
  if ($("#panel").inert) return (asked = { key, goOn });
  if (!offer("stet:act", { key, goOn })) return;
  const press = $(`#panel :is(a, button)[aria-keyshortcuts="${key}"]`);
  if (press) return press.click();
  const act = $(`#panel summary[aria-keyshortcuts="${key}"]`)?.parentElement;
  if (!act) return announce($(`#panel .withheld[data-key="${key}"]`)?.textContent ?? IMPOSSIBLE);
  act.open = true;
  const form = $("form", act);
  form.dataset.goesOn = goOn;
  const field = $("textarea, input:not([type=hidden], [tabindex='-1']), select", form);
  const ready = key === "m" || (key === "f" && (quote(form) || act.dataset.act === "flag-claim"));
  (ready ? $("button.is-primary", form) : field).focus();
}

/** An act that is opened is seen as a whole, with whatever opened it. */
document.addEventListener(
  "toggle",
  ({ target }) => target.open && target.matches("#panel [name=act]") && target.scrollIntoView({ block: "nearest" }),
  true,
);

/** Begins a claim with the words that are marked in the selected statement; false when none are. */
function quote(form) {
  const text = $(".s.is-selected > a").lastChild;
  const marks = getSelection();
  if (marks.isCollapsed || marks.anchorNode !== text || marks.focusNode !== text) return false;
  const words = String(marks).trim();
  const { proposition, words: field, at } = form.elements;
  field.value = words;
  at.value = text.data.indexOf(words, Math.min(marks.anchorOffset, marks.focusOffset));
  proposition.value ||= words;
  return true;
}

/** Offers a key to whoever else works on the text; false when it is taken. */
function offer(event, detail) {
  return reading().dispatchEvent(new CustomEvent(event, { cancelable: true, detail }));
}

function goOn(form, onwards) {
  $("input[name=then]", form)?.remove();
  if (!onwards) return;
  const then = document.createElement("input");
  Object.assign(then, { type: "hidden", name: "then", value: "next" });
  form.append(then);
}

/** What was taken is no draft any more when its panel comes anew. */
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.xhr.status < 400 && detail.requestConfig.verb === "post") drop(detail.requestConfig.elt);
});

/** An act came to its end: on to what was selected meanwhile, or back to what could not be sent. */
function acted(event) {
  acting = false;
  const panel = $("#panel");
  if (!panel.inert) return;
  if (event.detail.successful || !panel.contains(event.detail.requestConfig.elt)) return load(wanted);
  panel.inert = false;
  goTo($(`#${panel.dataset.selected} > a`));
}

/** The frame follows the panel. */
function goTo(link) {
  mark(link);
  name(link.href);
  wanted = link.href;
  link.scrollIntoView({ block: "nearest" });
}

/** After the panel has changed: the frame follows it, and the cursor goes where work goes on. One that still waits for its
    successor was not changed by this answer. */
function settle(event) {
  const panel = $("#panel");
  const anchor = panel?.dataset.selected;
  if (!anchor || !reading()) return;
  const link = $(`#${anchor} > a`);
  if (panel.inert || hasMovedOn(event)) return mark(links().find((each) => each.hash === new URL(wanted).hash) ?? null);
  if (link && link.hash !== location.hash) goTo(link);
  else mark(link);
  event.detail.requestConfig.wanted = wanted;
  if (!panel.dataset.settled) open(panel);
  // Once more when the statement's own mark has come behind the panel: it takes the cursor away with the words it replaces.
  if (!isNews(event) && (!document.activeElement || document.activeElement === document.body))
    link?.focus({ preventScroll: true });
  if (asked) begin(asked.key, asked.goOn);
}

/** What is done once with a panel that has come. */
function open(panel) {
  panel.dataset.settled = "yes";
  restore(panel);
  for (const form of $$("[data-typed] form", panel)) keep(form);
  // A browser closes the incoming one of two disclosures of one name while both are there.
  for (const act of $$("details[data-typed]", panel)) act.open = true;
  $("[data-focus]", panel)?.focus();
}

/** Whether something else was selected while this answer was under way. */
function hasMovedOn(event) {
  return event.detail.requestConfig.wanted !== wanted;
}

/** Whether nobody asked for it: what others did comes by itself. */
function isNews(event) {
  return event.detail.requestConfig.elt.id === "main";
}

function isAct(event) {
  return event.detail.requestConfig.elt.matches("#panel form, #triage, #suggestion");
}

/** What it tells is for its own answer: no panel is asked for meanwhile. */
function begun(event) {
  if (!isAct(event)) return;
  acting = true;
  clearTimeout(waiting);
}

/** An answer that comes late changes the text, not the panel that is open now; only a refusal is shown all the same. */
function place(event) {
  const { xhr, requestConfig } = event.detail;
  if (!reading()) return;
  const anchor = /data-selected="(s\d+)"/.exec(xhr.responseText)?.[1];
  if (anchor && !$(`#${anchor}`)) return elsewhere(event, anchor);
  if (!hasMovedOn(event)) return;
  if (requestConfig.elt === reading()) event.detail.shouldSwap = false;
  else if (xhr.status < 400) event.detail.swapOverride = "none";
  else requestConfig.wanted = wanted;
}

/** Going on led to a statement in another part of the text. */
function elsewhere(event, anchor) {
  event.detail.shouldSwap = false;
  if (!hasMovedOn(event)) leave(`${event.detail.xhr.responseURL}#${anchor}`);
}

/* --- What is typed stays until it is sent ---------------------------------------------------------------------- */

const person = document.documentElement.dataset.person;
const DRAFT = "stet-typed ";
const draftOf = (form) => `${DRAFT}${person} ${form.getAttribute("action")} ${one(form)}`;
const UNTYPED = ["_csrf", "key", "version", "found", "only", "then", "back"];

/** Of forms with one address, which thing each of them is about. */
const one = (form) => $("[name=attachment], [name=note][type=hidden], [name=index]", form)?.value ?? "";

/** Keeps what is typed into a form, for this person in this browser. */
function keep(form) {
  if (!person || form?.method !== "post" || form.closest(".menu, #triage, [data-unkept]") || $("[type=password]", form)) return;
  const typed = [...new FormData(form)].filter(([name, value]) => !UNTYPED.includes(name) && typeof value === "string");
  if (typed.every(([, value]) => !value)) return drop(form);
  try {
    localStorage.setItem(draftOf(form), JSON.stringify({ typed, page: location.pathname + location.search }));
    changed(draftOf(form));
  } catch {
    drop(form); // the browser's room for it is used up
  }
}

function drop(form) {
  if (!localStorage.getItem(draftOf(form))) return;
  localStorage.removeItem(draftOf(form));
  changed(draftOf(form));
}

/** Tells whoever keeps it elsewhere. */
function changed(key) {
  document.dispatchEvent(new CustomEvent("stet:draft", { detail: key }));
}

const draft = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith(`${DRAFT}${person} `));

/** Puts back what was typed into the forms of a page or panel, but not into one that comes with what was sent. */
function restore(root) {
  if (!person) return;
  for (const form of $$("form[method=post]", root)) {
    const kept = form.closest("[data-typed]") ? null : draft(draftOf(form));
    if (!kept) continue;
    for (const [name, value] of kept.typed) fill([...form.elements].filter((field) => field.name === name), value);
    const act = form.closest("details") ?? $("details", form);
    if (act) act.open = true;
  }
}

function fill(fields, value) {
  for (const field of fields)
    if (field.type === "radio" || field.type === "checkbox") field.checked ||= field.value === value;
    else if (!["hidden", "file"].includes(field.type)) field.value = value;
}

/** Of a form with a page of its own: it is done when the next page is no refusal; when the session ended, it comes back. */
function resume() {
  const back = sessionStorage.getItem("stet-back");
  const sent = sessionStorage.getItem("stet-sent");
  if (back && person) return comeBack(back);
  if (!sent) return;
  if (!person) return sessionStorage.setItem("stet-ended", "yes");
  const ended = sessionStorage.getItem("stet-ended");
  sessionStorage.removeItem("stet-sent");
  sessionStorage.removeItem("stet-ended");
  if (!drafts().includes(sent)) return;
  if (!ended) return $(".errors, [data-failed]") || localStorage.removeItem(sent);
  sessionStorage.setItem("stet-back", sent);
  if (draft(sent).page === location.pathname + location.search) comeBack(sent);
  else location.replace(draft(sent).page);
}

function comeBack(key) {
  sessionStorage.removeItem("stet-back");
  const form = $$("form[method=post]").find((each) => draftOf(each) === key);
  if (!form) return;
  announce("You were signed out before this was sent. What you typed is back: check it and send it again.");
  $("textarea, input:not([type=hidden], [type=search])", form)?.focus();
}

/** A form on its way, whose next page tells what became of it. */
function send(form) {
  if (localStorage.getItem(draftOf(form))) sessionStorage.setItem("stet-sent", draftOf(form));
}

document.addEventListener("input", (event) => keep(event.target.form));
document.addEventListener("stet:drafts", () => restore(document));
document.addEventListener("submit", ({ target, submitter }) => {
  const back = reading() && $("[name=back]", target);
  if (back) back.value = location.href.slice(location.origin.length);
  if (target.action.endsWith("/logout")) for (const key of drafts()) localStorage.removeItem(key);
  else if (!target.matches("[hx-post]") && !submitter?.matches("[data-asks]")) send(target);
});

/* --- Printing ------------------------------------------------------------------------------------------------- */

let printing = false;

/** What was found about every statement is fetched when it is printed, and at once: printing waits for nothing. */
function fetchPaper() {
  if (!reading() || reading().dataset.print) return;
  const address = new URL(location);
  address.searchParams.set("print", "");
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.send();
  const printed = new DOMParser().parseFromString(request.responseText, "text/html");
  for (const paper of $$(".on-paper", printed)) $(`#${paper.id}`)?.replaceWith(paper);
}

addEventListener("beforeprint", () => ((printing = true), fetchPaper()));
addEventListener("afterprint", () => (printing = false));
matchMedia("print").addEventListener("change", ({ matches }) => matches && !printing && fetchPaper());

/* --- What is pressed and clicked ------------------------------------------------------------------------------ */

document.addEventListener("click", (event) => {
  for (const menu of $$(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const opener = event.target.closest("[data-opens]");
  if (opener) return $(`#${opener.dataset.opens}`).showModal();
  const submit = event.target.closest("#panel button[type=submit]");
  if (submit?.form) goOn(submit.form, event.shiftKey || submit.form.dataset.goesOn === "true");
  const link = event.target.closest("a");
  if (!link || !reading()) return;
  if (link.closest(".s") && marks(event)) return event.preventDefault();
  if (!plain) return;
  if (link.matches("[data-copies]")) copy(link);
  else if (link.matches("[data-prints]")) print();
  else if (link.matches("[data-closes]")) close();
  else if (link.closest("#filters")) narrow(link.dataset.only ?? null);
  else if (link.hash && link.pathname === location.pathname && $(`${link.hash} > a`))
    select($(`${link.hash} > a`), { leaves: true });
  else return;
  event.preventDefault();
});

let down;

/** Whether a click is the end of marking words with the mouse. */
function marks({ clientX, clientY, shiftKey, detail }) {
  const moved = down && Math.hypot(clientX - down.clientX, clientY - down.clientY) > 4;
  return detail > 0 && (moved || shiftKey) && !getSelection().isCollapsed;
}

function copy(link) {
  navigator.clipboard.writeText(link.href).then(
    () => announce("The link to this statement is copied."),
    () => (location.href = link.href),
  );
}

const WALKS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const LETTERS = "stet-letters";

/** The letter that a key means: by its place where the layout has other letters; none when such keys are switched off. */
function letter({ key = "", code = "" }) {
  if (localStorage.getItem(LETTERS) === "off" || key.length !== 1) return "";
  if ("?\u061f".includes(key)) return "?";
  return key > "~" ? (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? "") : key.toLowerCase();
}

addEventListener("keydown", (event) => (hush(), (event.letter = letter(event))), true);
addEventListener("pointerdown", (event) => (hush(), (down = event)), true);

for (const box of $$("[data-letters]")) box.checked = localStorage.getItem(LETTERS) !== "off";
document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-letters]")) localStorage.setItem(LETTERS, target.checked ? "on" : "off");
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  const form = typing?.form ?? event.target.closest(".errors")?.closest("form");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (form.closest("#panel")) goOn(form, event.shiftKey || form.dataset.goesOn === "true");
    return form.requestSubmit($("[data-submits]", form));
  }
  if (event.key === "Escape" && leaveMenu()) return;
  if (!reading() || event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.key === "Escape") return offer("stet:key", { key: "Escape" }) ? escape(event) : event.preventDefault();
  if (typing) return;
  const arrows = event.key.startsWith("Arrow");
  if (arrows && (event.target.closest("input, summary, .menu") || (event.shiftKey && !getSelection().isCollapsed))) return;
  const key = arrows ? event.key : event.letter;
  if (!key) return;
  if (!arrows && !offer("stet:key", { key, shift: event.shiftKey, walk })) return event.preventDefault();
  if (WALKS[key]) walk(WALKS[key]);
  else if ("fdsvmnrzple".includes(key)) begin(key, event.shiftKey);
  else if (key === "?") $("#keys").showModal();
  else return;
  event.preventDefault();
});

function leaveMenu() {
  const menu = $(".menu[open]");
  if (!menu) return false;
  menu.open = false;
  $("summary", menu).focus();
  return true;
}

/** First out of the form, then out of the panel. */
function escape(event) {
  const act = $("#panel details[open][name=act]");
  if (act) {
    act.open = false;
    $("summary", act).focus();
  } else if (selected()) close();
  else return;
  event.preventDefault();
}

addEventListener("popstate", follow);
addEventListener("pageshow", () => (leaving = false));

/* --- What htmx tells ------------------------------------------------------------------------------------------- */

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr, elt } = event.detail;
  if (xhr.status !== 401 && !xhr.getResponseHeader("Stet-Form")) return;
  event.preventDefault();
  if (elt.matches("form")) send(elt);
  location.reload();
});
document.addEventListener("htmx:configRequest", (event) => (event.detail.wanted = wanted));
document.addEventListener("htmx:beforeRequest", begun);
document.addEventListener("htmx:beforeSwap", place);
document.addEventListener("htmx:afterRequest", (event) => isAct(event) && acted(event));
document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("htmx:afterSettle", align);
document.addEventListener("htmx:afterSettle", say);
document.addEventListener("htmx:responseError", failing("Stet could not do this. Try again in a moment."));
document.addEventListener("htmx:sendError", failing("Stet does not answer. What you typed is still here."));

/** Says what failed, unless nobody asked for it: a part of a page that goes on by itself looks again. */
function failing(sentence) {
  return (event) => event.detail.elt.matches("[hx-trigger^=every], #main") || announce(sentence);
}

restore(document);
resume();
arrive();
$("[data-focus]")?.focus();

/* --- Mentions -------------------------------------------------------------------------------------------- */

/** Who types an at sign for the first time fetches what completes it. */
document.addEventListener("input", ({ target }) => {
  const people = target.matches("textarea") && target.value.includes("@") && $("[data-mentions]");
  if (people) import(people.dataset.mentions);
});
