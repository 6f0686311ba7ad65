import { readFileSync } from "node:fs";
import type { Field, VendorContract } from "../../../contract/model.ts";
import { type Random, random } from "../../../sandbox/kit/random.ts";
import { instant } from "./size.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Records deeper inside another are left out, as a vendor's sample ends somewhere, too. */
const deepest = 3;

const vocabulary =
  "access account agreed annual approval area assembly audit batch board budget cable change client concept contract control cost crew date delivery depot design detail draft equipment event fee final fixed frame hire hours installation invoice item labour level line list load main market material meeting milestone month note office order outline package panel part period phase plan plant price process project quality quantity rate record release rental report review revision safety sample schedule scope second section service set site spare stage standard start stock store supply survey task team term test total training unit value vehicle version visit week work".split(
    " ",
  );

export function readContract(vendor: string): VendorContract {
  return JSON.parse(readFileSync(new URL(`../../../contract/${vendor}.json`, import.meta.url), "utf8"));
}

/**
 * Makes records of a vendor's type: every documented member with a plausible value, the given ones as they are, and some not
 * at all. The same number makes the same values, whatever is left out.
 */
export function recordMaker(contract: VendorContract, type: string) {
  return (number: number, given: Values, without: ReadonlySet<string> = new Set()): Record<string, unknown> =>
    make(contract, type, { seed: `${type} ${number}`, given, without, depth: 0 });
}

interface Draft {
  seed: string;
  given: Values;
  without: ReadonlySet<string>;
  depth: number;
}

function make(contract: VendorContract, type: string, { seed, given, without, depth }: Draft): Record<string, unknown> {
  const { vendor, types } = contract;
  const drawn = random("bench", vendor, seed);
  const out: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(types[type]!)) {
    if (field.requestOnly || without.has(name)) continue;
    if (name in given) out[name] = given[name];
    else if (name in out) continue;
    else if (field.codes && !Array.isArray(field.codes)) Object.assign(out, coded(name, field, drawn));
    else if (types[field.type]) {
      if (depth === deepest) continue;
      const inner = make(contract, field.type, { seed: `${seed} ${name}`, given: {}, without: new Set(), depth: depth + 1 });
      out[name] = field.list ? [inner] : inner;
    } else if (field.format === "datetime") out[name] = written(vendor, drawn.integer(0, 400_000));
    else out[name] = field.list ? [] : plausible(name, field, drawn);
  }
  return out;
}

/** An instant as the vendor writes it: only the samples of Current RMS show milliseconds. */
export function written(vendor: string, minutes: number): string {
  const text = instant(minutes);
  return vendor === "current-rms" ? text : text.replace(".000Z", "Z");
}

/** A code with its label beside it. */
function coded(name: string, { type, codes, label }: Field, drawn: Random): Record<string, unknown> {
  const [code, meaning] = drawn.pick(Object.entries(codes!));
  return { [name]: type === "string" ? code : Number(code) || 0, ...(label && { [label]: meaning }) };
}

function plausible(name: string, { type, format }: Field, drawn: Random): unknown {
  if (type === "boolean") return drawn.chance(0.5);
  if (type === "map") return {};
  if (type === "json") return null;
  if (format === "decimal") return type === "string" ? (drawn.integer(1, 99_999) / 100).toFixed(2) : drawn.integer(1, 99_999) / 100;
  if (type === "number" || type === "integer") return drawn.integer(1, 9_999);
  if (format === "date") return instant(drawn.integer(0, 400_000)).slice(0, 10);
  if (format === "boolean") return String(drawn.chance(0.5));
  if (format === "uid") return String(drawn.integer(1, 99_999));
  return text(drawn, lengths.find(([part]) => part.test(name))?.[1] ?? 2);
}

/** Words of a text, by the member's name. */
const lengths: readonly [RegExp, number][] = [
  [/description/i, 32],
  [/benefit|comments|details|info$|notes|summary/i, 16],
  [/icon|url|address|email/i, 4],
];

function text(drawn: Random, words: number): string {
  return Array.from({ length: words }, () => drawn.pick(vocabulary)).join(" ");
}
