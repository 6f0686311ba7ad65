import type { Frequencies } from "../evidence/frequencies.ts";
import { type PackedProfile, type Profile, packProfile, unpackProfile } from "../evidence/profile.ts";
import type { LinkedKind } from "../evidence/score.ts";
import type { Weighed } from "./agglomerate.ts";
import { keysOf } from "./blocking.ts";
import { type Block, Blocks, holdersOf, sizeOf } from "./blocks.ts";
import type { Cluster } from "./cluster.ts";

/** What a stage keeps of a record. */
export interface StageRecord {
  readonly ref: string;
  /** Absent where the record is gone and its cluster does not know yet. */
  packed: PackedProfile | undefined;
  blocks: readonly Block[];
  /** Records that were compared with an outcome that could decide something, directly or by way of others; absent where it is alone. */
  group: readonly string[] | undefined;
  cluster: Cluster | undefined;
  /** With what it was compared, as far as that is not forgotten. */
  pairs: Pair[];
}

/** Two records that were compared. */
export interface Pair extends Weighed {
  a: StageRecord;
  b: StageRecord;
}

const none: Pair[] = [];

/** Profiles that are ready for comparison. */
const mostReady = 5_000;

/** The records of one kind, by ref and by their keys. */
export class StageRecords {
  readonly blocks: Blocks;
  readonly #kind: LinkedKind;
  readonly #records = new Map<string, StageRecord>();
  readonly #ready = new Map<string, Profile>();
  /** Is told of keys by which records are not compared any more, or again. */
  readonly #turned: (block: Block) => void;

  constructor(kind: LinkedKind, frequencies: () => Frequencies, turned: (block: Block) => void) {
    this.#kind = kind;
    this.blocks = new Blocks(frequencies);
    this.#turned = turned;
  }

  get(ref: string): StageRecord | undefined {
    return this.#records.get(ref);
  }

  all(): Iterable<StageRecord> {
    return this.#records.values();
  }

  has(ref: string): boolean {
    return this.#records.get(ref)?.packed !== undefined;
  }

  profile(ref: string): Profile | undefined {
    const ready = this.#ready.get(ref);
    if (ready) return ready;
    const packed = this.#records.get(ref)?.packed;
    if (!packed) return undefined;
    const profile = unpackProfile(ref, packed);
    this.#keepReady(profile);
    return profile;
  }

  /** Undefined where the record has gone; its cluster stays until it is left. */
  put(ref: string, profile: Profile | undefined): void {
    const record = this.#records.get(ref) ?? { ref, packed: undefined, blocks: [], group: undefined, cluster: undefined, pairs: none };
    this.#ready.delete(ref);
    for (const block of record.blocks) this.#resize(block, () => this.blocks.remove(block, ref));
    record.packed = profile && packProfile(profile);
    record.blocks = profile ? Array.from(keysOf(this.#kind, profile), (key) => this.#enter(key, record.ref)) : [];
    if (profile || record.cluster) this.#records.set(ref, record);
    else this.#records.delete(ref);
    if (profile) this.#keepReady(profile);
  }

  connect(a: StageRecord, b: StageRecord, weighed: Weighed): void {
    const pair = { a, b, total: weighed.total, isEnough: weighed.isEnough };
    for (const record of [a, b])
      if (record.pairs === none) record.pairs = [pair];
      else record.pairs.push(pair);
  }

  /** Forgets with what the record was compared. */
  disconnect(record: StageRecord): void {
    for (const pair of record.pairs) {
      const other = pair.a === record ? pair.b : pair.a;
      other.pairs.splice(other.pairs.indexOf(pair), 1);
    }
    record.pairs = none;
  }

  /** Records that share a key which few enough have. */
  *comparable(record: StageRecord): Generator<StageRecord> {
    const seen = new Set([record.ref]);
    for (const block of record.blocks)
      for (const ref of this.blocks.pairing(block)) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        yield this.#records.get(ref)!;
      }
  }

  /** The record is in no cluster any more. */
  leave(record: StageRecord): void {
    record.cluster = undefined;
    if (!record.packed) this.#records.delete(record.ref);
  }

  holders(key: string): Iterable<string> {
    return holdersOf(this.blocks.find(key));
  }

  #enter(key: string, ref: string): Block {
    const known = this.blocks.find(key);
    if (!known) return this.blocks.add(key, ref);
    this.#resize(known, () => this.blocks.add(key, ref));
    return known;
  }

  /** A key that too many have makes no pairs any more, or again. */
  #resize(block: Block, change: () => void): void {
    const before = sizeOf(block);
    const largest = this.blocks.largest(block);
    change();
    const after = sizeOf(block);
    if (largest > 0 && before > largest !== after > largest) this.#turned(block);
  }

  #keepReady(profile: Profile): void {
    if (this.#ready.size >= mostReady) this.#ready.clear();
    this.#ready.set(profile.refs[0]!, profile);
  }
}
