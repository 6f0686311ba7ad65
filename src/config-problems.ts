import type { z } from "zod";
import { suggest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

/** A mistake in the configuration file. */
export interface Mistake {
  path: readonly PropertyKey[];
  /** A sentence without its full stop, or several with it. */
  message: string;
}

/** What zod found, in plain words: what was needed, what came, and what was meant. `known` names the settings of a section. */
export function describeIssue(
  issue: Issue,
  content: unknown,
  known: (path: readonly PropertyKey[]) => readonly string[] | undefined,
): Mistake[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const names = known(path);
    // A section of its own words has said it.
    if (!names) return issue.keys.map((key) => ({ path: [...path, key], message: `${issue.message}.` }));
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no such setting.${suggest(key, names)} There are ${names.join(", ")}.`,
    }));
  }
  const value = valueAt(content, path);
  const got = value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
  if (issue.code === "invalid_type") return [{ path, message: `must be ${typeWords[issue.expected] ?? issue.expected}; got ${got}.` }];
  if (issue.code === "too_small") return [{ path, message: `must be at least ${issue.minimum}; got ${got}.` }];
  if (issue.code === "too_big") return [{ path, message: `must be at most ${issue.maximum}; got ${got}.` }];
  if (issue.code === "invalid_union") return [{ path, message: `must be text or a number; got ${got}.` }];
  if (issue.code === "invalid_value") {
    const names = issue.values.map(String);
    return [{ path, message: `must be one of ${names.join(", ")}; got ${got}.${suggest(String(value), names)}` }];
  }
  return [{ path, message: `${issue.message}.` }];
}

const typeWords: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  array: "a list, such as [a, b]",
  string: "text",
  object: "a section with settings",
  record: "a section with settings",
};

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], content);
}
