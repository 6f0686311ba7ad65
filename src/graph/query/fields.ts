import { isObjectType } from "graphql";
import { fold } from "../../engine/model/names.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import { parentPaths, type Read, type Resource } from "../../engine/model/resource.ts";
import { fieldNames } from "../../engine/model/shortened.ts";
import type { FieldPlan } from "../../engine/model/source.ts";
import { type Catalogue, relationPaths } from "../catalogue.ts";
import { billingNeeds } from "./billing.ts";

/** One field that is selected, with its arguments. */
export interface SelectedField {
  name: string;
  args?: Readonly<Record<string, unknown>>;
  /** Names of the fields selected in it. */
  inner?: readonly string[];
}

/** The record's members that these fields of a type need; undefined when all may be needed. */
export function neededFields(catalogue: Catalogue, type: string, selected: Iterable<SelectedField>): FieldSet | undefined {
  const row = catalogue.resources.get(type) ?? {};
  const needed: string[] = [];
  for (const field of selected) {
    const paths = pathsNeeded(catalogue, type, field);
    if (!paths) return undefined;
    needed.push(...paths);
  }
  return fieldNames(row, needed);
}

/** The members of each type that an operation needs anywhere, from all its selected fields. */
export function planFields(catalogue: Catalogue, selected: Iterable<SelectedField & { type: string }>): FieldPlan {
  const plan = new Map<string, Set<string> | undefined>();
  for (const field of selected) {
    const { type } = field;
    if (plan.has(type) && !plan.get(type)) continue;
    const paths = pathsNeeded(catalogue, type, field);
    const fields = plan.get(type) ?? new Set<string>();
    for (const name of fieldNames(catalogue.resources.get(type) ?? {}, paths ?? [])) fields.add(name);
    plan.set(type, paths && fields);
  }
  return plan;
}

/** The paths that a field reads in the record; undefined when it may be any. */
function pathsNeeded(catalogue: Catalogue, type: string, { name, args, inner }: SelectedField): readonly string[] | undefined {
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
  // It reads what it needs when it is asked.
  if (name === "timeline" && catalogue.timelines?.reach[type]) return [];
  const billing = billingNeeds(catalogue, type, name);
  if (billing) return billing;
  const object = catalogue.schema.getType(type);
  const field = isObjectType(object) ? object.getFields()[name] : undefined;
  const base = field && isObjectType(object) ? catalogue.codeOf(object, field) : undefined;
  const paths = catalogue.paths(type, base ?? name).slice(0, 1);
  return inner && resource?.shortened ? [...paths, ...partsNeeded(resource, name, inner)] : paths;
}

/** The parts of an object that these fields in it need, as far as a list may leave them out. */
function partsNeeded({ shortened }: Resource, object: string, inner: readonly string[]): string[] {
  const names = new Set(inner.map((name) => fold(`${object}.${name}`)));
  return (shortened?.paths ?? []).filter((path) => names.has(fold(path)));
}

/** What a read takes from the record, beside the id by which it is known. */
function ownPaths({ own = {} }: Read, resource: Resource | undefined): string[] {
  const known = resource ? [resource.id, ...parentPaths(resource)] : [];
  return Object.values(own).filter((path) => !known.includes(path));
}
