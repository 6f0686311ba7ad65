import { readFileSync, statSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ConfigError } from "../config-error.ts";

/** What a rule is called, to callers and here. */
export const ruleIds = [
  "external-key",
  "account-number",
  "vat-number",
  "name",
  "project-code",
  "po-number",
  "invoice-number",
  "amount-and-date",
  "amount-and-po",
  "amount-and-name",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Names of custom fields that hold a key, by what the key is. */
const customFields = z
  .strictObject({
    projectCode: z.array(z.string()).default(["project_code"]),
    poNumber: z.array(z.string()).default(["po_number"]),
    invoiceNumber: z.array(z.string()).default(["invoice_number", "invoice_no"]),
    accountNumber: z.array(z.string()).default(["account_number"]),
    customerRef: z.array(z.string()).default(["customer_ref"]),
    vatNumber: z.array(z.string()).default(["vat_number"]),
  })
  .prefault({});

const links = z
  .strictObject({
    customFields,
    /** Texts that people type when they have no key. */
    placeholders: z
      .array(z.union([z.string(), z.number()]).transform(String))
      .default([
        "n/a",
        "na",
        "none",
        "null",
        "tbc",
        "tba",
        "tbd",
        "pending",
        "unknown",
        "various",
        "see email",
        "test",
        "x",
        "0",
        "-",
        ".",
        "123456",
      ]),
    /** A value that more records of one vendor carry than this decides nothing. */
    maxShare: z.number().int().min(1).default(5),
    /** How many days apart two systems may date the same billing event. */
    dueWithinDays: z.number().int().min(0).default(10),
    /** Rules that are not to be used, by id. */
    without: z.array(z.enum(ruleIds)).default([]),
    /** A list is read whole, to see all its keys at once, when that takes at most so many calls. */
    wholeListCalls: z.number().int().min(0).default(3),
  })
  .prefault({});

const vendor = z.strictObject({ operations: z.record(z.string(), z.string()).default({}) }).prefault({});

const file = z.strictObject({
  links,
  vendors: z.strictObject({ zivio: vendor, "current-rms": vendor, cirrus: vendor, itm: vendor, projector: vendor }).partial().prefault({}),
});

export type LinkSettings = z.output<typeof links>;
export type FileSettings = z.output<typeof file>;

export const defaultLinkSettings: LinkSettings = links.parse({});

/** The configuration file's content; every mistake is named with its place. An absent file means the defaults. */
export function readSettingsFile(path: string): FileSettings {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return file.parse({});
    throw new ConfigError([`${path} cannot be read.`]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw new ConfigError(
      document.errors.map(({ linePos, message }) => `${path}, line ${linePos?.[0].line}: ${message.split(" at line ")[0]}.`),
    );
  const result = file.safeParse(withoutGaps(document.toJS()) ?? {});
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const [unknown] = issue.code === "unrecognized_keys" ? issue.keys : [];
      const place = [...issue.path, ...(unknown === undefined ? [] : [unknown])];
      return `${path}, line ${lineOf(document, place, lines)}, ${place.join(".") || "top level"}: ${issue.message}.`;
    }),
  );
}

/** A section of which all lines are commented out counts as absent. */
function withoutGaps(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutGaps(each)]));
}

/** The line of a setting, or of the nearest section around it. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  const last = path.at(-1);
  const section = document.getIn(path.slice(0, -1), true);
  const key = isMap(section) ? section.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key : undefined;
  const node = key ?? document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return path.length > 0 ? lineOf(document, path.slice(0, -1), lines) : 1;
}

/** Link rules that follow the file: a change counts from the next request on. A mistaken change is told once and not used. */
export function followLinkSettings(path: string, warn: (message: string) => void): () => LinkSettings {
  let seen = stampOf(path);
  let current = readSettingsFile(path).links;
  return () => {
    const stamp = stampOf(path);
    if (stamp === seen) return current;
    seen = stamp;
    try {
      current = readSettingsFile(path).links;
    } catch (error) {
      warn(`${(error as Error).message}\nThe link rules stay as they were.`);
    }
    return current;
  };
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs}:${size}`;
  } catch {
    return "absent";
  }
}
