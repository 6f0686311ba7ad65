import type { Answer } from "../../src/server/executor.ts";

type Shown = Record<string, unknown>;

/** The codes with which a vendor's failure or our own limits are told. */
const foreseen = new Set([
  "UPSTREAM_UNAVAILABLE",
  "UPSTREAM_TIMEOUT",
  "UPSTREAM_BUDGET",
  "UPSTREAM_BAD_RESPONSE",
  "UPSTREAM_AUTH",
  "UPSTREAM_REFUSED",
  "DEADLINE_EXCEEDED",
]);

/**
 * What is wrong in an answer, held against that of a calm run: nothing, when each value is the same, or null with an error
 * that tells of it, or a link that says it could not be checked.
 */
export function wrongIn({ data, errors = [], extensions }: Answer, calm: unknown): string[] {
  const paths = errors.map(({ path }) => (path ?? []).join("."));
  const codes = errors.flatMap(({ extensions: told, message }) => {
    const code = String(told?.code);
    const named = told?.vendor !== undefined || code === "DEADLINE_EXCEEDED";
    return foreseen.has(code) && named ? [] : [`${code} ${told?.vendor}: ${message}`];
  });
  const isTold = (path: string) => paths.some((each) => each === path || each.startsWith(path === "" ? "" : `${path}.`));
  const vendors = (extensions?.tieline as { vendors?: Record<string, { complete: boolean }> } | undefined)?.vendors ?? {};
  const isIncomplete = errors.length > 0 || Object.values(vendors).some(({ complete }) => !complete);
  return [...codes, ...differences(data ?? null, calm, "")];

  function differences(given: unknown, intact: unknown, path: string): string[] {
    if (given === intact) return [];
    if (given === null && isTold(path)) return [];
    if (isIncomplete && (isUnchecked(given) || isExplained(given, intact) || tellsGaps(given))) return [];
    if (typeof given !== "object" || typeof intact !== "object" || given === null || intact === null)
      return [`${path}: ${JSON.stringify(given)} instead of ${JSON.stringify(intact)}`];
    const [own, others] = [given as Shown, intact as Shown];
    const names = new Set([...Object.keys(own), ...Object.keys(others)]);
    return [...names].flatMap((name) => differences(own[name], others[name], path === "" ? name : `${path}.${name}`));
  }
}

/** The same link, found by the next rule where one could not be asked. */
function isExplained(given: unknown, intact: unknown): boolean {
  const [own, other] = [given, intact] as Shown[];
  const isLink = (shown: unknown) => typeof shown === "object" && shown !== null && (shown as Shown).status === "LINKED";
  return isLink(given) && isLink(intact) && JSON.stringify(own?.candidates) === JSON.stringify(other?.candidates);
}

/** The explanation of a link for which a vendor could not be asked. */
function isUnchecked(given: unknown): boolean {
  return typeof given === "object" && given !== null && (given as Shown).status === "UNKNOWN";
}

/** A timeline that names the types which could not be read. */
function tellsGaps(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { complete, gaps } = given as Shown;
  return complete === false && Array.isArray(gaps) && gaps.length > 0 && gaps.every(({ code }) => foreseen.has(code));
}
