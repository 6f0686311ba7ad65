import { ownTurn } from "../transport/turns.ts";
import { refuse } from "./document-limits.ts";

/** About how many characters are written without looking at size and time. */
const pieceLength = 64 * 1024;
/** About how long a text JSON.stringify may write at once: it takes one or two milliseconds. */
const longestText = 256 * 1024;
/** How long writing may hold the event loop, in milliseconds. */
const turnMs = 4;

export interface TextOptions {
  /** Largest answer, in UTF-8 bytes. */
  maxBytes: number;
  /** Awaited once, as soon as the answer turns out to be larger than `largeBytes`. */
  onLarge?: () => Promise<unknown>;
  /** Aborts when nobody reads the answer any more. */
  signal?: AbortSignal | undefined;
  /** Whose turns of the event loop it takes. */
  caller?: string | undefined;
}

/** An answer from which it is written in pieces, and counted among those that take memory, in bytes. */
export const largeBytes = 1024 * 1024;

/** JSON that was written before, in place of the value that stands for it. */
const written = new WeakMap<object, string>();

/** A value in whose place this JSON is written. */
export function placeholderFor(json: string): Record<string, never> {
  const placeholder = {};
  written.set(placeholder, json);
  return placeholder;
}

/** The value as JSON. A large one is written in pieces that let other work through. Throws QUERY_TOO_EXPENSIVE beyond `maxBytes`, and the signal's reason. */
export async function writeJson(value: object, { maxBytes, onLarge, signal, caller }: TextOptions): Promise<string> {
  const pieces: string[] = [];
  let pending = "";
  let bytes = 0;
  let turnStarted = performance.now();
  let isLarge = false;
  const flush = () => {
    bytes += Buffer.byteLength(pending);
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    pieces.push(pending);
    pending = "";
  };
  const holdsWritten = Object.values(value).some((member) => typeof member === "object" && member !== null && written.has(member));
  for (const text of holdsWritten ? textsOfMembers(value) : textsOf(value)) {
    pending += text;
    if (pending.length < pieceLength) continue;
    flush();
    if (bytes > largeBytes && !isLarge) {
      isLarge = true;
      await onLarge?.();
    }
    if (performance.now() - turnStarted < turnMs) continue;
    await ownTurn(caller);
    signal?.throwIfAborted();
    turnStarted = performance.now();
  }
  flush();
  return pieces.length === 1 ? pieces[0]! : pieces.join("");
}

function tooLarge(max: number): Error {
  return refuse(
    { limit: "answerBytes", max },
    `The answer is larger than the limit of ${max} bytes, so nothing of it was sent.`,
    'Select fewer fields, or ask for fewer rows with "first".',
  );
}

/** The texts that make up the JSON of a value, none of them much longer than `longestText` unless one string is. */
function* textsOf(value: unknown): Generator<string, void> {
  if (typeof value !== "object" || value === null || hasToJson(value)) return yield JSON.stringify(value);
  const known = written.get(value);
  if (known !== undefined) return yield* slices(known);
  if (fits(value, { left: longestText })) return yield JSON.stringify(value);
  yield* Array.isArray(value) ? textsOfItems(value) : textsOfMembers(value);
}

function* textsOfItems(items: readonly unknown[]): Generator<string, void> {
  yield "[";
  for (const [index, item] of items.entries()) {
    if (index > 0) yield ",";
    if (isAbsent(item)) yield "null";
    else yield* textsOf(item);
  }
  yield "]";
}

function* textsOfMembers(value: object): Generator<string, void> {
  yield "{";
  let isFirst = true;
  for (const [name, member] of Object.entries(value)) {
    if (isAbsent(member)) continue;
    yield `${isFirst ? "" : ","}${JSON.stringify(name)}:`;
    isFirst = false;
    yield* textsOf(member);
  }
  yield "}";
}

function* slices(text: string): Generator<string, void> {
  for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
}

/** JSON has no text for it: it is left out of objects. */
function isAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "function" || typeof value === "symbol";
}

function hasToJson(value: object): boolean {
  return "toJSON" in value && typeof value.toJSON === "function";
}

/** Is the JSON of this value about as short as there is room? Looks no further than needed. */
function fits(value: unknown, room: { left: number }): boolean {
  room.left -= typeof value === "string" ? value.length + 8 : 8;
  if (typeof value !== "object" || value === null) return room.left > 0;
  if (Array.isArray(value)) {
    for (const item of value) if (!fits(item, room)) return false;
  } else {
    for (const name in value) {
      room.left -= name.length;
      if (!fits((value as Record<string, unknown>)[name], room)) return false;
    }
  }
  return room.left > 0;
}
