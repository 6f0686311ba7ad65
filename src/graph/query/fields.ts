import { isObjectType } from "graphql";
import { rootField } from "../../engine/model/names.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import { parentPaths, type Read, type Resource } from "../../engine/model/resource.ts";
import type { FieldPlan } from "../../engine/model/source.ts";
import { type Catalogue, relationPaths } from "../catalogue.ts";

/** One field that is selected, with its arguments. */
export interface SelectedField {
  name: string;
  args?: Readonly<Record<string, unknown>>;
}

/** The record's members that these fields of a type need; undefined when all may be needed. */
export function neededFields(catalogue: Catalogue, type: string, selected: Iterable<SelectedField>): FieldSet | undefined {
  const fields = new Set<string>();
  for (const field of selected) {
    const paths = pathsNeeded(catalogue, type, field);
    if (!paths) return undefined;
    for (const path of paths) fields.add(rootField(path));
  }
  return fields;
}

/** The members of each type that an operation needs anywhere, from all its selected fields. */
export function planFields(catalogue: Catalogue, selected: Iterable<SelectedField & { type: string }>): FieldPlan {
  const plan = new Map<string, Set<string> | undefined>();
  for (const field of selected) {
    const { type } = field;
    if (plan.has(type) && !plan.get(type)) continue;
    const paths = pathsNeeded(catalogue, type, field);
    const fields = plan.get(type) ?? new Set<string>();
    for (const path of paths ?? []) fields.add(rootField(path));
    plan.set(type, paths && fields);
  }
  return plan;
}

/** The paths that a field reads in the record; undefined when it may be any. */
function pathsNeeded(catalogue: Catalogue, type: string, { name, args }: SelectedField): readonly string[] | undefined {
  if (name === "id" || name === "vendorId" || name.startsWith("__")) return [];
  const resource = catalogue.resources.get(type);
  const customFields = [resource?.customFields ?? []].flat();
  if (name === "customField") return customFields;
  if (name === "customFieldValues") return [...customFields, ...[resource?.definitions?.kindOf ?? []].flat()];
  if (name === "raw") return typeof args?.field === "string" ? [args.field] : undefined;
  const relation = catalogue.row(type)?.relations[name];
  if (relation?.kind === "answer" || relation?.kind === "file") return ownPaths(relation, resource);
  if (relation) return relationPaths(relation);
  const link = catalogue.linkOf(type, name);
  if (link) return link.needs;
  const object = catalogue.schema.getType(type);
  const field = isObjectType(object) ? object.getFields()[name] : undefined;
  const base = field && isObjectType(object) ? catalogue.codeOf(object, field) : undefined;
  return catalogue.paths(type, base ?? name).slice(0, 1);
}

/** What a read takes from the record, beside the id by which it is known. */
function ownPaths({ own = {} }: Read, resource: Resource | undefined): string[] {
  const known = resource ? [resource.id, ...parentPaths(resource)] : [];
  return Object.values(own).filter((path) => !known.includes(path));
}
