// @ts-check
/** What GraphiQL keeps its tabs under in the browser. */
export const tabsKey = "graphiql:tabState";

/**
 * @typedef {{ query: string | null, variables?: string | null }} Tab
 * @typedef {{ tabs: Tab[], activeTabIndex: number }} TabState
 * @typedef {{ stored: string | null, asked: Tab | null, examples: readonly Tab[] }} Visit
 */

/**
 * What the IDE opens with: the query of the address, else the tab that was open when the person left, else the examples.
 * GraphiQL opens the stored tab that equals the initial query and variables, and adds a tab when none does.
 * Tabs without content are left out, and so is the second of two that are equal.
 *
 * @param {Visit} visit
 * @returns {{ state: TabState | null, defaultTabs: readonly Tab[], query: string, variables: string }}
 *   `state` replaces what is stored; null: nothing is worth keeping.
 */
export function openTabs({ stored, asked, examples }) {
  const state = readState(stored);
  if (!state) {
    const defaultTabs = asked ? [asked, ...examples] : examples;
    return { state, defaultTabs, ...contentOf(defaultTabs[0]) };
  }
  const active = state.tabs[state.activeTabIndex];
  if (!asked) return { state, defaultTabs: examples, ...contentOf(active) };
  const same = [active, ...state.tabs].find(
    (tab) => tab?.query === asked.query && (asked.variables == null || contentOf(tab).variables === asked.variables),
  );
  return { state, defaultTabs: examples, ...contentOf(same ?? asked) };
}

/** @param {Tab | undefined} tab */
function contentOf(tab) {
  return { query: tab?.query ?? "", variables: tab?.variables ?? "" };
}

/**
 * @param {string | null} stored
 * @returns {TabState | null}
 */
function readState(stored) {
  /** @type {Partial<TabState> | null} */
  let state = null;
  try {
    state = JSON.parse(stored ?? "null");
  } catch {
    // What cannot be read is replaced.
  }
  if (!Array.isArray(state?.tabs)) return null;
  const { tabs, activeTabIndex = 0 } = state;
  const all = tabs.filter((tab) => typeof tab === "object" && tab !== null);
  const hash = (/** @type {Tab} */ tab) => JSON.stringify(contentOf(tab));
  const kept = all.filter((tab, i) => !isEmpty(tab) && all.findIndex((other) => hash(other) === hash(tab)) === i);
  if (kept.length === 0) return null;
  // Where an empty tab was open, the one before it is.
  const before = tabs.slice(0, activeTabIndex + 1).filter((tab) => all.includes(tab) && !isEmpty(tab));
  const last = before.at(-1);
  const active = last ? kept.findIndex((tab) => hash(tab) === hash(last)) : 0;
  return { tabs: kept, activeTabIndex: active };
}

/** @param {Tab} tab */
function isEmpty(tab) {
  const { query, variables } = contentOf(tab);
  return query.trim() === "" && variables.trim() === "";
}
