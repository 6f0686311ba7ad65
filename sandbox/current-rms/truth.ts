import type { Truth, WriteLog } from "../kit/truth.ts";
import type { Dataset } from "./model.ts";

/** What the vendor holds: the records of each type that has a list. */
export function truthOf(data: Dataset, { writes }: WriteLog): Truth {
  const operations = Object.values(data.contract.operations);
  const listed = () => operations.flatMap(({ kind, answer }) => (kind === "read" && answer?.shape === "list" && answer.type) || []);
  return {
    writes,
    tables: () => [...new Set(listed())].filter((type) => "id" in data.contract.types[type]!).sort(),
    rows: (type) => data.rows(type).map(({ record, parents }) => ({ ...parents, ...record })),
  };
}
