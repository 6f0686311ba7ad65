import type { Row } from "../store.ts";
import { invalid, missing, type WriteRequest } from "./request.ts";

/** Moves all that points at the source to the target, then removes the source. Nothing brings it back. */
export function merge({ store, match }: WriteRequest) {
  const [target, source] = [match.params.target, match.params.source].map((id) => store.find("Account", Number(id)));
  if (!target || !source) throw missing();
  if (target === source) throw invalid({ source: "An account cannot be merged with itself" });
  for (const table of store.tables()) {
    const links = store.linksTo(table, "Account");
    for (const row of links.length ? store.rows(table) : [])
      for (const name of links) {
        const link = store.link(row, name);
        if (link === source) store.update(row, {}, { [name]: row === target ? null : target });
        else if (Array.isArray(link) && link.includes(source)) store.update(row, {}, { [name]: moved(link, source, target) });
      }
  }
  store.remove(source);
  for (const table of ["AccountCoordinate"]) store.forget(table);
  return { row: target };
}

function moved(link: Row[], source: Row, target: Row): Row[] {
  return [...new Set(link.map((row) => (row === source ? target : row)))];
}
