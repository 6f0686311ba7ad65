/** Styles of the reference pages. */
export const referenceStyle = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 15%, transparent); --soft: color-mix(in srgb, currentColor 60%, transparent); }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; }
header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; padding: .6rem 1.5rem; background: Canvas; border-bottom: 1px solid var(--line); z-index: 1; }
nav a { margin-left: .8rem; }
#search { flex: 1; min-width: 12rem; max-width: 30rem; padding: .4rem .7rem; font: inherit; border: 1px solid var(--line); border-radius: 6px; }
#found { color: var(--soft); min-width: 8rem; }
main { max-width: 75rem; margin: 0 auto; padding: 0 1.5rem 6rem; }
main section { scroll-margin-top: 4rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 2rem 0 .3rem; scroll-margin-top: 4rem; }
a { color: LinkText; text-decoration: none; }
a:hover { text-decoration: underline; }
code { font: .92em ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
th { display: none; }
td { padding: .25rem .8rem .25rem 0; border-top: 1px solid var(--line); vertical-align: top; }
td:first-child { width: 34%; overflow-wrap: anywhere; }
td:nth-child(2) { width: 22%; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
`;

/** Search while typing: a type whose name or description has all words is shown whole, others with their matching fields only. */
export const referenceScript = `
const main = document.querySelector("main");
const sections = [];
let section;
for (const node of [...main.children]) {
  if (/^H[123]$/.test(node.tagName)) {
    section = document.createElement("section");
    sections.push(section);
    node.before(section);
  }
  if (section) section.append(node);
}
const texts = new Map();
const textOf = (node) => texts.get(node) ?? texts.set(node, node.textContent.toLowerCase()).get(node);
const headOf = (each) => [...each.children].filter(({ tagName }) => tagName !== "TABLE").map(textOf).join(" ");
const box = document.getElementById("search");
const found = document.getElementById("found");
function search() {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const has = (text) => words.every((word) => text.includes(word));
  let types = 0;
  let fields = 0;
  for (const each of sections) {
    const whole = has(headOf(each));
    const name = textOf(each.firstChild) + " ";
    const rows = [...each.querySelectorAll("tbody tr")];
    let shown = 0;
    for (const row of rows) {
      row.hidden = !whole && !has(name + textOf(row));
      if (!row.hidden) shown += 1;
    }
    each.hidden = words.length > 0 && !whole && shown === 0;
    if (each.hidden || each.firstChild.tagName !== "H3") continue;
    types += 1;
    fields += shown;
  }
  found.textContent = words.length > 0 ? "Types: " + types + ", fields: " + fields : "";
}
box.addEventListener("input", search);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== box) {
    event.preventDefault();
    box.focus();
  }
  if (event.key === "Escape") {
    box.value = "";
    search();
  }
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) box.value = asked;
search();
`;
