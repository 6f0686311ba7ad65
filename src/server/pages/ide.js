import { openTabs, tabsKey } from "./ide-tabs.js";

const { endpoint, examples, header } = JSON.parse(document.getElementById("settings").textContent);

globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `/assets/worker-${{ graphql: "graphql", json: "json" }[label] ?? "editor"}.js`,
};
// Defines YogaGraphiQL; it reads MonacoEnvironment while it loads.
await import("./graphiql.js");

/** Longer queries would make an address that servers and proxies refuse. */
const maxAddressLength = 4000;

/** Keeps the query in the address, so that the address can be handed on. */
function showInAddress(query) {
  const address = new URL(location.href);
  address.search = "";
  if (query.trim() !== "") address.searchParams.set("query", query);
  if (address.href.length > maxAddressLength) address.search = "";
  history.replaceState({}, "", address);
}

function readStored() {
  try {
    return localStorage.getItem(tabsKey);
  } catch {
    return null; // The browser keeps nothing for this page.
  }
}

function writeStored(state) {
  try {
    if (state) localStorage.setItem(tabsKey, JSON.stringify(state));
    else localStorage.removeItem(tabsKey);
  } catch {
    // As above.
  }
}

const parameters = new URLSearchParams(location.search);
const query = parameters.get("query");
const asked = query?.trim() ? { query, variables: parameters.get("variables") } : null;
const opened = openTabs({ stored: readStored(), asked, examples });
writeStored(opened.state);

globalThis.YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), {
  endpoint,
  logo: " ",
  title: header,
  defaultTabs: opened.defaultTabs,
  initialQuery: opened.query,
  initialVariables: opened.variables,
  initialHeaders: "",
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: opened.variables.trim() !== "",
  schemaDescription: true,
  onEditQuery: showInAddress,
});

/** Calls `use` with the element as soon as it is there. */
function whenThere(selector, use) {
  const look = () => {
    const element = document.querySelector(selector);
    if (element) use(element);
    return element !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

whenThere(".graphiql-tab-active", (tab) => tab.scrollIntoView({ block: "nearest", inline: "nearest" }));
// More tabs than fit are reached with any mouse wheel.
whenThere(".graphiql-tabs", (tabs) => tabs.addEventListener("wheel", ({ deltaY }) => tabs.scrollBy({ left: deltaY }), { passive: true }));
