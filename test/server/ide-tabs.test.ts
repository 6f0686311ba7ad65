import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTabs } from "../../src/server/pages/ide-tabs.js";

const examples = [{ query: "query A { a }" }, { query: "query B { b }" }];
const stored = (activeTabIndex: number, ...queries: (string | null)[]) =>
  JSON.stringify({ activeTabIndex, tabs: queries.map((query) => ({ query, variables: null })) });
const asked = null;

describe("the IDE opens", () => {
  it("with the examples at the first visit, and when what is stored cannot be read", () => {
    for (const each of [null, "", "{", "null", "[]", '{"tabs":{}}', '{"tabs":[null, 3]}', stored(0, "", " ", null)])
      expect(openTabs({ stored: each, asked, examples })).toEqual({
        state: null,
        defaultTabs: examples,
        query: "query A { a }",
        variables: "",
      });
  });

  it("with the tab that was open", () => {
    expect(openTabs({ stored: stored(1, "{ x }", "{ y }"), asked, examples })).toMatchObject({
      query: "{ y }",
      state: { activeTabIndex: 1 },
    });
  });

  it("without empty tabs, and with the one before when an empty tab was open", () => {
    const { state, query } = openTabs({ stored: stored(2, "{ x }", "{ y }", "", "{ z }"), asked, examples });
    expect([state?.tabs.map((tab) => tab.query), state?.activeTabIndex, query]).toEqual([["{ x }", "{ y }", "{ z }"], 1, "{ y }"]);
    expect(openTabs({ stored: stored(0, "", "{ x }"), asked, examples })).toMatchObject({ query: "{ x }", state: { activeTabIndex: 0 } });
  });

  it("with the query of the address: before the examples, or in the tab that has it, with its variables", () => {
    const first = openTabs({ stored: null, asked: { query: "{ x }", variables: '{"a":1}' }, examples });
    expect(first).toMatchObject({ defaultTabs: [{ query: "{ x }" }, ...examples], query: "{ x }", variables: '{"a":1}' });
    const tabs = [
      { query: "{ x }", variables: '{"a":2}' },
      { query: "{ y }", variables: null },
    ];
    const kept = JSON.stringify({ activeTabIndex: 1, tabs });
    expect(openTabs({ stored: kept, asked: { query: "{ x }" }, examples })).toMatchObject({ query: "{ x }", variables: '{"a":2}' });
    expect(openTabs({ stored: kept, asked: { query: "{ x }", variables: "{}" }, examples })).toMatchObject({ variables: "{}" });
    expect(openTabs({ stored: kept, asked: { query: "{ n }" }, examples })).toMatchObject({ query: "{ n }", variables: "" });
  });

  it("never on an empty tab, and with each content once, whatever is stored", () => {
    const text = fc.constantFrom(null, "", " ", "{ x }", "{ y }", "{ z }");
    const state = fc.record({
      activeTabIndex: fc.integer({ min: -2, max: 8 }),
      tabs: fc.array(fc.record({ query: text, variables: text })),
    });
    fc.assert(
      fc.property(state, (each) => {
        const { state: kept, query, variables } = openTabs({ stored: JSON.stringify(each), asked, examples });
        expect(`${query}${variables}`.trim()).not.toBe("");
        if (!kept) return;
        const contents = kept.tabs.map((tab) => `${tab.query ?? ""}|${tab.variables ?? ""}`);
        expect(new Set(contents).size).toBe(contents.length);
        expect(contents[kept.activeTabIndex]).toBe(`${query}|${variables}`);
      }),
    );
  });
});
