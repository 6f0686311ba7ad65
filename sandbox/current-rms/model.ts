import type { VendorContract } from "../kit/contract.ts";
import type { Known } from "../kit/filler.ts";
import type { JsonObject } from "../kit/json.ts";
import type { Lookup } from "../world/lookup.ts";
import type { World } from "../world/model.ts";
import type { CustomFields } from "./custom-fields.ts";
import type { People } from "./people.ts";
import type { CurrentRmsReadings } from "./readings.ts";

/** A row of one of the vendor's tables. */
export interface Row {
  /** The documented type of its record: the table's name. */
  type: string;
  id: number;
  /** The documented members. Those that embed other records are undefined until the record is rendered. */
  record: JsonObject;
  /** Ids of the rows it is nested under, by path parameter. */
  parents: Record<string, number>;
  tags: string[];
  /** Attributes that can be searched but are never shown. */
  hidden: JsonObject;
}

/** What a table's source gives for one row; the rest is filled from the contract. */
export interface Draft extends Partial<Pick<Row, "parents" | "tags" | "hidden">> {
  known: Known;
}

/** Where the rows of a table come from: their ids, and how one is drafted. */
export interface Source {
  ids(): number[];
  draft(id: number): Draft;
}

/** Sources by type. */
export type Sources = Record<string, Source>;

/** Every row the vendor holds, and what rows are made from. */
export interface Dataset {
  readonly contract: VendorContract;
  readonly world: World;
  readonly lookup: Lookup;
  readonly people: People;
  readonly customFields: CustomFields;
  readonly tagList: CurrentRmsReadings["tagList"];
  /** Ids of a type, ascending. */
  ids(type: string): number[];
  row(type: string, id: unknown): Row | undefined;
  rows(type: string): Row[];
  /** What a record is called, without making the whole record: records show each other's names. */
  nameOf(type: string, id: unknown): string | undefined;
  /** Rows of a type by the value of one column, or of the path parameter they are nested under. */
  children(type: string, column: string, value: unknown): Row[];
}

/** What a new row is made of. */
export interface NewRow extends Partial<Pick<Row, "parents" | "tags" | "hidden">> {
  record: JsonObject;
}

/** Rows that can be written. */
export interface EditableDataset extends Dataset {
  /** Makes a row under an id that the table never had. */
  insert(type: string, row: NewRow, id?: number): Row;
  /** Sets members of a row; gives it as it is then. */
  update(type: string, id: number, changes: JsonObject, tags?: string[]): Row;
  remove(type: string, id: number): void;
  /** An id for a part of a record, such as an address, that no part had before. */
  partId(): number;
}
