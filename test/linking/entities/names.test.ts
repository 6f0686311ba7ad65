import { describe, expect, it } from "vitest";
import { compareNames, viewName } from "../../../src/linking/entities/names.ts";
import { compareTitles, viewTitle } from "../../../src/linking/entities/titles.ts";

/** Words of trades stand in many names; others in one. */
const counts = { count: (word: string) => (["services", "security", "marine", "marina"].includes(word) ? 20 : 1) };

describe("Names of organisations", () => {
  it.each([
    ["Simek & Macleod GmbH", "SIMEK AND MACLEOD Gesellschaft mbH", "same"],
    ["Marble Logistics Ltd", "Logistics, Marble Limited", "order"],
    ["Marble Logistics Ltd", "Mrable Logistics Ltd", "typo"],
    ["Marble Logistics", "Marble Logistics Nordic", "more"],
    ["Royal Dutch Services", "RDS", "acronym"],
    ["Bolt Services", "Bolt Security", "word"],
    // One letter apart, but each is a word that others have.
    ["Bolt Marine", "Bolt Marina", "word"],
    ["Marble Logistics", "Quarry Foods", "differs"],
    ["Marble Logistics AB", "Marble Logistics AB, Accounts Payable", "same"],
    ["Marble Logistics", "Marble Logistics, att: Ekonomi", "same"],
    ["Marble Logistics S.L.", "#4709 - Marble Logistics SL", "same"],
    ["AB Marble Logistics", "Marble Logistics Aktiebolag", "same"],
    ["Marble Horizon", "Marble H0rizon", "same"],
    // Each word is misspelt or shortened; two other words are not.
    ["Marbel Logsitics", "Marble Logistics", "typo"],
    ["Marble Log. Hold.", "Marble Logistics Holdings", "typo"],
    ["Bolt Royal Services", "Bolt Dutch Security", "share"],
  ] as const)("%s, %s: %s", (a, b, level) => {
    expect(compareNames(viewName(a), viewName(b), counts)).toBe(level);
    expect(compareNames(viewName(b), viewName(a), counts)).toBe(level);
  });

  it("keep apart what makes another company", () => {
    expect(viewName("Bolt Holding AB").detail).not.toBe(viewName("Bolt Holdings AB").detail);
    expect(viewName("Bolt AB (publ)").detail).not.toBe(viewName("Bolt AB").detail);
    expect(viewName("Bolt plc").form).not.toBe(viewName("Bolt Ltd").form);
  });
});

describe("Titles of projects", () => {
  it.each([
    ["002 Control room phase 1", "CONTROL ROOM Ph. 1 (Kjær)", "same"],
    ["Control room 2024", "Control room", "more"],
    ["Control room phase 1", "Control room phase 2", "mark"],
    ["Control room Oslo", "Control room Bergen", "share"],
    ["Control room", "Fleet hire", "differs"],
    // Short words are misspelt into others too easily.
    ["Control rooom", "Control room", "share"],
    ["Streaming stduio 2024", "Streaming studio 2024", "more"],
  ] as const)("%s, %s: %s", (a, b, level) => {
    expect(compareTitles(viewTitle(a), viewTitle(b))).toBe(level);
    expect(compareTitles(viewTitle(b), viewTitle(a))).toBe(level);
  });
});
