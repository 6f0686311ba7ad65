import type { Transaction } from "./database.ts";
import type { SyncState } from "./store.ts";

interface Numbers {
  state: SyncState;
  dictionaries: string[];
  records: number;
  nextRecord: number;
  seq: number;
}

/** Numbers and counts of a stream while a transaction writes it. */
export class Ledger {
  records: number;
  readonly state: SyncState;
  /** As they are in the database; another process may have added some. */
  readonly dictionaries: string[];
  readonly #stream: number;
  #nextRecord: number;
  #seq: number;

  private constructor(stream: number, { state, dictionaries, records, nextRecord, seq }: Numbers) {
    this.#stream = stream;
    this.state = state;
    this.dictionaries = dictionaries;
    this.records = records;
    this.#nextRecord = nextRecord;
    this.#seq = seq;
  }

  static async open(transaction: Transaction, stream: number): Promise<Ledger> {
    const sql = "SELECT state, dictionaries, records, next_row, value FROM stream, counter WHERE number = ? AND name = 'seq'";
    const [row] = await transaction.all(sql, [stream]);
    const [state, dictionaries, records, nextRecord, seq] = row!;
    return new Ledger(stream, {
      state: JSON.parse(String(state)) as SyncState,
      dictionaries: JSON.parse(String(dictionaries)) as string[],
      records: Number(records),
      nextRecord: Number(nextRecord),
      seq: Number(seq),
    });
  }

  get isComplete(): boolean {
    return this.state.completeSince !== undefined;
  }

  /** A new record's number. */
  nextRecord(): number {
    this.records += 1;
    return this.#nextRecord++;
  }

  /** Of the last change, in any stream. */
  get seq(): number {
    return this.#seq;
  }

  nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  async close(transaction: Transaction, state: SyncState = this.state): Promise<void> {
    await transaction.run("UPDATE stream SET state = ?, records = ?, next_row = ? WHERE number = ?", [
      JSON.stringify(state),
      this.records,
      this.#nextRecord,
      this.#stream,
    ]);
    await transaction.run("UPDATE counter SET value = ? WHERE name = 'seq'", [this.#seq]);
  }
}
