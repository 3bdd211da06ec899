/* What a script can add to pages that work without one: walking through a text by keyboard, panels that change
   without a new page, and forms that come back after a session has ended. */

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const reading = () => $("#reading");
const links = () => $$(".s > a:first-child", reading());
const selected = () => $(".s.is-selected > a", reading());

function announce(sentence) {
  const announcer = $("#announcer");
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = sentence));
}

/** What says how far something is: it is said aloud when it has changed, not each time that it is looked at. */
const says = () => $("[data-says]")?.textContent.replace(/\s+/g, " ").trim();
let said = says();

function say() {
  const now = says();
  if (now && now !== said) announce(now);
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
  (statement.closest("h2") ?? statement).after(rail);
}

let waiting;
let wanted = location.href;
let asked;
let acting = false;

/** Selects a statement; a quick walk through many loads only the panel of the last one. */
function select(link, { remember = true, wait = 0 } = {}) {
  if (link !== selected()) asked = null;
  mark(link);
  if (remember) history.pushState(null, "", link.href);
  show(link.href, wait);
}

/** Until the panel of what is wanted is there, nobody can act in the one before; it stays while its act is under way. */
function show(address, wait = 0) {
  wanted = address;
  $("#panel").inert = true;
  clearTimeout(waiting);
  if (!acting) waiting = setTimeout(() => load(address), wait);
}

function load(address) {
  return htmx.ajax("GET", address, { source: "#reading", target: "#panel", swap: "outerHTML" });
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
  history.replaceState(null, "", link.href);
  select(link, { remember: false });
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
  history.pushState(null, "", address);
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

/** Opens the form of an act and puts the cursor into it; with Shift, sending it goes on to the next statement. */
function begin(key, goOn) {
  asked = null;
  if ($("#panel").inert) return (asked = { key, goOn });
  const act = $(`#panel summary[aria-keyshortcuts="${key}"]`)?.parentElement;
  if (!act) return announce("This is not possible with the selected statement.");
  act.open = true;
  const form = $("form", act);
  form.dataset.goesOn = goOn;
  const field = $("textarea, input:not([type=hidden], [tabindex='-1']), select", form);
  (key === "f" || key === "m" ? $("button.is-primary", form) : field).focus();
  act.scrollIntoView({ block: "nearest" });
}

function goOn(form, onwards) {
  $("input[name=then]", form)?.remove();
  if (!onwards) return;
  const then = document.createElement("input");
  Object.assign(then, { type: "hidden", name: "then", value: "next" });
  form.append(then);
}

/** An act came to its end: on to what was selected meanwhile, or back to what could not be sent. */
function acted(event) {
  acting = false;
  const panel = $("#panel");
  if (!panel.inert) return;
  if (event.detail.successful) return load(wanted);
  panel.inert = false;
  goTo($(`#${panel.dataset.selected} > a`));
}

/** The frame follows the panel. */
function goTo(link) {
  mark(link);
  history.pushState(null, "", link.href);
  wanted = link.href;
  link.scrollIntoView({ block: "nearest" });
}

/** After the panel has changed: the frame follows it, and the cursor goes where work goes on. */
function settle(event) {
  const panel = $("#panel");
  const anchor = panel?.dataset.selected;
  if (!anchor || !reading()) return;
  const link = $(`#${anchor} > a`);
  if (hasMovedOn(event)) return mark(links().find((each) => each.hash === new URL(wanted).hash) ?? null);
  if (link && !link.parentElement.classList.contains("is-selected")) goTo(link);
  event.detail.requestConfig.wanted = wanted;
  // A browser closes the incoming one of two disclosures of one name while both are there.
  for (const act of $$("details[data-typed]", panel)) act.open = true;
  const errors = $("[data-focus]", panel);
  if (errors) errors.focus();
  else if (!document.activeElement || document.activeElement === document.body) link?.focus({ preventScroll: true });
  if (asked) begin(asked.key, asked.goOn);
}

/** Whether something else was selected while this answer was under way. */
function hasMovedOn(event) {
  return event.detail.requestConfig.wanted !== wanted;
}

function isAct(event) {
  return event.detail.requestConfig.elt.matches("#panel form");
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

/* --- Forms that outlive a session ---------------------------------------------------------------------------- */

const KEPT = "stet-typed";

function keep(form) {
  const typed = [...new FormData(form)].filter(([name]) => !["_csrf", "key", "version", "found"].includes(name));
  sessionStorage.setItem(KEPT, JSON.stringify({ page: location.pathname, action: form.getAttribute("action"), typed }));
  location.reload();
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (kept?.page !== location.pathname) return;
  sessionStorage.removeItem(KEPT);
  const form = $$("form").find((each) => each.getAttribute("action") === kept.action);
  if (!form) return;
  for (const [name, value] of kept.typed)
    for (const field of $$(`[name="${CSS.escape(name)}"]`, form))
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
      else if (field.type !== "file") field.value = value;
  const act = form.closest("details");
  if (act) act.open = true;
  announce("You were signed out before this was sent. What you typed is back: check it and send it again.");
  $("textarea, input:not([type=hidden])", form)?.focus();
}

/* --- What is pressed and clicked ------------------------------------------------------------------------------ */

document.addEventListener("click", (event) => {
  for (const menu of $$(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const opener = event.target.closest("[data-opens]");
  if (opener) return $(`#${opener.dataset.opens}`).showModal();
  const submit = event.target.closest("#panel button[type=submit]");
  if (submit?.form) goOn(submit.form, event.shiftKey || submit.form.dataset.goesOn === "true");
  const link = event.target.closest("a");
  if (!link || !plain || !reading()) return;
  if (link.matches("[data-copies]")) copy(link);
  else if (link.matches("[data-closes]")) close();
  else if (link.closest("#filters")) narrow(link.dataset.only ?? null);
  else if (link.hash && link.pathname === location.pathname && $(`${link.hash} > a`)) select($(`${link.hash} > a`));
  else return;
  event.preventDefault();
});

function copy(link) {
  navigator.clipboard.writeText(link.href).then(
    () => announce("The link to this statement is copied."),
    () => (location.href = link.href),
  );
}

const WALKS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
  if (typing && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (typing.form.closest("#panel")) goOn(typing.form, event.shiftKey || typing.form.dataset.goesOn === "true");
    return typing.form.requestSubmit($("[data-submits]", typing.form));
  }
  if (event.key === "Escape" && leaveMenu()) return;
  if (!reading() || event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.key === "Escape") return escape(event);
  if (typing) return;
  const arrows = event.key.startsWith("Arrow");
  if (arrows && event.target.closest("input, summary, .menu")) return;
  const key = arrows ? event.key : event.key.toLowerCase();
  if (WALKS[key]) walk(WALKS[key]);
  else if ("fdsvmn".includes(key)) begin(key, event.shiftKey);
  else if (event.key === "?") $("#keys").showModal();
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
  if (elt.matches("form")) keep(elt);
  else location.reload();
});
document.addEventListener("htmx:configRequest", (event) => (event.detail.wanted = wanted));
document.addEventListener("htmx:beforeRequest", (event) => (acting ||= isAct(event)));
document.addEventListener("htmx:beforeSwap", place);
document.addEventListener("htmx:afterRequest", (event) => isAct(event) && acted(event));
document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("htmx:afterSettle", say);
document.addEventListener("htmx:responseError", failing("Stet could not do this. Try again in a moment."));
document.addEventListener("htmx:sendError", failing("Stet does not answer. What you typed is still here."));

/** Says what failed, unless nobody asked for it: a part of a page that goes on by itself looks again. */
function failing(sentence) {
  return (event) => event.detail.elt.matches("[hx-trigger^=every]") || announce(sentence);
}

restore();
arrive();
$("[data-focus]")?.focus();
