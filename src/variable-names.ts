import { closest, distance } from "fastest-levenshtein";

/** The variables of one vendor, or of Tieline itself. */
export interface VariableGroup {
  /** Whose they are, in sentences. */
  label: string;
  /** How all of them begin, without the last underscore: `CURRENT_RMS`. */
  prefix: string;
  names: readonly string[];
  /** Other beginnings that people write: `RMS`. They may belong to anything, so only an ending of a credential tells. */
  otherPrefixes?: readonly string[];
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

/** Endings that only a credential or an address has. */
const credentials = ["APIKEY", "TOKEN", "PASSWORD", "BASEURL"];
/** Those of a vendor's own variables that tell as much. */
const tellingEndings = /^(?:USERNAME|SUBDOMAIN|CLIENTID|CLIENTSECRET|REFRESHTOKEN)$/;
/** A shorter ending is part of too many words. */
const minEnding = 3;

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

function describe(name: string, group: VariableGroup, origin: string | undefined): string {
  const { label, names } = group;
  const nearest = nearestName(withoutFile(name.toUpperCase()), group);
  const right = nearest && (name.toUpperCase().endsWith("_FILE") ? `${nearest}_FILE` : nearest);
  const all = names.length > mostNamed ? ".env.example has all variables" : `The variables of ${label} are ${names.join(", ")}`;
  return `${name}${origin ? ` (in ${origin})` : ""} is not a known variable. ${right ? `Did you mean ${right}? ` : ""}${all}.`;
}

/** The name that is meant; undefined where none is near enough to be named. */
function nearestName(name: string, group: VariableGroup): string | undefined {
  const { prefix, names } = group;
  const given = fold(name);
  if (given === fold(prefix)) return names.find((known) => known.endsWith("_API_KEY")) ?? names[0];
  const endings = new Map(names.map((known) => [fold(known.slice(prefix.length)), known]));
  const beginning = beginningsOf(group).find((each) => given.startsWith(each));
  const ending = beginning === undefined ? given : given.slice(beginning.length);
  const holding = [...endings.keys()].filter((known) => known.endsWith(ending) || (known.length >= minEnding && ending.endsWith(known)));
  const nearest = closest(ending, holding.length > 0 ? holding : [...endings.keys()]);
  if (holding.length > 0 || isNear(ending, nearest)) return endings.get(nearest);
  const whole = closest(name, [...names]);
  return isNear(given, fold(whole), maxSlip) ? whole : undefined;
}

function isNear(given: string, known: string, most = Math.max(maxSlip, Math.floor(Math.max(given.length, known.length) / 2))): boolean {
  return distance(given, known) <= most || (given.length >= minEnding && known.startsWith(given));
}

/** How the variables of a group begin, folded; the longest first. */
function beginningsOf({ label, prefix, otherPrefixes = [] }: VariableGroup): string[] {
  return [label, prefix, ...otherPrefixes].map(fold).sort((a, b) => b.length - a.length);
}

function looksLike(name: string, group: VariableGroup): boolean {
  const { label, prefix, names, otherPrefixes = [] } = group;
  const beginning = new RegExp(`^${prefix.replaceAll("_", "[_-]?")}[_-]`, "i");
  const given = fold(name);
  if (beginning.test(name) || (given === fold(prefix) && given.length >= minPrefix)) return true;
  const endings = names.map((known) => fold(known.slice(prefix.length)));
  const hasBeginning = (each: string, known: readonly string[]) => given.startsWith(each) && known.includes(given.slice(each.length));
  // Written together: `ITMAPIKEY`, `ITMPLATFORM_API_KEY`.
  if ([label, prefix].some((each) => hasBeginning(fold(each), [...endings, ...credentials]))) return true;
  const telling = [...credentials, ...endings.filter((ending) => tellingEndings.test(ending))];
  if (otherPrefixes.some((each) => hasBeginning(each, telling))) return true;
  return prefix.length >= minPrefix && names.some((known) => distance(fold(known), given) <= maxSlip);
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
