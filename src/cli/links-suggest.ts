import { fold } from "../engine/model/names.ts";
import { CustomFields, type FieldGuess } from "../linking/entities/custom-fields.ts";
import { placeholdersOf } from "../linking/entities/extract.ts";
import type { Role } from "../linking/entities/record.ts";
import { defaultLinkSettings } from "../linking/settings.ts";
import { recordTables } from "../record-tables.ts";
import type { Host } from "./host.ts";
import { withKeptRecords } from "./kept-records.ts";

/** The setting under `links.customFields` for each role. */
const settings: Partial<Record<Role, string>> = {
  code: "projectCode",
  po: "poNumber",
  invoice: "invoiceNumber",
  account: "accountNumber",
  vat: "vatNumber",
};

export interface SuggestOptions {
  format: "yaml" | "json";
}

/** Prints which custom field holds which key, as the kept records show it, in the form of tieline.config.yaml. */
export async function suggestFields({ format }: SuggestOptions, host: Host): Promise<void> {
  const fields = new CustomFields(recordTables, placeholdersOf(defaultLinkSettings.placeholders));
  await withKeptRecords(host, async (records) => {
    for await (const { stream, sent } of records) fields.add(stream, sent);
  });
  const guesses = fields.guesses();
  if (format === "json") return console.log(JSON.stringify(guesses, null, 2));
  if (guesses.length === 0) return console.error("No custom field holds keys that another system has, too.");
  console.log(formatSettings(guesses));
}

/** Each name once: case, spaces and punctuation do not count. */
function namesOf(guesses: readonly FieldGuess[]): string[] {
  const byLength = guesses.map(({ field }) => field.trim()).sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
  return [...new Map(byLength.map((field) => [fold(field), JSON.stringify(field)])).values()];
}

function formatSettings(guesses: readonly FieldGuess[]): string {
  const lines = Object.entries(settings).flatMap(([role, setting]) => {
    const own = guesses.filter((guess) => guess.role === role);
    if (own.length === 0) return [];
    const told = own.map(({ stream, field, known, values }) => `    # ${stream}, ${field}: ${known} of ${values} values are such a key`);
    return [...told, `    ${setting}: [${namesOf(own).join(", ")}]`];
  });
  return ["links:", "  customFields:", ...lines].join("\n");
}
