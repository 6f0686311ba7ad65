import { getNamedType, isObjectType } from "graphql";
import type { FileField, Operation, OperationField, Resource } from "../../src/engine/model/resource.ts";
import { operationsIn } from "../../src/engine/vendor/route.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";

/** A row that names operations: a resource, or a read that answers a field. */
export type OperationRow =
  | { kind: "resource"; type: string; resource: Resource; operations: readonly Operation[] }
  | (Field & { kind: "answer"; row: OperationField })
  | (Field & { kind: "file"; row: FileField });

interface Field {
  type: string;
  operations: readonly Operation[];
  args: readonly string[];
}

/** All rows of one vendor, with the operations that they name and the type that these answer. */
export function operationRows(catalogue: Catalogue, vendor: string): OperationRow[] {
  const own = [...catalogue.resources.values()].filter((resource) => resource.vendor === vendor);
  const found: OperationRow[] = own.map((resource) => {
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
