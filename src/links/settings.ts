import { readFileSync, statSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ConfigError } from "../config-error.ts";

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
    without: z.array(z.string()).default([]),
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
  let content: unknown;
  try {
    content = parse(text) ?? {};
  } catch (error) {
    throw new ConfigError([`${path} is not YAML: ${(error as Error).message.split("\n")[0]}`]);
  }
  const result = file.safeParse(content);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${path}, ${issue.path.join(".") || "top level"}: ${issue.message}`));
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
