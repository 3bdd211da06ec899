/* Verifies one event of the log in the reader's browser: from the event's bytes up to the signature, with nothing but
   Web Crypto and a key. What the server says about itself is not believed. */

const section = document.querySelector("#verify");
const part = (name) => section.querySelector(`[data-part="${name}"]`);
const field = part("key");
const KEPT = "stet-vkey";
const [LEAF, NODE] = [Uint8Array.of(0), Uint8Array.of(1)];

const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const hex = (some) => Array.from(some, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
}

/* Reading what was fetched */

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.redirected) throw Error("You are signed out. Sign in and try again.");
  if (answer.status === 404) throw Error("No checkpoint covers this event yet. Try again in a second.");
  if (!answer.ok) throw Error(`Stet can't show what would prove it (${answer.status}). The audit page may say why.`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** C2SP tlog-proof: a head, the index, the path, and behind an empty line the checkpoint. */
function proofOf(text) {
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end).split("\n");
  if (lines.shift() !== "c2sp.org/tlog-proof@v1") throw Error("The proof is in no form that is known here.");
  if (lines[0].startsWith("extra ")) lines.shift();
  return { index: BigInt(lines.shift().replace(/^index /, "")), path: lines.map(bytes), ...checkpointOf(text.slice(end + 2)) };
}

function checkpointOf(note) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split("\n");
  const signatures = note.slice(end + 2).trimEnd().split("\n").map((line) => line.split(" "));
  return { text, origin, size: BigInt(size), root: bytes(root), signatures };
}

/** C2SP signed-note: name, id and key, of which the id is a hash of the others. */
async function keyOf(line) {
  const [, name, id, encoded] = line.match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/) ?? [];
  if (!name) throw Error(`This is no verification key: ${line}`);
  const key = bytes(encoded);
  const computed = await sha256(utf8(`${name}\n`), key);
  if (hex(computed.slice(0, 4)) !== id) throw Error("The verification key was mistyped: its parts don't fit each other.");
  if (key[0] !== 1 || key.length !== 33) throw Error("The verification key is no Ed25519 key.");
  return { name, id, raw: key.slice(1) };
}

/* Verifying */

/** RFC 9162 §2.1.3.2: from the leaf up to the root, told step by step. */
async function climb(leaf, proof, tell) {
  let [node, last, hash] = [proof.index, proof.size - 1n, leaf];
  if (node > last) throw Error("The proof is about an event that its checkpoint does not cover.");
  for (const sibling of proof.path) {
    if (last === 0n) throw Error("The proof has more hashes than the tree has levels.");
    const left = (node & 1n) === 1n || node === last;
    hash = left ? await sha256(NODE, sibling, hash) : await sha256(NODE, hash, sibling);
    tell(`With its sibling on the ${left ? "left" : "right"}`, base64(sibling), base64(hash));
    if (left) for (; (node & 1n) === 0n && node !== 0n; node >>= 1n) last >>= 1n;
    [node, last] = [node >> 1n, last >> 1n];
  }
  if (last !== 0n) throw Error("The proof has fewer hashes than the tree has levels.");
  return hash;
}

async function isSigned(proof, key) {
  const line = proof.signatures.find(([, name, signed]) => name === key.name && hex(bytes(signed).slice(0, 4)) === key.id);
  if (!line || proof.origin !== key.name) return false;
  const imported = await crypto.subtle.importKey("raw", key.raw, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, bytes(line[2]).slice(4), utf8(proof.text));
}

async function signer(proof, keys) {
  for (const key of keys) if (await isSigned(proof, key)) return key;
  throw Error("The checkpoint is not signed with this key. Either it is another log's, or the log was replaced.");
}

async function verify(tell) {
  const keys = await Promise.all(field.value.split(/\s+/).filter(Boolean).map(keyOf));
  if (!keys.length) throw Error("Enter a verification key.");
  const [leaf, file] = await Promise.all([fetched(section.dataset.leaf), fetched(section.dataset.proof)]);
  part("leaf").textContent = new TextDecoder().decode(leaf);
  const hash = await sha256(LEAF, leaf);
  tell(`SHA-256 of the event's ${leaf.length.toLocaleString("en")} bytes, with 00 before them`, null, base64(hash));
  const proof = proofOf(new TextDecoder().decode(file));
  if (String(proof.index) !== section.dataset.index) throw Error("The proof is about another event.");
  const root = base64(await climb(hash, proof, tell));
  if (root !== base64(proof.root))
    throw Error(`The event is not what was signed: its path leads to ${root}, and the signed root is ${base64(proof.root)}.`);
  tell("That is the checkpoint's root", null, root);
  const key = await signer(proof, keys);
  tell(`The checkpoint is signed with the key ${key.name}+${key.id}`, null, null);
  return `Verified: event ${proof.index} stands in the log ${proof.origin} as it was signed over its first ${proof.size} events.`;
}

/* Showing it */

function tell(words, sibling, hash) {
  const step = document.createElement("li");
  step.append(words);
  for (const [name, value] of [["sibling", sibling], ["gives", hash]]) {
    if (!value) continue;
    const line = Object.assign(document.createElement("span"), { className: "mono hash" });
    line.append(`${name} ${value}`);
    step.append(line);
  }
  part("steps").append(step);
}

function show(sentence, good) {
  const verdict = part("verdict");
  verdict.hidden = false;
  verdict.className = good ? "notice is-good" : "notice is-wrong";
  verdict.textContent = sentence;
}

function why(failure) {
  if (!globalThis.crypto?.subtle) return "This browser verifies only over HTTPS. Use the command line below.";
  if (failure.name === "NotSupportedError")
    return "This browser can't verify Ed25519 signatures. Use a newer one, or the command line below.";
  return `Not verified. ${failure.name === "Error" ? "" : "What Stet sent can't be read: "}${failure.message}`;
}

part("run").addEventListener("click", async () => {
  part("steps").replaceChildren();
  part("details").hidden = false;
  try {
    show(await verify(tell), true);
  } catch (failure) {
    show(why(failure), false);
  }
});

/* Whose key it is */

const offered = field.value;

function tellOrigin() {
  const kept = localStorage.getItem(KEPT);
  const own = kept !== null && field.value === kept;
  part("forget").hidden = kept === null;
  part("keep").hidden = own;
  part("origin").textContent = own
    ? "You kept this key in this browser."
    : field.value === offered
      ? "This key comes from the very server that you verify, which proves less. Use one that you got on another way, or keep this one to see later that it never changed."
      : "Keep this key in this browser if you trust whoever gave it to you.";
  if (kept !== null && !offered.includes(kept))
    part("origin").textContent += " The server offers another key now.";
}

part("keep").addEventListener("click", () => (localStorage.setItem(KEPT, field.value), tellOrigin()));
part("forget").addEventListener("click", () => {
  localStorage.removeItem(KEPT);
  field.value = offered;
  tellOrigin();
});
field.addEventListener("input", tellOrigin);

field.value = localStorage.getItem(KEPT) ?? offered;
part("tool").hidden = false;
tellOrigin();
