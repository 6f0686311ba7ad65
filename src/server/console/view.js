/** An element with attributes and children. Text is text: nothing is ever read as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined && child !== false && child !== null));
  return element;
}

/**
 * Shows these items in this order. What is shown already is changed in place where it differs, so that focus, selection and what
 * was opened stay.
 */
export function showList(section, items, { keyOf, draw }) {
  const list = section.querySelector("[data-list]");
  const known = new Map([...list.children].map((element) => [element.dataset.key, element]));
  let at = list.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const drawn = draw(item);
    drawn.dataset.key = key;
    const before = known.get(key);
    known.delete(key);
    const element = before ?? drawn;
    if (before) patch(before, drawn);
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
  for (const element of known.values()) element.remove();
  section.classList.toggle("is-empty", items.length === 0);
}

/** Makes one element like another one. `open` of details belongs to the reader. */
function patch(old, wanted) {
  // The page's policy lets scripts set single styles, but no style attribute.
  for (const { name, value } of [...wanted.attributes].filter(({ name: each }) => each !== "style"))
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (!wanted.hasAttribute(name) && name !== "open" && name !== "style") old.removeAttribute(name);
  if (wanted.style.cssText !== old.style.cssText) old.style.cssText = wanted.style.cssText;
  const olds = [...old.childNodes];
  const news = [...wanted.childNodes];
  for (const [i, next] of news.entries()) {
    const own = olds[i];
    if (!own) old.append(next);
    else if (own.nodeName !== next.nodeName) own.replaceWith(next);
    else if (own.nodeType === Node.TEXT_NODE) {
      if (own.data !== next.data) own.data = next.data;
    } else patch(own, next);
  }
  for (const spare of olds.slice(news.length)) spare.remove();
}

/** How far the server's clock is ahead of the browser's, in milliseconds. */
let ahead = 0;

export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
}

/** "12 s ago", counted on by `tick`. */
export function ago(instant) {
  return instant
    ? make("time", { datetime: instant, title: new Date(instant).toLocaleString(), "data-past": "" }, sayAgo(instant))
    : "never";
}

/** "in 12 s", counted down by `tick`. */
export function until(instant) {
  return make("time", { datetime: instant, title: new Date(instant).toLocaleString(), "data-future": "" }, sayUntil(instant));
}

export function tick() {
  for (const element of document.querySelectorAll("time[data-past]")) setText(element, sayAgo(element.dateTime));
  for (const element of document.querySelectorAll("time[data-future]")) setText(element, sayUntil(element.dateTime));
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const now = () => Date.now() + ahead;
const sayAgo = (instant) => `${sayLong(Math.max(0, now() - Date.parse(instant)))} ago`;
const sayUntil = (instant) => {
  const left = Date.parse(instant) - now();
  return left <= 0 ? "now" : `in ${sayLong(left)}`;
};

function sayLong(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : sayLong(ms);
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** Parts of a whole as one bar: `[[class, value, title], ...]`. */
export function bar(label, parts, whole) {
  const element = make("div", { class: "bar", role: "img", "aria-label": label });
  for (const [name, value, title] of parts) {
    const part = make("span", { class: name, title });
    part.style.inlineSize = `${whole > 0 ? (100 * value) / whole : 0}%`;
    element.append(part);
  }
  return element;
}

/** Address of the IDE with this query. */
export function ideAddress(query) {
  return `/graphql?${new URLSearchParams({ query })}`;
}
