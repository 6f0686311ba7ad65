import type { LinkIndexOptions } from "./clusters/link-index.ts";
import { placeholdersOf } from "./entities/extract.ts";
import type { RecordTables, Role } from "./entities/record.ts";
import { learnedModels } from "./evidence/learned-models.ts";
import type { Model, Models } from "./evidence/score.ts";
import type { LinkSettings, RuleId } from "./settings.ts";

/** Roles of the custom fields that the settings name. */
const roles: Readonly<Record<keyof LinkSettings["customFields"], Role>> = {
  projectCode: "code",
  poNumber: "po",
  invoiceNumber: "invoice",
  accountNumber: "account",
  customerRef: "account",
  vatNumber: "vat",
};

/** The comparison that each rule is as evidence; those that tell equal amounts apart are none by themselves. */
const comparisons: Readonly<Partial<Record<RuleId, string>>> = {
  "external-key": "external-key",
  "account-number": "account",
  "vat-number": "vat",
  name: "name",
  "project-code": "code",
  "po-number": "po",
  "invoice-number": "invoice",
  "amount-and-date": "amount",
};

/** The learned weights; what a rule compares that is not to be used weighs nothing, neither for nor against. */
export function modelsWithout(without: readonly RuleId[]): Models {
  if (without.length === 0) return learnedModels;
  const left = new Set(without.map((rule) => comparisons[rule]));
  const entries = Object.entries(learnedModels).map(([kind, model]): [string, Model] => [
    kind,
    { ...model, weights: Object.fromEntries(Object.entries(model.weights).filter(([name]) => !left.has(name))) },
  ]);
  return Object.fromEntries(entries) as unknown as Models;
}

/** How an index links with these settings: names of custom fields go before what their words tell. */
export function indexOptionsOf(settings: LinkSettings, tables: RecordTables): LinkIndexOptions {
  const named = (Object.entries(settings.customFields) as [keyof typeof roles, string[]][]).flatMap(([kind, names]) =>
    names.map((name) => [patternOf(name), roles[kind]] as const),
  );
  return {
    tables: { ...tables, customFieldRoles: [...named, ...tables.customFieldRoles] },
    models: modelsWithout(settings.without),
    isPlaceholder: placeholdersOf(settings.placeholders),
    maxShare: settings.maxShare,
    dueWithinDays: settings.dueWithinDays,
  };
}

/** The name as `extractEntities` reads it: words in small letters with spaces between. */
function patternOf(name: string): RegExp {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return new RegExp(`^${words.join(" ")}$`, "u");
}
