import type { Json, JsonObject } from "../../transport/json.ts";

/** A write across systems, as a table: what it reads, what must hold, and the mutations that it runs in order. */
export interface Recipe {
  /** What it does, in a sentence. */
  about: string;
  /** Its arguments by name: what each is, in a sentence. */
  takes: Readonly<Record<string, string>>;
  /** An operation of the graph with the arguments as its variables: the steps take their values from the answer. */
  read: string;
  needs: readonly Need[];
  steps: readonly Step[];
}

/** What must hold before the first step. */
export interface Need {
  path: string;
  /** The value there, or the path of another one after a `$`; a list must have one entry where `one` is set. */
  is?: Json;
  one?: true;
  /** What is wrong where it does not hold, in a sentence. */
  else: string;
}

/** A mutation with its input. A text `$a.b.0.c` is the value at that path of what is known; with `?` at its end it is left out where there is none. */
export interface RecipeCall {
  mutation: string;
  input: JsonObject;
}

export interface Step extends RecipeCall {
  /** Under which later steps find what its payload shows. */
  name: string;
  /** Nothing is to be done where there is a value at this path. */
  unless?: string;
  /** What the payload shows, as a selection of GraphQL. */
  shows?: string;
  /** What takes it back. */
  undo?: RecipeCall;
  /** Why nothing takes it back, in a sentence. */
  stays?: string;
}

/** Is it as the step would make it already? */
export function isPassedOver({ unless }: Step, values: JsonObject): boolean {
  return unless !== undefined && (valueAtPath(values, unless) ?? null) !== null;
}

/** The value at a path such as `a.b.0.c`. */
export function valueAtPath(values: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as JsonObject)[name];
  }, values);
}

/** The input with its values. What is not known yet stands as its path, and its path is in `missing`. */
export function fillInput(input: JsonObject, values: JsonObject): { input: JsonObject; missing: readonly string[] } {
  const missing: string[] = [];
  const fill = (value: Json): Json | undefined => {
    if (Array.isArray(value)) return value.flatMap((each) => fill(each) ?? []);
    if (typeof value === "string" && value.startsWith("$")) {
      const isOptional = value.endsWith("?");
      const path = value.slice(1, isOptional ? -1 : undefined);
      const found = valueAtPath(values, path);
      if (isOptional) return found ?? undefined;
      if (found === undefined) missing.push(path);
      return found === undefined ? value : found;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value as JsonObject).flatMap(([name, each]) => {
        const filled = fill(each);
        return filled === undefined ? [] : [[name, filled]];
      }),
    );
  };
  return { input: fill(input) as JsonObject, missing };
}

function wantedIn(said: Json, values: JsonObject): Json | undefined {
  return typeof said === "string" && said.startsWith("$") ? valueAtPath(values, said.slice(1)) : said;
}

/** Sentences about what does not hold. */
export function unmetNeeds({ needs }: Recipe, values: JsonObject): string[] {
  return needs.flatMap((need) => {
    const value = valueAtPath(values, need.path);
    const holds = need.one
      ? Array.isArray(value) && value.length === 1
      : need.is === undefined
        ? value != null
        : value === wantedIn(need.is, values);
    return holds ? [] : [need.else];
  });
}
