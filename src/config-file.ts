import { readFileSync, statSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { biSettings } from "./bi-settings.ts";
import { callerSettings, limitNames } from "./callers/limits.ts";
import { ConfigError } from "./config-error.ts";
import { describeIssue } from "./config-problems.ts";
import { type VendorName, vendorNames } from "./errors.ts";
import { federationSettings } from "./federation-settings.ts";
import { linkSettings } from "./linking/settings.ts";
import { operationSettings } from "./operation-settings.ts";
import { quotaSetting } from "./quota-settings.ts";
import { replicaSettings, syncSettings } from "./sync-settings.ts";
import { writeSettings } from "./write-settings.ts";

function vendorSection(vendor: VendorName) {
  return z
    .strictObject({
      /** Corrected methods and paths, by operation id. */
      operations: operationSettings(vendor).prefault({}),
      /** Windows that replace the documented ones; empty where there are none. */
      quota: quotaSetting.optional(),
    })
    .prefault({});
}

const vendorSections = Object.fromEntries(vendorNames.map((name) => [name, vendorSection(name)])) as Record<
  VendorName,
  ReturnType<typeof vendorSection>
>;

const file = z.strictObject({
  links: linkSettings,
  callers: callerSettings,
  vendors: z.strictObject(vendorSections).partial().prefault({}),
  sync: syncSettings,
  replica: replicaSettings,
  bi: biSettings,
  federation: federationSettings,
  writes: writeSettings,
});

const defaults = file.parse({});

export type ConfigFile = z.output<typeof file>;

export interface ConfigFileOptions {
  /** It must exist; otherwise an absent file means the defaults. */
  required?: boolean;
}

/** Reads the configuration file. Throws a ConfigError with the line of every problem. */
export function readConfigFile(path: string, { required = false }: ConfigFileOptions = {}): ConfigFile {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !required) return file.parse({});
    throw new ConfigError([`${path} ${code === "ENOENT" ? "does not exist" : "cannot be read"}.`]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw new ConfigError(
      document.errors.map(({ linePos, message }) => `${path}, line ${linePos?.[0].line}: ${message.split(" at line ")[0]}.`),
    );
  const content = withoutNulls(document.toJS()) ?? {};
  const result = file.safeParse(content);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues
      .flatMap((issue) => describeIssue(issue, content, settingsAt))
      .map((mistake) => ({ ...mistake, line: lineOf(document, mistake.path, lines) }))
      .sort((a, b) => a.line - b.line)
      .map(({ path: place, line, message }) => `${path}, line ${line}, ${place.join(".") || "top level"}: ${message}`),
  );
}

/** The settings that a section may have. */
function settingsAt(path: readonly PropertyKey[]): readonly string[] | undefined {
  const [top, section] = path;
  if (top === "callers" && path.length > (section === "byName" ? 2 : 1)) return limitNames;
  // A list of types that is absent is a setting all the same.
  if (top === "sync" && path.length === 1) return Object.keys(syncSettings.unwrap().shape);
  if (top !== "vendors") return keysOf(path.reduce<unknown>((each, key) => (each as Record<PropertyKey, unknown>)?.[key], defaults));
  if (path.length === 1) return vendorNames;
  return path.length === 2 ? keysOf(vendorSections[section as VendorName].unwrap().shape) : undefined;
}

function keysOf(section: unknown): readonly string[] | undefined {
  return typeof section === "object" && section !== null ? Object.keys(section) : undefined;
}

/** A section whose lines are all commented out is null in YAML; it counts as absent. */
function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutNulls(each)]));
}

/** The line of a setting, or of the section around it. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  const last = path.at(-1);
  const section = document.getIn(path.slice(0, -1), true);
  const key = isMap(section) ? section.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key : undefined;
  const node = key ?? document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return path.length > 0 ? lineOf(document, path.slice(0, -1), lines) : 1;
}

/**
 * Returns what the file says now, for settings that apply to the next request. Throws a ConfigError for a mistake that is there from
 * the start; a later one is reported once, and what held before stays. So are changed settings that need a restart.
 */
export function followConfigFile(path: string, warn: (message: string) => void, options: ConfigFileOptions = {}): () => ConfigFile {
  let lastVersion = versionOf(path);
  const started = readConfigFile(path, options);
  let current = started;
  let told: readonly string[] = [];
  return () => {
    const version = versionOf(path);
    if (version === lastVersion) return current;
    lastVersion = version;
    try {
      current = readConfigFile(path, options);
      const waiting = settingsForRestart(started, current);
      if (waiting.length > 0 && !isDeepStrictEqual(waiting, told))
        warn(
          `${path} has changed. These settings apply after a restart: ${waiting.join(", ")}. Those of callers, links and writes apply now.`,
        );
      told = waiting;
    } catch (error) {
      warn(`${(error as Error).message}\nThe settings before this change stay in use.`);
    }
    return current;
  };
}

/** The changed settings that are read at the start alone: a vendor's windows, for instance, hold what is spent of them. */
function settingsForRestart(before: ConfigFile, now: ConfigFile): string[] {
  const vendors = vendorNames.flatMap((name) =>
    (["quota", "operations"] as const)
      .filter((setting) => !isSame(before.vendors[name]?.[setting], now.vendors[name]?.[setting]))
      .map((setting) => `vendors.${name}.${setting}`),
  );
  return [...vendors, ...(["sync", "replica"] as const).filter((section) => !isSame(before[section], now[section]))];
}

/** A section that is absent is one without settings. */
function isSame(before: unknown, now: unknown): boolean {
  return isDeepStrictEqual(before ?? {}, now ?? {});
}

function versionOf(path: string): string {
  try {
    // An exception for a file that is not there would cost more than all else of a small request.
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs}:${found.size}` : "absent";
  } catch {
    return "absent";
  }
}
