import { fold, rootField } from "../../engine/model/names.ts";
import { type FieldSet, memberNames, type VendorRecord } from "../../engine/model/record.ts";
import { parentPaths, type Relation, type Resource } from "../../engine/model/resource.ts";
import { fieldNames } from "../../engine/model/shortened.ts";
import type { Stream } from "../store.ts";

/**
 * The members that a stream is read with: what its columns, its keys, its own parts and what else it `needs` is made of. Copies of
 * other records are left out, as are excluded fields. Where the vendor sends whole rows, all of them are kept whatever is requested.
 */
export function projectionOf({ resource, columns, exclude }: Stream, needs: FieldSet = new Set()): FieldSet {
  const { id, alternateKeys = [], optIn = [], listFields = [], label = "name", customFields = [], keyset, changed } = resource;
  const values = [keyset, changed].flatMap((each) => each?.path ?? []);
  const keys = [id, ...parentPaths(resource), ...alternateKeys, label, ...[customFields].flat(), ...values, ...listFields];
  const copies = copiesIn(resource);
  const parts = optIn.filter((member) => !copies.has(fold(member)));
  const paths = [...keys, ...columns.flatMap((column) => column.paths), ...parts];
  const fields = new Set([...fieldNames(resource, paths), ...needs]);
  for (const name of exclude ?? []) fields.delete(fold(name));
  return fields;
}

/** Opt-in members that the rows of the sync do not have. */
export function leftOut({ resource, exclude }: Stream, projection: FieldSet): FieldSet {
  return new Set([...(resource.optIn ?? []), ...(exclude ?? [])].map(fold).filter((name) => !projection.has(name)));
}

/** Members that show a record which has a stream or an address of its own. */
function copiesIn({ relations }: Resource): FieldSet {
  const members = (relation: Relation) => (relation.kind === "one" && relation.embedded ? [rootField(relation.embedded)] : []);
  return new Set(Object.values(relations).flatMap(members));
}

/** Which members all records have that were noted. */
export class LoadedFields {
  /** Those that every record told to have; undefined while all were whole. */
  #common: Set<string> | undefined;
  #members: Set<string>;

  constructor(kept: KeptFields = { members: [] }) {
    this.#common = kept.common && new Set(kept.common);
    this.#members = new Set(kept.members);
  }

  note(records: readonly VendorRecord[]): void {
    for (const { data, loadedFields } of records) {
      if (loadedFields === "all") for (const name of memberNames(data)) this.#members.add(name);
      else this.#common = new Set(this.#common ? [...this.#common].filter((name) => loadedFields.has(name)) : loadedFields);
    }
  }

  /** As it is kept with the state of a stream. `missing` are members that records lack although they came whole. */
  fields(projection: FieldSet, missing: FieldSet): readonly string[] | "all" {
    if (!this.#common && missing.size === 0) return "all";
    const all = this.#common ?? [...projection, ...this.#members];
    return [...new Set(all)].filter((name) => !missing.has(name)).sort();
  }

  keep(): KeptFields {
    return { ...(this.#common && { common: [...this.#common] }), members: [...this.#members] };
  }
}

export interface KeptFields {
  common?: readonly string[];
  members: readonly string[];
}
