import type { Operation, VendorContract } from "../../contract/model.ts";
import { type Fact, listsOf, pageSizes } from "./lists.ts";

export function currentRms(contract: VendorContract): Record<string, Fact> {
  const lists = listsOf(contract);
  const { usual, others } = pageSizes(lists);
  const ofLists = (make: (operation: Operation) => string | undefined) => present(lists.map(([id, operation]) => [id, make(operation)]));
  return {
    maxPage: { about: "The largest page of nearly every list.", value: usual },
    maxPages: { about: "The largest page of the others.", value: others },
    fullModes: {
      about: "Lists that hide rows by default: the mode that hides none.",
      value: ofLists(({ filtermodes = [] }) => filtermodes.find((mode) => mode === "all")),
    },
    searches: {
      about: "What each list's search looks through, as its parameter names it.",
      value: ofLists(({ query = {} }) => Object.keys(query).flatMap((name) => /^q\[(.+)_cont\]$/.exec(name)?.[1] ?? [])[0]),
    },
    parentParameters: { about: "Lists that take the record's parent as a parameter of its own.", value: ofLists(parentParameter) },
    keys: {
      about: "Keys around one record, or around rows, that are not the resource's name.",
      value: present(Object.entries(contract.operations).map(([id, operation]) => [id, otherKey(id, operation)])),
    },
  };
}

function present(entries: readonly (readonly [string, string | undefined])[]): Record<string, string> {
  return Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

/** The one id that a list takes beside the parameters that many lists have. */
function parentParameter({ query = {} }: Operation): string | undefined {
  const own = Object.keys(query).filter((name) => /^\w+$/.test(name) && !["page", "per_page", "filtermode", "view_id"].includes(name));
  return own.length === 1 && own[0]!.endsWith("_id") ? own[0] : undefined;
}

function otherKey(id: string, { answer }: Operation): string | undefined {
  const [resource, operation] = id.split(".");
  const usual = { list: resource, show: answer?.type && snakeCase(answer.type) }[operation!];
  return usual === undefined || usual === answer?.key ? undefined : answer?.key;
}

function snakeCase(type: string): string {
  return type.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
}
