import type { VendorName } from "./errors.ts";
import type { VariableGroup } from "./variable-names.ts";
import type { VendorSettings } from "./vendors/index.ts";
import { configurables } from "./vendors/settings.ts";
import type { SettingRow } from "./vendors/vendor.ts";

/** An environment variable with a setting of a vendor. */
export interface VendorVariable extends SettingRow {
  /** `CURRENT_RMS_API_KEY` for the setting `apiKey` of `current-rms`. */
  name: string;
  vendor: VendorName;
  label: string;
  setting: string;
}

/** The variables of all vendors: addresses and credentials. */
export const vendorVariables: readonly VendorVariable[] = configurables.flatMap(({ name: vendor, label, settings }) =>
  Object.entries<SettingRow>(settings).map(([setting, row]) => ({ ...row, name: variableName(vendor, setting), vendor, label, setting })),
);

/** What people write for a vendor's prefix. */
const otherPrefixes: Partial<Record<VendorName, readonly string[]>> = {
  "current-rms": ["CURRENT", "RMS"],
  itm: ["ITEM"],
  projector: ["PSA", "PROJECTORPSA"],
};

/** The variables by vendor, with what all of a vendor begin with. */
export const vendorGroups: readonly VariableGroup[] = configurables.map(({ name, label }) => ({
  label,
  prefix: prefixOf(name),
  otherPrefixes: otherPrefixes[name] ?? [],
  names: vendorVariables.filter(({ vendor }) => vendor === name).map((variable) => variable.name),
}));

function variableName(vendor: VendorName, setting: string): string {
  const words = setting.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `${prefixOf(vendor)}_${words.toUpperCase()}`;
}

function prefixOf(vendor: VendorName): string {
  return vendor.replace("-", "_").toUpperCase();
}

/** The settings of the configured vendors, and each vendor's required variables. A vendor with only some of them set is a problem. */
export function readVendors(
  values: Readonly<Record<string, string | undefined>>,
  problems: string[],
  /** Variables that are set, but whose value could not be read: a problem that was told. */
  unread: ReadonlySet<string> = new Set(),
): { settings: VendorSettings; missing: Record<VendorName, string[]> } {
  const settings: Record<string, Record<string, string>> = {};
  const missing: Record<string, string[]> = {};
  for (const { name: vendor, label } of configurables) {
    const own = vendorVariables.filter((each) => each.vendor === vendor);
    const ways = [...new Set(own.flatMap(({ way }) => way ?? []))];
    const requiredBy = (way: string | undefined) => own.filter((each) => isRequired(each) && (each.way === undefined || each.way === way));
    missing[vendor] = namesOf(requiredBy(ways[0]));
    const given = own.filter(({ name }) => values[name] !== undefined || unread.has(name));
    if (given.length === 0) continue;
    const taken = ways.filter((way) => given.some((each) => each.way === way));
    if (taken.length > 1) {
      problems.push(
        conflicting(
          label,
          taken.map((way) => given.filter((each) => each.way === way)),
        ),
      );
      continue;
    }
    const way = taken[0] ?? ways[0];
    const absent = requiredBy(way).filter((each) => !given.includes(each));
    if (absent.length > 0) {
      const others = taken.length === 0 ? ways.slice(1).map((other) => own.filter((each) => isRequired(each) && each.way === other)) : [];
      problems.push(incomplete(label, given, absent, others));
      continue;
    }
    settings[vendor] = Object.fromEntries(
      own.flatMap(({ name, setting, default: fallback }) => {
        const value = values[name] ?? fallback;
        return value === undefined ? [] : [[setting, value]];
      }),
    );
    for (const { name, setting } of given) {
      const value = values[name];
      if (value === undefined) continue;
      if (controlCharacter.test(value)) problems.push(`${name} contains a control character. Copy it again.`);
      const problem = /url$/i.test(setting) && addressProblem(value);
      if (problem) problems.push(`${name} ${problem}`);
    }
  }
  return { settings: settings as VendorSettings, missing: missing as Record<VendorName, string[]> };
}

function isRequired(variable: VendorVariable): boolean {
  return variable.default === undefined && !variable.optional;
}

function namesOf(variables: readonly VendorVariable[]): string[] {
  return variables.map(({ name }) => name);
}

function conflicting(label: string, ways: readonly VendorVariable[][]): string {
  const names = ways.map((variables) => namesOf(variables).join(", "));
  return `${label} takes one way to authenticate, but ${ways.length} are set: ${names.join("; ")}. Remove all but one.`;
}

function incomplete(
  label: string,
  given: readonly VendorVariable[],
  absent: readonly VendorVariable[],
  /** Variables that could be set instead of those that are absent. */
  others: readonly VendorVariable[][],
): string {
  const list = (variables: readonly VendorVariable[]) => namesOf(variables).join(", ");
  const are = (variables: readonly VendorVariable[]) => (variables.length === 1 ? "is" : "are");
  const about = absent.map((each) => `${each.name}: ${each.about}`).join(" ");
  const instead = others.map((variables) => ` or ${list(variables)}`).join("");
  const which = absent.some(({ way }) => way) ? `${label} variable of one way to authenticate` : `${label} variable`;
  return `${list(given)} ${are(given)} set, but ${list(absent)}${instead} ${are(absent)} missing. Set every ${which}, or none. ${about}`;
}

/** Line breaks and the like, from copying; an HTTP header cannot hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f]/;

function addressProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return "is not a URL. Write it like https://host/path.";
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return "must be a URL without user name, query or fragment.";
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return undefined;
  return url.protocol === "http:"
    ? "must begin with https:// (http:// is accepted for loopback addresses only)."
    : "must begin with https://.";
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
