import { keysAt } from "../../engine/model/names.ts";
import { badInput } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Resolver } from "../fields.ts";
import { inputMembers } from "../sdl/mutations.ts";
import { fieldOf } from "./demands.ts";
import type { Write } from "./table.ts";

interface Requirement {
  path: string;
  type: string;
  required: boolean;
  fromRecord: boolean;
  custom: boolean;
}

/** What a mutation needs, with the fields that the customer added. */
export function requirementsResolver(catalogue: Catalogue): Resolver {
  return async (_source, { mutation }: { mutation: string }, { writes, session }) => {
    const write = writes?.planner.find(mutation);
    if (!write) throw badInput(`There is no mutation "${mutation}" that writes to a vendor.`, "docs/reference lists them.");
    const { facts, row, vendor } = write;
    const { definitions } = (facts.type && catalogue.resources.get(facts.type)) || {};
    const takesCustom = inputMembers(write.all, facts).some(({ member }) => member.as === "customFields");
    const defined = definitions && takesCustom ? await session.scan(definitions.type, {}) : [];
    const own = defined.filter(({ data }) => keysAt(data, definitions!.of).some((kind) => definitions!.kinds.includes(kind)));
    const custom = own.flatMap(({ data }) => keysAt(data, definitions!.names[0]!)).map((name): Requirement => customField(name));
    return {
      mutation,
      operation: facts.operation,
      vendor,
      irreversible: facts.irreversible === true,
      idempotent: row.idempotent ?? !facts.route.startsWith("POST"),
      fields: [...fieldsOf(write), ...custom],
      oneOf: (facts.body.oneOf ?? []).map((group) => group.map((path) => fieldOf(write, path).join("."))),
      states: row.from || row.not ? { ...row.from, ...(row.not && { not: row.not }) } : null,
    };
  };
}

const customField = (name: string): Requirement => ({
  path: `customFields.${name}`,
  type: "JSON",
  required: false,
  fromRecord: false,
  custom: true,
});

function fieldsOf(write: Write): Requirement[] {
  const { facts } = write;
  const isUpdate = facts.kind === "update" || facts.kind === "save";
  const demanded = new Set((facts.body.required ?? []).map((path) => fieldOf(write, path).join(".")));
  const top = inputMembers(write.all, facts).map(({ member, required }): Requirement => {
    const isDemanded = demanded.has(member.as);
    const type = member.list || member.many || member.indexed ? `[${member.type}]` : member.type;
    return {
      path: member.as,
      type,
      required: required || (isDemanded && !isUpdate),
      fromRecord: isDemanded && isUpdate,
      custom: false,
    };
  });
  const inner = [...demanded].filter((path) => path.includes("."));
  return [...top, ...inner.map((path): Requirement => ({ path, type: "", required: true, fromRecord: isUpdate, custom: false }))];
}
