import { type Json, type JsonObject, LosslessNumber } from "./json.ts";

/**
 * Bytes that a parsed value takes on V8's heap (64 bit, no pointer compression). Member names and object shapes are not
 * counted, because objects share them. `bench/parsing.ts` compares this with the heap, vendor by vendor.
 */
export function sizeOf(value: Json): number {
  let bytes = ownSize(value);
  for (let holder = pending.pop(); holder; holder = pending.pop()) {
    if (Array.isArray(holder)) for (let i = 0; i < holder.length; i++) bytes += ownSize(holder[i]!);
    else bytes += membersSize(holder);
  }
  return bytes;
}

/** Objects whose members are still to be counted. Empty between calls; shared so that a call allocates nothing. */
const pending: (Json[] | JsonObject)[] = [];

const [zero, nine] = [0x30, 0x39];
const word = 8;
const headers = { string: 16, number: 16, object: 24, array: 32, items: 16 };

/** An object with so many members is a hash table; an empty object has room for four. */
const dictionary = 128;
const spare = 4;

/** Pushes nested objects to `pending`. */
function membersSize(holder: JsonObject): number {
  let bytes = 0;
  let named = 0;
  let indexed = 0;
  for (const name in holder) {
    bytes += ownSize(holder[name]!);
    const first = name.charCodeAt(0);
    // Members whose names are numbers are kept in a table of their own.
    if (first >= zero && first <= nine) indexed += 1;
    else named += 1;
  }
  const table = named < dictionary ? word * (named || spare) : tableSize(named);
  return bytes + table + (indexed > 0 ? tableSize(indexed) : 0);
}

/** The value itself, without members and items. */
function ownSize(value: Json): number {
  if (typeof value === "string") return stringSize(value);
  // A 32-bit integer is stored in place of the pointer.
  if (typeof value === "number") return Object.is(value | 0, value) ? 0 : headers.number;
  if (typeof value !== "object" || value === null) return 0;
  if (value instanceof LosslessNumber) return headers.object + word + stringSize(value.value, "shared");
  pending.push(value);
  if (!Array.isArray(value)) return headers.object;
  return headers.array + (value.length > 0 ? headers.items + word * value.length : 0);
}

/**
 * JSON.parse keeps one copy of equal strings of up to ten characters. About half of the words and amounts in the vendors'
 * pages are such copies; ids, which begin with a digit, are not.
 */
function stringSize(text: string, copies?: "shared"): number {
  const { length } = text;
  // Empty strings and those of one character are shared by the whole process.
  if (length < 2) return 0;
  const bytes = Math.ceil((headers.string + length * (beyondLatin1.test(text) ? 2 : 1)) / word) * word;
  const first = text.charCodeAt(0);
  const isId = copies === undefined && first >= zero && first <= nine;
  return length > 10 || isId ? bytes : bytes / 2;
}

/** One such character makes the whole string take two bytes for each. */
const beyondLatin1 = /[\u0100-\uffff]/;

/** Three words an entry; the capacity is a power of two for one and a half times the members. */
function tableSize(members: number): number {
  return 7 * word + 3 * word * 2 ** Math.ceil(Math.log2(members + (members >> 1)));
}
