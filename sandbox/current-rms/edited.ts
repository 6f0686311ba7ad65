import { getOrInsert } from "../kit/maps.ts";
import type { WriteLog } from "../kit/truth.ts";
import type { Dataset, EditableDataset, NewRow, Row } from "./model.ts";

/** The rows of one table that differ from the world's. */
interface Edits {
  /** Rows that were made or changed. */
  rows: Map<number, Row>;
  removed: Set<number>;
  /** Ids of rows that the world does not have, ascending. */
  added: number[];
  /** The highest id that the table ever had: none is given twice. */
  highest: number;
}

/** Parts of records have ids above those of the world's. */
const firstPartId = 900_000_001;

/** The tables with what was written since the start. What the world has stays as it is, and is shared. */
export class EditedDataset implements EditableDataset {
  readonly contract;
  readonly world;
  readonly lookup;
  readonly people;
  readonly customFields;
  readonly tagList;
  readonly #base: Dataset;
  readonly #log: WriteLog;
  readonly #edits = new Map<string, Edits>();
  #parts = firstPartId;
  #later: { at: number; type: string; id: number; changes: Row["record"] }[] = [];

  constructor(base: Dataset, log: WriteLog) {
    this.#base = base;
    this.#log = log;
    ({
      contract: this.contract,
      world: this.world,
      lookup: this.lookup,
      people: this.people,
      customFields: this.customFields,
      tagList: this.tagList,
    } = base);
  }

  ids(type: string): number[] {
    const edits = this.#edits.get(type);
    const own = this.#base.ids(type);
    if (!edits || (edits.added.length === 0 && edits.removed.size === 0)) return own;
    return [...own.filter((id) => !edits.removed.has(id)), ...edits.added].sort((a, b) => a - b);
  }

  row(type: string, id: unknown): Row | undefined {
    const edits = this.#edits.get(type);
    if (!edits) return this.#base.row(type, id);
    if (edits.removed.has(id as number)) return undefined;
    return edits.rows.get(id as number) ?? this.#base.row(type, id);
  }

  rows(type: string): Row[] {
    if (!this.#edits.has(type)) return this.#base.rows(type);
    return this.ids(type).map((id) => this.row(type, id)!);
  }

  nameOf(type: string, id: unknown): string | undefined {
    const edits = this.#edits.get(type);
    if (edits?.removed.has(id as number)) return undefined;
    const record = edits?.rows.get(id as number)?.record;
    return record ? String(record.name ?? record.subject ?? "") : this.#base.nameOf(type, id);
  }

  children(type: string, column: string, value: unknown): Row[] {
    const found = this.#base.children(type, column, value);
    const edits = this.#edits.get(type);
    if (!edits) return found;
    const left = found.filter(({ id }) => !edits.removed.has(id) && !edits.rows.has(id));
    const written = [...edits.rows.values()].filter(
      ({ record, parents }) => (column in record ? record[column] : parents[column]) === value,
    );
    return written.length ? [...left, ...written].sort((a, b) => a.id - b.id) : left;
  }

  insert(type: string, { record, parents = {}, tags = [], hidden = {} }: NewRow, given?: number): Row {
    const edits = this.#editsOf(type);
    const id = given ?? edits.highest + 1;
    edits.highest = Math.max(edits.highest, id);
    const row: Row = { type, id, record: "id" in this.contract.types[type]! ? { ...record, id } : record, parents, tags, hidden };
    edits.rows.set(id, row);
    edits.added.push(id);
    this.#log.add("made", type, id);
    return row;
  }

  update(type: string, id: number, changes: Row["record"], tags?: string[], hidden?: Row["hidden"]): Row {
    const row = this.row(type, id)!;
    const changed = { ...row, record: { ...row.record, ...changes }, tags: tags ?? row.tags, hidden: { ...row.hidden, ...hidden } };
    this.#editsOf(type).rows.set(id, changed);
    this.#log.add("changed", type, id);
    return changed;
  }

  later(at: number, type: string, id: number, changes: Row["record"]): void {
    this.#later.push({ at, type, id, changes });
  }

  settle(now: number): void {
    const due = this.#later.filter(({ at }) => at <= now);
    if (due.length === 0) return;
    this.#later = this.#later.filter(({ at }) => at > now);
    for (const { type, id, changes } of due) if (this.row(type, id)) this.update(type, id, changes);
  }

  remove(type: string, id: number): void {
    const edits = this.#editsOf(type);
    const place = edits.added.indexOf(id);
    if (place >= 0) edits.added.splice(place, 1);
    else edits.removed.add(id);
    edits.rows.delete(id);
    this.#log.add("removed", type, id);
  }

  partId(): number {
    return this.#parts++;
  }

  #editsOf(type: string): Edits {
    return getOrInsert(this.#edits, type, () => ({
      rows: new Map(),
      removed: new Set(),
      added: [],
      highest: this.#base.ids(type).at(-1) ?? 0,
    }));
  }
}
