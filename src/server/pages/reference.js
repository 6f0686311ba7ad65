import { distance } from "./levenshtein.js";
import { makeSearch, wordsOf } from "./reference-search.js";

const box = document.getElementById("search");
const panel = document.getElementById("panel");
const found = document.getElementById("found");
const list = document.getElementById("hits");

/** More are not read; further words narrow them. */
const shownHits = 50;

let search;
let options = [];
let active = -1;

const loading = fetch("/reference/index.json")
  .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`status ${response.status}`))))
  .then((pages) => {
    search = makeSearch(pages, distance);
    document.documentElement.dataset.search = "ready";
  });

function update() {
  const text = box.value.trim();
  if (text === "") return close();
  panel.hidden = false;
  if (!search) {
    found.textContent = "Loading ...";
    loading.then(update, ({ message }) => {
      found.textContent = `The search could not be loaded (${message}). Reload the page.`;
    });
    return;
  }
  const { hits, instead } = search(text);
  const words = [...wordsOf(text), ...instead];
  options = hits.slice(0, shownHits).map((hit, i) => optionFor(hit, i, words));
  list.replaceChildren(...options);
  list.scrollTop = 0;
  found.textContent = sayHow(hits.length, text, instead);
  box.setAttribute("aria-expanded", String(hits.length > 0));
  activate(hits.length > 0 ? 0 : -1);
}

function sayHow(count, text, instead) {
  if (count === 0) return `Nothing matches "${text}".`;
  if (instead.length > 0) return `Nothing matches "${text}". These match "${instead.join(" ")}":`;
  const hits = count === 1 ? "1 hit" : `${count.toLocaleString("en")} hits`;
  return count > shownHits ? `${hits}, the first ${shownHits} are shown` : hits;
}

/** Vendor, type, field and meaning of a hit. It is a link too, for the mouse button that opens a new tab. */
function optionFor({ vendor, type, field, signature, meaning, context, href }, i, words) {
  const option = element("a", { id: `hit-${i}`, role: "option", href, tabIndex: -1 });
  option.setAttribute("aria-selected", "false");
  const name = element("span", { className: "name" });
  if (field !== null && type !== "Query") name.append(element("span", { className: "owner" }, `${type}.`));
  name.append(...marked(field ?? type, words));
  const kind = element("span", { className: "signature" }, field === null ? "type" : signature);
  const text = element("span", { className: meaning === "" ? "meaning context" : "meaning" });
  text.append(...(meaning === "" ? [context] : marked(meaning, words)));
  option.append(element("span", { className: "vendor" }, vendor), name, kind, text);
  option.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
  });
  option.addEventListener("mousemove", () => active !== i && activate(i));
  return option;
}

function element(tag, properties, text) {
  const made = Object.assign(document.createElement(tag), properties);
  if (properties.role) made.setAttribute("role", properties.role);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The text, with what matches marked. */
function marked(text, words) {
  return text
    .split(/(?<=[a-z\d])(?=[A-Z])|(?=[^\w])|(?<=[^\w])/)
    .map((part) => (wordsOf(part).some((each) => words.some((word) => each.startsWith(word))) ? element("mark", {}, part) : part));
}

function activate(i) {
  options[active]?.setAttribute("aria-selected", "false");
  active = i;
  const option = options[active];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) box.setAttribute("aria-activedescendant", option.id);
  else box.removeAttribute("aria-activedescendant");
}

function close() {
  panel.hidden = true;
  options = [];
  list.replaceChildren();
  box.setAttribute("aria-expanded", "false");
  activate(-1);
}

const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

box.addEventListener("input", update);
box.addEventListener("focus", () => panel.hidden && update());
box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (panel.hidden) return update();
    if (options.length > 0) activate(Math.min(Math.max(active + step, 0), options.length - 1));
  } else if (event.key === "Enter" && options[active]) {
    event.preventDefault();
    options[active].click();
    box.blur();
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (panel.hidden) box.value = "";
    close();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === box && box.value !== "") return;
  event.preventDefault();
  box.focus();
  box.select();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!target.closest(".search")) close();
});

// Where a keyboard is at hand, the contents are there to be searched.
if (location.pathname === "/reference" && location.hash === "" && matchMedia("(hover: hover)").matches) box.focus();

const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  box.value = asked;
  box.focus();
  update();
}
