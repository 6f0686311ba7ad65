import { closest, distance } from "fastest-levenshtein";

/** The variables of one vendor, or of Tieline itself. */
export interface VariableGroup {
  /** Whose they are, in sentences. */
  label: string;
  /** How all of them begin, without the last underscore: `CURRENT_RMS`. */
  prefix: string;
  names: readonly string[];
}

/** Variables that came from one place. */
export interface GivenVariables {
  /** `.env`, or absent for the environment. */
  origin?: string;
  names: readonly string[];
}

/** A whole name this far from a known one is taken for it, whatever it begins with. */
const maxSlip = 1;
/** In a name with a shorter beginning a slip proves nothing: `IT_API_KEY` may belong to anything. */
const minPrefix = 5;

/** A longer list says less than a pointer to it. */
const mostNamed = 6;

/** A sentence for each variable that looks like one of a group and is none, with the nearest one that is. */
export function findUnknownVariables(given: readonly GivenVariables[], groups: readonly VariableGroup[]): string[] {
  const known = new Set(groups.flatMap(({ names }) => names));
  const sentences = given.flatMap(({ origin, names }) => {
    const all = new Set(names);
    return names
      .filter((name) => !known.has(withoutFile(name)) && !isPlatformVariable(name, all))
      .flatMap((name) => {
        const group = groups.find((each) => looksLike(withoutFile(name), each));
        return group ? [describe(name, group, origin)] : [];
      });
  });
  return [...new Set(sentences)];
}

function describe(name: string, { label, names }: VariableGroup, origin: string | undefined): string {
  const given = name.toUpperCase();
  const nearest = closest(withoutFile(given), [...names]);
  const right = given.endsWith("_FILE") ? `${nearest}_FILE` : nearest;
  const all = names.length > mostNamed ? ".env.example has all variables" : `The variables of ${label} are ${names.join(", ")}`;
  return `${name}${origin ? ` (in ${origin})` : ""} is not a known variable. Did you mean ${right}? ${all}.`;
}

function looksLike(name: string, { prefix, names }: VariableGroup): boolean {
  const beginning = new RegExp(`^${prefix.replaceAll("_", "[_-]?")}[_-]`, "i");
  if (beginning.test(name)) return true;
  return prefix.length >= minPrefix && names.some((known) => distance(fold(name), fold(known)) <= maxSlip);
}

function fold(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** `ZIVIO_API_KEY` for `ZIVIO_API_KEY_FILE`. */
export function withoutFile(name: string): string {
  return name.replace(/_FILE$/, "");
}

/**
 * Is this set by the platform, for a purpose of its own? Kubernetes describes each service of the namespace by `<SERVICE>_SERVICE_HOST`
 * and its like (Kubernetes, Service, Discovering services). The build service Cirrus CI sets CIRRUS_CI and many others.
 */
function isPlatformVariable(name: string, all: ReadonlySet<string>): boolean {
  const service = /^(.+?)_(?:SERVICE_(?:HOST|PORT)|PORT)(?:_|$)/.exec(name)?.[1];
  if (service !== undefined && all.has(`${service}_SERVICE_HOST`)) return true;
  return all.has("CIRRUS_CI") && name.startsWith("CIRRUS_");
}
