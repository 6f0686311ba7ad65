import { getNamedType, isObjectType } from "graphql";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import type { Answer, File, Operation, Resource } from "../../src/resource/model.ts";
import { operationsIn } from "../../src/resource/route.ts";

/** A row that names operations: a resource, or a read that answers a field. */
export type Named =
  | { kind: "resource"; type: string; resource: Resource; operations: readonly Operation[] }
  | (Field & { kind: "answer"; row: Answer })
  | (Field & { kind: "file"; row: File });

interface Field {
  type: string;
  operations: readonly Operation[];
  args: readonly string[];
}

/** All rows of one vendor, with the operations that they name and the type that these answer. */
export function namedRows(catalogue: Catalogue, vendor: string): Named[] {
  const own = [...catalogue.resources.values()].filter((resource) => resource.vendor === vendor);
  const found: Named[] = own.map((resource) => {
    const { relations: _, ...rest } = resource;
    return { kind: "resource", type: resource.type, resource, operations: operationsIn(rest) };
  });
  const fields = [
    ...Object.entries(catalogue.roots).map(([name, row]) => ({ holder: "Query", name, row })),
    ...[...catalogue.resources.values(), ...catalogue.parts.values()].flatMap(({ type, relations }) =>
      Object.entries(relations).map(([name, row]) => ({ holder: type, name, row })),
    ),
  ];
  for (const { holder, name, row } of fields) {
    if ((row.kind !== "answer" && row.kind !== "file") || row.vendor !== vendor) continue;
    const object = catalogue.schema.getType(holder);
    const field = isObjectType(object) ? object.getFields()[name] : undefined;
    if (!field) continue;
    const named = getNamedType(field.type);
    const args = field.args.map((arg) => arg.name);
    const said = { type: catalogue.nodeType(named) ?? named.name, operations: [row.operation], args };
    found.push(row.kind === "answer" ? { kind: "answer", row, ...said } : { kind: "file", row, ...said });
  }
  return found;
}
