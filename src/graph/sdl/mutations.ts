import type { DefinitionNode } from "graphql";
import type { Member, MutationFacts, WriteFacts } from "../../engine/model/write.ts";
import { facts as cirrus } from "../../generated/writes/cirrus.ts";
import { facts as currentRms } from "../../generated/writes/current-rms.ts";
import { facts as itm } from "../../generated/writes/itm.ts";
import { facts as projector } from "../../generated/writes/projector.ts";
import { addDefinitions, type Rule } from "./document.ts";

const written: readonly (() => WriteFacts)[] = [currentRms, cirrus, itm, projector];

/** A mutation for every documented write: its field, `<Mutation>Input`, `<Mutation>Expect`, `<Mutation>Payload`, and what stands in inputs. */
export const addMutations: Rule = (document) => {
  const names = new Set(document.definitions.flatMap((node: DefinitionNode) => ("name" in node && node.name ? [node.name.value] : [])));
  if (!names.has("WriteEffect") || !names.has("Mutation")) return document;
  const texts: string[] = [];
  const fields: string[] = [];
  for (const each of written) {
    const facts = each();
    const prefix = prefixOf(facts);
    for (const [mutation, own] of Object.entries(facts.mutations)) {
      const shown = own.type && names.has(own.type) ? own : { ...own, type: undefined, shows: undefined };
      fields.push(fieldOf(mutation, own));
      texts.push(inputOf(facts, mutation, own), payloadOf(mutation, shown), ...(own.expects ? [expectOf(mutation, own.expects)] : []));
    }
    for (const [type, members] of Object.entries(facts.inputs))
      if (nestedTypes(facts).has(type)) texts.push(nestedInput(prefix, type, members));
  }
  return addMutationFields(addDefinitions(document, texts), fields);
};

/** How the names of a vendor's types begin: as its mutations do. */
function prefixOf({ vendor }: WriteFacts): string {
  return vendor
    .split("-")
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join("");
}

function addMutationFields(document: Parameters<Rule>[0], fields: readonly string[]): Parameters<Rule>[0] {
  const [added] = addDefinitions({ ...document, definitions: [] }, [`type Mutation { ${fields.join("\n")} }`]).definitions;
  const definitions = document.definitions.map((node) =>
    node.kind === "ObjectTypeDefinition" && node.name.value === "Mutation" && added?.kind === "ObjectTypeDefinition"
      ? { ...node, fields: [...(node.fields ?? []), ...(added.fields ?? [])] }
      : node,
  );
  return { ...document, definitions };
}

export const typeName = (mutation: string) => mutation[0]!.toUpperCase() + mutation.slice(1);

function fieldOf(mutation: string, { operation, irreversible, expects, deprecated }: MutationFacts): string {
  const name = typeName(mutation);
  const confirm = irreversible ? " It cannot be taken back: send the `confirmToken` of a dry run as `confirm`." : "";
  const expect = expects ? ` expect: ${name}Expect` : "";
  const old = deprecated ? ' @deprecated(reason: "The vendor documents the operation as deprecated.")' : "";
  return `"Sends \`${operation}\`.${confirm}" ${mutation}(input: ${name}Input!, dryRun: Boolean${expect}, confirm: String): ${name}Payload${old}`;
}

function inputOf(facts: WriteFacts, mutation: string, own: MutationFacts): string {
  const prefix = prefixOf(facts);
  const lines = inputMembers(facts, own).map(({ member, required }) => lineOf(prefix, member, required));
  return `"What \`${mutation}\` takes." input ${typeName(mutation)}Input { ${lines.join("\n")} "Comes back in the payload." clientMutationId: String }`;
}

/** The members of a mutation's input, each once: the record, what it stands below, what is said of it. */
export function inputMembers(facts: WriteFacts, own: MutationFacts): { member: Member; required: boolean }[] {
  const { body, kind, target, parameters, query = [], toggles } = own;
  const found = new Map<string, { member: Member; required: boolean }>();
  const add = (member: Member, required: boolean) => {
    if (!found.has(member.as)) found.set(member.as, { member, required });
  };
  if (kind === "save") add({ name: target!, as: "id", type: "ID", wire: "string", ...(own.type && { names: own.type }) }, false);
  // What the record stands below may be in its id, or in the record.
  const place = parameters.findIndex(({ name }) => name === target);
  for (const [i, each] of parameters.entries()) add(each, i >= place);
  for (const each of query) add(each, false);
  const demanded = new Set(kind === "update" || kind === "save" ? [] : body.required);
  for (const member of bodyMembers(facts, own)) add(member, demanded.has(member.name) && member.enum === undefined);
  if (toggles) add({ name: toggles, as: toggles, type: "Boolean", wire: "boolean" }, true);
  return [...found.values()];
}

/** The members of what is sent that stand at its top. */
export function bodyMembers(facts: WriteFacts, { body }: MutationFacts): readonly Member[] {
  const rows = (as: string, type: string): Member => ({ name: as, as, type, nested: true, wire: "json", list: true });
  if (body.lists) return Object.entries(body.lists).map(([as, type]) => rows(as, type));
  if (body.list) return [rows(body.list, body.type!)];
  return (facts.inputs[body.type ?? ""] ?? []).filter(({ name }) => !body.without?.includes(name));
}

const nestedKnown = new WeakMap<WriteFacts, ReadonlySet<string>>();

function nestedTypes(facts: WriteFacts): ReadonlySet<string> {
  const known = nestedKnown.get(facts);
  if (known) return known;
  const lists = Object.values(facts.mutations).flatMap(({ body }) => [
    ...Object.values(body.lists ?? {}),
    ...(body.list ? [body.type!] : []),
  ]);
  const inner = Object.values(facts.inputs).flatMap((members) => members.filter(({ nested }) => nested).map(({ type }) => type));
  const all = new Set([...lists, ...inner]);
  nestedKnown.set(facts, all);
  return all;
}

function nestedInput(prefix: string, type: string, members: readonly Member[]): string {
  return `"Part of what is sent." input ${nestedName(prefix, type)} { ${members.map((member) => lineOf(prefix, member, false)).join("\n")} }`;
}

const nestedName = (prefix: string, type: string) => `${prefix}${type.replace(/^Pws/, "")}Input`;

function lineOf(prefix: string, member: Member, required: boolean): string {
  const { as, type, nested, list, many, indexed } = member;
  const one = nested ? nestedName(prefix, type) : type;
  const about = describe(member);
  const lines = [
    `${about ? `${JSON.stringify(about)} ` : ""}${as}: ${list || many || indexed ? `[${one}!]` : one}${required ? "!" : ""}`,
    member.enum ? `"\`${as}\` by name: send one of both." ${as}Code: ${member.enum}` : [],
  ];
  return lines.flat().join("\n");
}

function describe({ names, codes, enum: named, readonly, minimum, maximum, maxLength, maxItems, clears, secret }: Member): string {
  const limits = [
    minimum === undefined ? [] : `at least ${minimum}`,
    maximum === undefined ? [] : `at most ${maximum}`,
    maxLength === undefined ? [] : `${maxLength} characters`,
    maxItems === undefined ? [] : `${maxItems} items`,
  ].flat();
  return [
    names ? `Id of a \`${names}\`, global or the vendor's.` : [],
    codes && !named
      ? `${Object.entries(codes)
          .map(([code, label]) => (code === label ? code : `${code}: ${label}`))
          .join(", ")}.`
      : [],
    limits.length > 0 ? `Limits: ${limits.join(", ")}.` : [],
    readonly ? "The vendor sets it: sending it changes nothing." : [],
    clears ? "True empties the value." : [],
    secret ? "Never shown again." : [],
  ]
    .flat()
    .join(" ");
}

function expectOf(mutation: string, expects: Readonly<Record<string, string>>): string {
  const lines = Object.entries(expects).map(([name, type]) => `${name}: ${type}`);
  return `"Values that the record must still have when \`${mutation}\` is sent." input ${typeName(mutation)}Expect { ${lines.join("\n")} }`;
}

function payloadOf(mutation: string, { type, shows, many }: Pick<Partial<MutationFacts>, "type" | "shows" | "many">): string {
  const own = type && shows ? `"The record, read again." ${shows}: ${many ? `[${type}]` : type}` : "";
  return `"Result of \`${mutation}\`." type ${typeName(mutation)}Payload { ${own} ${common} }`;
}

const common = `
  "What was refused, by field, and what the vendor said beside: empty where all is well." userErrors: [UserError!]!
  "What became of it; null for a dry run." effect: WriteEffect
  "What the vendor answered, in its names, where that is no record of the graph." answer: JSON
  "Of a dry run: what would be sent." request: WriteRequest
  "Of a dry run of what cannot be taken back: to be sent as \`confirm\`." confirmToken: String
  "As it was sent." clientMutationId: String`;
