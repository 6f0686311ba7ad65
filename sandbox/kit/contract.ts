import { readFileSync } from "node:fs";
import type { Operation, VendorContract } from "../../contract/model.ts";
import { getOrInsert } from "./maps.ts";

export type { Field, Operation, Parameter, VendorContract } from "../../contract/model.ts";

const contracts = new Map<string, VendorContract>();

/** The contract of a vendor, read once for all sandboxes of a process; nobody changes it. */
export function loadContract(vendor: string): VendorContract {
  return getOrInsert(contracts, vendor, () => JSON.parse(readFileSync(new URL(`../../contract/${vendor}.json`, import.meta.url), "utf8")));
}

export interface Match {
  id: string;
  operation: Operation;
  /** Path parameters by name. */
  params: Record<string, string>;
}

/** Finds the documented operation of a call. Paths match without regard to case; literal segments win over parameters. */
export function matcher(contract: VendorContract): (method: string, path: string, version?: string) => Match | undefined {
  const routes = Object.entries(contract.operations)
    .filter(([, operation]) => operation.path.startsWith("/"))
    .map(([id, operation]) => ({
      id,
      operation,
      segments: segmentsOf(operation.path),
      literals: segmentsOf(operation.path).filter((s) => !s.startsWith("{")).length,
    }))
    .sort((a, b) => b.literals - a.literals);
  return (method, path, version) => {
    const given = segmentsOf(path);
    for (const { id, operation, segments } of routes) {
      if (operation.method !== method || segments.length !== given.length) continue;
      if (version && operation.version && operation.version !== version) continue;
      const params: Record<string, string> = {};
      const fits = segments.every((segment, i) => {
        const name = /^\{(.*)\}(\.\w+)?$/.exec(segment);
        if (!name) return segment.toLowerCase() === given[i]!.toLowerCase();
        if (name[2] && !given[i]!.endsWith(name[2])) return false;
        if (!name[2] && /\.(pdf|csv)$/.test(given[i]!)) return false;
        params[name[1]!] = name[2] ? given[i]!.slice(0, -name[2].length) : given[i]!;
        return true;
      });
      if (fits) return { id, operation, params };
    }
    return undefined;
  };
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
