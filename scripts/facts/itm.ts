import type { VendorContract } from "../../contract/model.ts";
import { type Fact, listsOf, pageSizes } from "./lists.ts";

export function itm(contract: VendorContract): Record<string, Fact> {
  // What a project has by itself is a part of the same list.
  const lists = listsOf(contract).filter(([id]) => !id.endsWith("-of-project"));
  const { usual } = pageSizes(lists);
  return {
    maxPage: { about: "The largest page of every search.", value: usual },
    searches: {
      about: "Lists with a filter and columns in the body.",
      value: lists.filter(([, { maxPage }]) => maxPage).map(([id]) => id),
    },
    paths: {
      about: "Paths in each list's records. Those of a search are all that the record has: it gives the columns that it is asked for.",
      value: Object.fromEntries(lists.map(([id]) => [id, pathsOfList(contract, id)])),
    },
  };
}

function pathsOfList(contract: VendorContract, id: string): string[] {
  const [resource] = id.split(".");
  const alone = id.endsWith(".search") ? contract.operations[`${resource}.get`] : undefined;
  const types = [alone, contract.operations[id]].flatMap((operation) => operation?.answer?.type ?? []);
  return [...new Set(types.flatMap((type) => pathsIn(contract, type)))];
}

/** The members of a type, and of the objects in it. */
function pathsIn(contract: VendorContract, type: string): string[] {
  return Object.entries(contract.types[type] ?? {}).flatMap(([name, field]) => [
    name,
    ...(field.list ? [] : pathsIn(contract, field.type).map((path) => `${name}.${path}`)),
  ]);
}
