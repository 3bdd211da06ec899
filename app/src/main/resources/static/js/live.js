/* Keeps a page current while it is looked at: the server says what happened, the page fetches what changed. Nothing moves, and
   nothing changes under somebody's hands: where they are typing, they are told, and look when they like. */

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const main = $("#main");
const panel = () => $("#panel");
const selected = () => $(".s.is-selected > a:first-of-type");
const idOf = (link) => link && new URL(link.href).searchParams.get("statement");
const SILENCE = 35_000;

/* --- Hearing ------------------------------------------------------------------------------------------------- */

let source;
let page;
let last = main.dataset.since ?? "";
let heard = 0;
let patience = 2_000;

/** A page that nobody looks at needs no connection: it hears what it missed when it is looked at again. */
function listen() {
  if (source || document.hidden) return;
  const address = new URL(main.dataset.live, location);
  address.searchParams.set("since", last);
  source = new EventSource(address);
  heard = Date.now();
  on("hello", ({ data }) => ((page = data), (patience = 2_000), (told = undefined), tellSelected()));
  on("news", ({ data, lastEventId }) => take(JSON.parse(data), Number((last = lastEventId))));
  on("company", ({ data }) => ((company = JSON.parse(data)), showCompany()));
  on("concerns", ({ data }) => showUnread(JSON.parse(data)));
  on("beat", () => {});
  source.onerror = () => source?.readyState === EventSource.CLOSED && again();
}

function on(kind, then) {
  source.addEventListener(kind, (event) => ((heard = Date.now()), then(event)));
}

function hush() {
  source?.close();
  source = page = null;
}

/** Whoever is on their way to another page is not brought back by news of this one. */
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

/** Refused, or signed out: asked again, less and less often. */
function again() {
  hush();
  setTimeout(listen, patience);
  patience = Math.min(2 * patience, 60_000);
}

document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
addEventListener("pagehide", hush);
addEventListener("pageshow", () => ((leaving = false), listen()));
setInterval(() => source && Date.now() - heard > SILENCE && (hush(), listen()), 5_000);

/** How much of what concerns the reader they have not read. */
function showUnread(count) {
  const unread = $("#unread");
  unread.textContent = count;
  unread.classList.toggle("is-none", !count);
  if (count && unread.nextElementSibling) unread.nextElementSibling.hidden = false;
}

function say(sentence) {
  const announcer = $("#announcer");
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = sentence));
}

/* --- What happened ------------------------------------------------------------------------------------------- */

const changed = new Set();
let reach = 0;
let timer;
let moved = false;
let revision = "Much happened to this article meanwhile.";
let foreign = false;

function take({ acts, more }, index) {
  if (!$("#reading")) return soon(fetchDesk, 2_000);
  const revised = acts.find((act) => !act.statement);
  moved ||= more || !!revised; // statements may stand elsewhere: their marks are not put where others stood
  revision = revised?.says ?? revision;
  if (moved) return leaving || isInUse() ? notice(revision) : location.reload();
  const others = acts.filter((act) => !act.own);
  if (!others.length && shows(index)) return;
  for (const act of acts) if (act.statement) changed.add(act.statement);
  reach = index;
  foreign ||= others.length > 0;
  const here = others.filter((act) => act.statement === idOf(selected())).at(-1);
  if (here && isInUse()) notice(here.says);
  if (others.length) say(others.slice(-3).map(placed).join(" "));
  soon(fetchChanged, 150);
}

const shows = (index) => Number(panel().dataset.index) >= index;

function placed({ statement, says }) {
  const unit = $$(".s").find((each) => idOf($("a", each)) === statement);
  return unit ? `Statement ${unit.id.slice(1)}: ${says}` : says;
}

function soon(then, wait) {
  timer ??= setTimeout(() => ((timer = null), then()), wait);
}

/** Whether somebody works in the panel, or it waits for an answer. */
function isInUse() {
  const form = "details[open] form, [data-typed], .htmx-request, [data-focus]";
  return panel().inert || !!$(form, panel()) || !!document.activeElement?.closest("#panel form");
}

const ask = (address, target, options) =>
  htmx.ajax("GET", address, { source: "#main", target, swap: "outerHTML", ...options }).catch(() => {});

/** The answer to an act that is under way shows what it did. */
const isActing = () => !!$("form.htmx-request");

function fetchChanged() {
  if (isActing()) return soon(fetchChanged, 150);
  if (!foreign && shows(reach)) return changed.clear();
  foreign = false;
  const address = new URL(selected()?.href ?? location.href);
  address.hash = "";
  address.searchParams.set("changed", [...changed].join(" "));
  changed.clear();
  ask(address.href, "#panel");
}

/** Tells about what is open; whoever wants to see it finds what they typed in it. */
function notice(sentence) {
  const said = $(".news", panel()) ?? document.createElement("p");
  const link = document.createElement("a");
  said.className = "outcome news";
  Object.assign(link, { href: location.href, textContent: "Show it" });
  link.dataset.shows = "";
  said.replaceChildren(`${sentence} `, link);
  $("header", panel()).after(said);
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-shows]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (moved) location.reload();
  else ask(location.href, "#panel");
});

/* --- In place ------------------------------------------------------------------------------------------------ */

let focused;
const inside = "a, button, summary, input";

/** Where the cursor is, so that it is there again when what it stands in came anew. */
function cursor() {
  const at = document.activeElement;
  const root = at?.closest("[id]");
  return at && root && at !== document.body ? { at, id: root.id, place: $$(inside, root).indexOf(at) } : null;
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.requestConfig.elt !== main) return;
  focused = cursor();
  const wants = new URL(detail.xhr.responseURL).searchParams.has("changed");
  if (wants && (isInUse() || isActing() || shows(reach))) detail.swapOverride = "none";
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  showCompany();
  tellSelected();
  if (detail.requestConfig?.elt !== main || !focused || focused.at.isConnected) return;
  const root = document.getElementById(focused.id);
  (root && ($$(inside, root)[focused.place] ?? root))?.focus({ preventScroll: true });
});

function fetchDesk() {
  if (!document.activeElement?.closest("#waiting form, #articles form")) ask(location.href, "#waiting", { select: "#waiting" });
}

/* --- Who is there -------------------------------------------------------------------------------------------- */

let company = { here: "", open: {} };
let told;
let telling;

function showCompany() {
  const here = $("#company");
  if (!here) return;
  here.textContent = company.here;
  const sentence = company.open[idOf(selected())] ?? "";
  const before = $(".company", panel())?.textContent ?? "";
  if (before === sentence) return;
  $(".company", panel())?.remove();
  if (!sentence) return;
  const said = Object.assign(document.createElement("p"), { className: "company small", textContent: sentence });
  $("header", panel()).after(said);
}

/** What is selected here is told to the others when one stays with it. */
function tellSelected() {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const statement = idOf(selected()) ?? "";
    if (!page || !$("#reading") || told === statement) return;
    told = statement;
    const body = new URLSearchParams({ _csrf: $("[name=_csrf]").value, statement });
    fetch(main.dataset.pages + page, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => {});
  }, 500);
}

listen();
