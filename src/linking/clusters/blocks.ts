import type { Frequencies } from "../evidence/frequencies.ts";
import { blockLimit, isSilent, wordOf } from "./blocking.ts";

/** The records that share a key. */
export interface Block {
  readonly key: string;
  /** Most records that may share the key, for it to be a reason to compare them; 0 where it never is one. */
  readonly limit: number;
  /** The word that the key is made of: one of many names is no reason. */
  readonly word: string | undefined;
  /** Most keys have one record or a few: those take no set of their own. */
  holders: string | string[] | Set<string>;
}

/** From so many on the records of a key are kept in a set. */
const fewest = 12;

/** Records by the keys by which they come to be compared. */
export class Blocks {
  readonly #blocks = new Map<string, Block>();
  readonly #frequencies: () => Frequencies;

  constructor(frequencies: () => Frequencies) {
    this.#frequencies = frequencies;
  }

  find(key: string): Block | undefined {
    return this.#blocks.get(key);
  }

  add(key: string, ref: string): Block {
    const known = this.#blocks.get(key);
    if (!known) {
      const made: Block = { key, limit: isSilent(key) ? 0 : blockLimit(key), word: wordOf(key), holders: ref };
      this.#blocks.set(key, made);
      return made;
    }
    const { holders } = known;
    if (typeof holders === "string") known.holders = [holders, ref];
    else if (!Array.isArray(holders)) holders.add(ref);
    else if (holders.push(ref) > fewest) known.holders = new Set(holders);
    return known;
  }

  remove(block: Block, ref: string): void {
    const { holders } = block;
    if (typeof holders === "string") {
      this.#blocks.delete(block.key);
      block.holders = [];
    } else if (Array.isArray(holders)) {
      holders.splice(holders.indexOf(ref), 1);
      if (holders.length === 1) block.holders = holders[0]!;
    } else {
      holders.delete(ref);
      if (holders.size <= fewest / 2) block.holders = [...holders];
    }
  }

  /** Most records that may share the key now. */
  largest({ limit, word }: Block): number {
    return word !== undefined && this.#frequencies().isCommon(word) ? 0 : limit;
  }

  /** The records to be compared because of the key: none where there are too many, or only one. */
  pairing(block: Block): Iterable<string> {
    const { holders } = block;
    if (block.limit === 0 || typeof holders === "string" || sizeOf(block) > this.largest(block)) return none;
    return holders;
  }
}

const none: readonly string[] = [];

export function sizeOf({ holders }: Block): number {
  return typeof holders === "string" ? 1 : Array.isArray(holders) ? holders.length : holders.size;
}

export function holdersOf(block: Block | undefined): Iterable<string> {
  if (!block) return none;
  return typeof block.holders === "string" ? [block.holders] : block.holders;
}
