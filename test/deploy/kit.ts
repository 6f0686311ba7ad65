import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tielineVariables } from "../../src/tieline-variables.ts";
import { vendorVariables } from "../../src/vendor-config.ts";

export const root = join(import.meta.dirname, "../..");
export const textOf = (file: string) => readFileSync(join(root, file), "utf8");

export interface Package {
  files: string[];
  engines: { node: string };
  dependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
  bin: Record<string, string>;
}

export const packageJson = JSON.parse(textOf("package.json")) as Package;

/** Every variable that the program knows, also as a file. */
export const knownVariables = new Set(
  [...vendorVariables.map(({ name }) => name), ...Object.keys(tielineVariables)].flatMap((name) => [name, `${name}_FILE`]),
);

/** What is set for the C library, which reads it before the program starts. */
const arenas = "MALLOC_ARENA_MAX";

/** Does somebody read this variable? */
export const isRead = (name: string) => knownVariables.has(name) || name === arenas;

export interface Instruction {
  name: string;
  text: string;
}

/** The instructions of each stage, continuation lines joined, comments left out. */
export function readDockerfile(text: string): Instruction[][] {
  const lines = text
    .split("\n")
    .filter((line) => !/^\s*#/.test(line))
    .join("\n")
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .filter(Boolean);
  const stages: Instruction[][] = [[]];
  for (const line of lines) {
    const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (!name) throw new Error(`This is no instruction: ${line}`);
    if (name === "FROM") stages.push([]);
    stages.at(-1)!.push({ name, text: rest! });
  }
  return stages;
}

export function textsOf(instructions: readonly Instruction[], name: string): string[] {
  return instructions.filter((each) => each.name === name).map(({ text }) => text);
}

/** `A=1 B=2`, as ENV has them. */
export function readPairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

/** The settings of each section of a unit; one that is repeated has several values. */
export function readUnit(text: string): Record<string, Record<string, string[]>> {
  const sections: Record<string, Record<string, string[]>> = {};
  let section: Record<string, string[]> = {};
  for (const line of text.split("\n").filter((each) => each && !each.startsWith("#"))) {
    const [, header] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (header) {
      section = {};
      sections[header] = section;
    } else if (name) {
      section[name] ??= [];
      section[name].push(value!);
    } else throw new Error(`This is no setting: ${line}`);
  }
  return sections;
}
