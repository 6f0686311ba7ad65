import { randomUUID } from "node:crypto";
import { maxDepth, maxMembers, maxValues, tooDeep, tooMany } from "./answer-limits.ts";
import { endOfString } from "./json-digits.ts";
import type { Steps } from "./steps.ts";

/** A step of this length takes two or three milliseconds. */
const defaultStepLength = 256 * 1024;

export interface JsonStepOptions<T> {
  /** Parses a text that is complete in itself. Throws a SyntaxError. */
  parse(text: string): T;
  /** Characters after which the text is cut at the next comma. */
  stepLength?: number;
}

interface OpenHolder {
  isList: boolean;
  /** Commas seen in it. */
  commas: number;
  /** Where the name of the latest member stands in the text, quotes included. */
  nameAt: number;
  nameEnd: number;
}

type Holder = unknown[] | Record<string, unknown>;

/**
 * Reads a JSON text in steps. It is cut at commas, and each piece is parsed with the brackets added that are open where it
 * begins and where it ends. Throws a SyntaxError, or an AnswerLimitError (depth, values, members of one object).
 */
export function* jsonSteps<T>(text: string, { parse, stepLength = defaultStepLength }: JsonStepOptions<T>): Steps<T> {
  const scanner = new Scanner(text, stepLength);
  // Nobody can foresee this name, so no member of the vendor is mistaken for it.
  let mark: string | undefined;
  let root: unknown;
  /** The lists and objects that are open where the next piece begins, outermost first. */
  let spine: Holder[] = [];
  for (;;) {
    const openers = scanner.open.map(({ isList }, i) => (isList ? "[" : i < scanner.open.length - 1 ? `{"${mark}":` : "{")).join("");
    const [start, end] = scanner.advance();
    const isLast = end === text.length;
    if (isLast && spine.length === 0) return parse(text);
    mark ??= randomUUID();
    // The end of the text gets none: what is still open there was cut short.
    const closers = isLast ? [] : scanner.open.map(({ isList }) => (isList ? "]" : "}")).reverse();
    const piece = parse(openers + text.slice(start, end) + closers.join(""));
    if (spine.length === 0) root = piece;
    else merge(spine, piece as Holder, mark);
    if (isLast) return root as T;
    spine = spineOf(root as Holder, scanner.open, text);
    yield;
  }
}

/** Adds a piece to the lists and objects that it continues. */
function merge(spine: readonly Holder[], piece: Holder, mark: string): void {
  let part: Holder | undefined = piece;
  for (const [level, holder] of spine.entries()) {
    const isInner = level === spine.length - 1;
    const current: Holder = part!;
    if (Array.isArray(current)) {
      part = isInner ? undefined : (current[0] as Holder);
      for (let i = isInner ? 0 : 1; i < current.length; i++) (holder as unknown[]).push(current[i]);
    } else {
      part = isInner ? undefined : (current[mark] as Holder);
      for (const name in current) if (name !== mark || isInner) setMember(holder as Record<string, unknown>, name, current[name]);
    }
  }
}

/** A member `__proto__` is an ordinary one. */
function setMember(holder: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  else holder[name] = value;
}

/** The value of each open list or object: the latest item or member of the one around it. */
function spineOf(root: Holder, open: readonly OpenHolder[], text: string): Holder[] {
  const spine = [root];
  for (const { isList, nameAt, nameEnd } of open.slice(0, -1)) {
    const holder = spine.at(-1)!;
    const latest = isList ? (holder as unknown[]).at(-1) : (holder as Record<string, unknown>)[JSON.parse(text.slice(nameAt, nameEnd))];
    spine.push(latest as Holder);
  }
  return spine;
}

const [quote, comma, colon] = [0x22, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject, space] = [0x5b, 0x5d, 0x7b, 0x7d, 0x20];

/** Finds commas at which a JSON text can be cut, and counts what has a limit. It does not check the grammar: `parse` does. */
class Scanner {
  /** Lists and objects that are open where the latest piece ended. */
  readonly open: OpenHolder[] = [];
  readonly #text: string;
  readonly #stepLength: number;
  #at = 0;
  /** The others besides the root. */
  #values = 0;

  constructor(text: string, stepLength: number) {
    this.#text = text;
    this.#stepLength = stepLength;
  }

  /** The next piece. It ends before a comma, or with the text. */
  advance(): [start: number, end: number] {
    const text = this.#text;
    const start = this.#at;
    const { open } = this;
    let holder = open.at(-1);
    let at = start;
    let [stringAt, stringEnd] = [0, 0];
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        stringAt = at;
        stringEnd = endOfString(text, at);
        at = stringEnd - 1;
      } else if (code === comma) {
        this.#count();
        if (!holder) continue;
        holder.commas += 1;
        if (!holder.isList && holder.commas >= maxMembers) throw tooMany("a JSON object", "members", maxMembers);
        if (at - start < this.#stepLength) continue;
        assertBetweenValues(text, at);
        this.#at = at + 1;
        return [start, at];
      } else if (code === colon) {
        if (!holder) continue;
        holder.nameAt = stringAt;
        holder.nameEnd = stringEnd;
      } else if (code === openList || code === openObject) {
        this.#count();
        holder = { isList: code === openList, commas: 0, nameAt: stringAt, nameEnd: stringEnd };
        if (open.push(holder) > maxDepth) throw tooDeep("JSON");
      } else if (code === closeList || code === closeObject) {
        if (open.pop()?.isList !== (code === closeList)) throw new SyntaxError("a bracket does not fit");
        holder = open.at(-1);
      }
    }
    this.#at = at;
    return [start, text.length];
  }

  #count(): void {
    this.#values += 1;
    if (this.#values >= maxValues) throw tooMany("JSON", "values", maxValues);
  }
}

/** The brackets that are added around pieces would hide a comma before or after which there is nothing. */
function assertBetweenValues(text: string, comma: number): void {
  let before = comma - 1;
  while (text.charCodeAt(before) <= space) before--;
  let after = comma + 1;
  while (text.charCodeAt(after) <= space) after++;
  if (/[[{,]/.test(text[before] ?? "[") || /[\]},]/.test(text[after] ?? "]")) throw new SyntaxError("a comma without a value");
}
