import { describe, expect, it } from "vitest";
import { plainWords, readValue } from "../../../src/linking/entities/values.ts";

describe("Values are compared in one form", () => {
  it.each([
    ["vat", "GB 720 1447 77", ["720144777"]],
    ["vat", "VAT DE163149128", ["163149128"]],
    ["vat", "GB720144778", []],
    ["account", " a4535629", ["A4535629"]],
    ["domain", "https://www.Bolt-Rentals.co.uk/about", ["bolt-rentals.co.uk"]],
    ["domain", "jo@mail.bolt-rentals.co.uk", ["bolt-rentals.co.uk"]],
    ["domain", "jo@gmail.com", []],
    ["domain", "jo@undefined", []],
    ["mailbox", "Jo.Bolt+work@Bolt.example", ["jo.bolt@bolt.example"]],
    ["mailbox", "info@bolt.example", []],
    ["phone", "+49 (0)394 315631", ["94315631"]],
    ["phone", "0049394315631", ["94315631"]],
    ["phone", "0000000000", []],
    ["postcode", "NG16 7HS", ["ng167hs"]],
    ["street", "PO Box 416", []],
    ["engagement", "P9500459-002", ["P9500459"]],
    ["engagement", "PO-4794382", []],
    ["po", "PO 4794382", ["4794382"]],
    ["reference", "PO-4794382", ["PO4794382", "4794382"]],
    ["reference", "Design review 2024", []],
    ["invoice", "#0008773419", ["8773419"]],
    ["amount", "1500.5", ["150050"]],
    ["amount", "0.00", []],
    ["date", "2024-05-01T10:00:00Z", ["19844"]],
    ["date", "soon", []],
    ["currency", "gbp", ["GBP"]],
  ] as const)("%s: %s", (role, text, keys) => {
    expect(readValue(role, text)).toEqual(keys);
  });

  it("words lose accents, case and punctuation", () => {
    expect(plainWords("Østergård & Söhne, O’Brien")).toEqual(["ostergard", "sohne", "obrien"]);
  });
});
