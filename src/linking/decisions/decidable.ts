import type { VendorRecord } from "../../engine/model/record.ts";
import { extractEntities, type IsPlaceholder } from "../entities/extract.ts";
import { isLoose, type RecordTables } from "../entities/record.ts";
import type { LinkedKind } from "../evidence/score.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** Which records can be decided about, and what is remembered of them. */
export interface Decidable {
  /** What records of a type can denote; none for types that are never linked. */
  kindsOf(type: string): readonly LinkedKind[];
  /** The members that a fingerprint looks at. */
  membersOf(type: string): readonly string[];
  fingerprintOf(record: VendorRecord): string[];
}

/** By the tables of record files; `streams` tells the stream of each type of the graph. */
export function makeDecidable(tables: RecordTables, streams: Readonly<Record<string, string>>, isPlaceholder: IsPlaceholder): Decidable {
  const ownTables = (type: string) => {
    const stream = streams[type];
    return stream === undefined ? [] : (tables.entities[stream] ?? []).filter((table) => table.stream === stream);
  };
  return {
    kindsOf: (type) => ownTables(type).flatMap(({ kind }) => (isLoose(kind) ? [] : kind)),
    membersOf: (type) => [
      ...new Set(
        ownTables(type).flatMap(({ id, when, fields, customFields }) =>
          [
            id,
            when?.path ?? [],
            customFields ?? [],
            ...Object.values(fields).map((paths) => paths.flatMap((path) => path.split("+"))),
          ].flat(),
        ),
      ),
    ],
    fingerprintOf({ resource, data }) {
      const stream = streams[resource.type];
      const shown = stream === undefined ? [] : extractEntities(tables, stream, data, isPlaceholder);
      return shown.filter((entity) => entity.stream === stream).flatMap(fingerprintOf);
    },
  };
}
