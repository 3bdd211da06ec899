/* What stet.js keeps in this browser of forms that are not sent yet is kept on the server too, a moment later, so that it is there
   on another device. What was not taken by the server yet is the newest; of all else the server knows what became of it. */

const { person, drafts: address } = document.documentElement.dataset;
const START = `stet-typed ${person} `;
const PAUSE = 1500;
const LONGEST = 100_000;
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(START));
const read = (key) => JSON.parse(localStorage.getItem(key) ?? "null");
const formOf = (key) => key.slice(START.length);
const ask = (request) => fetch(address, { headers: { "HX-Request": "true" }, ...request }).catch(() => null);

const waiting = new Map();
const touched = new Set();

/** Words are sent with a pause between them; that there are none any more, at once. */
function later(key) {
  touched.add(key);
  if (!localStorage.getItem(key)) return cancel(key), send(key);
  if (!waiting.has(key)) waiting.set(key, setTimeout(send, PAUSE, key));
}

function cancel(key) {
  clearTimeout(waiting.get(key));
  waiting.delete(key);
}

async function send(key) {
  cancel(key);
  const kept = localStorage.getItem(key);
  const { typed, page } = JSON.parse(kept ?? "{}");
  const words = kept ? JSON.stringify({ typed, page }) : "";
  if (words.length > LONGEST) return;
  const body = new URLSearchParams({ _csrf: document.querySelector("[name=_csrf]").value, form: formOf(key), words });
  const answer = await ask({ method: "POST", body, keepalive: words.length < 9_000 });
  if (answer?.status === 204 && kept && localStorage.getItem(key) === kept)
    localStorage.setItem(key, JSON.stringify({ typed, page, saved: true }));
}

/** Takes over what was typed or sent elsewhere since, but for what is typed here meanwhile. */
async function meet() {
  touched.clear();
  const saved = keys().filter((key) => read(key).saved);
  const answer = await ask();
  if (answer?.status !== 200 || answer.redirected) return;
  const all = await answer.json();
  for (const key of saved) if (!touched.has(key) && !(formOf(key) in all)) localStorage.removeItem(key);
  for (const key of keys()) if (!read(key).saved) later(key);
  if (Object.entries(all).map(take).includes(true)) document.dispatchEvent(new Event("stet:drafts"));
}

/** Whether there was something new. */
function take([form, words]) {
  const key = START + form;
  const here = read(key);
  if (touched.has(key) || (here && !here.saved)) return false;
  const there = JSON.parse(words);
  if (JSON.stringify(here?.typed) === JSON.stringify(there.typed)) return false;
  localStorage.setItem(key, JSON.stringify({ ...there, saved: true, elsewhere: true }));
  return true;
}

/** Who signs out leaves nothing of what they typed here; what they typed elsewhere stays. */
function leave(form) {
  for (const key of keys()) {
    cancel(key);
    if (read(key).elsewhere) continue;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "draft", value: formOf(key) });
    form.append(field);
  }
}

document.addEventListener("stet:draft", ({ detail }) => later(detail));
document.addEventListener("submit", ({ target }) => target.action.endsWith("/logout") && leave(target), true);
document.addEventListener("submit", () => cancel(sessionStorage.getItem("stet-sent")));
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && meet());
addEventListener("pagehide", () => [...waiting.keys()].forEach(send));
meet();
