import { expect, it } from "vitest";
import { CustomFields } from "../../../src/linking/entities/custom-fields.ts";
import { placeholdersOf } from "../../../src/linking/entities/extract.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { recordTables } from "../../../src/record-tables.ts";
import type { JsonObject } from "../../../src/transport/json.ts";
import { worldOf } from "../clusters/kit.ts";

const isPlaceholder = placeholdersOf(defaultLinkSettings.placeholders);

function guessesOf(rename: (name: string) => string) {
  const fields = new CustomFields(recordTables, isPlaceholder);
  for (const [stream, rows] of worldOf("3", 1).streams)
    for (const row of rows as JsonObject[]) {
      const shown = Object.entries(row).map(([member, value]) => {
        const isCustom = member === "custom_fields" || member === "AllCustomFields";
        const renamed = isCustom ? Object.entries((value ?? {}) as JsonObject).map(([name, each]) => [rename(name), each]) : [];
        return [member, isCustom ? Object.fromEntries(renamed) : value];
      });
      fields.add(stream, Object.fromEntries(shown) as JsonObject);
    }
  return new Map(fields.guesses().map((guess) => [`${guess.stream} ${guess.field}`, guess]));
}

const names = ["project_code", "po_number", "invoice_no", "account_number", "vat_number"];
const roles = ["code", "po", "invoice", "account", "vat"];

it("which key a custom field holds is found by its name and its values", () => {
  const guesses = guessesOf((name) => name);
  expect(names.map((name) => guesses.get(`zivio.milestones ${name}`)?.role)).toEqual(roles);
});

it("and by its values alone, where the name says nothing", () => {
  const guesses = guessesOf((name) => `Field ${names.indexOf(name)}`);
  for (const i of [0, 2, 3, 4]) expect([names[i], guesses.get(`zivio.milestones Field ${i}`)?.role]).toEqual([names[i], roles[i]]);
});

it("nothing is proposed for words, placeholders and numbers that nobody else has", () => {
  const fields = new CustomFields(recordTables, isPlaceholder);
  for (let i = 0; i < 20; i++) {
    fields.add("cirrus.accounts", { id: i, name: `Customer ${i}`, number: `A-77${i}000` });
    fields.add("zivio.milestones", { id: i, custom_fields: { note: `Please call ${i}`, ours: `Z-55${i}111`, ref: "TBC" } });
  }
  expect(fields.guesses()).toEqual([]);
});
