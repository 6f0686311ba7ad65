import { describe, expect, test } from "vitest";
import { tellingPart } from "../../src/linking/normalise.ts";

describe("The part of a reference that a vendor is asked for", () => {
  test.each([
    ["marking of Order 20417", "20417"],
    ["Your ref. AB-1008203 (stage hire)", "1008203"],
    ["Deposit HX12 Hartmere", "HX12"],
    ["PO-41", "PO"],
    ["Hartmere-2026", "Hartmere"],
    ["2026-03/118", "118"],
    ["2026", "2026"],
    ["#", "#"],
  ])("%s", (reference, part) => {
    expect(tellingPart(reference)).toBe(part);
  });
});
