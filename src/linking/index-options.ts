import type { LinkIndexOptions } from "./clusters/link-index.ts";
import { placeholdersOf } from "./entities/extract.ts";
import type { RecordTables, Role } from "./entities/record.ts";
import { learnedModels } from "./evidence/learned-models.ts";
import type { LinkSettings } from "./settings.ts";

/** Roles of the custom fields that the settings name. */
const roles: Readonly<Record<keyof LinkSettings["customFields"], Role>> = {
  projectCode: "code",
  poNumber: "po",
  invoiceNumber: "invoice",
  accountNumber: "account",
  customerRef: "account",
  vatNumber: "vat",
};

/** How an index links with these settings: names of custom fields go before what their words tell. */
export function indexOptionsOf(settings: LinkSettings, tables: RecordTables): LinkIndexOptions {
  const named = (Object.entries(settings.customFields) as [keyof typeof roles, string[]][]).flatMap(([kind, names]) =>
    names.map((name) => [patternOf(name), roles[kind]] as const),
  );
  return {
    tables: { ...tables, customFieldRoles: [...named, ...tables.customFieldRoles] },
    models: learnedModels,
    isPlaceholder: placeholdersOf(settings.placeholders),
    maxShare: settings.maxShare,
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
