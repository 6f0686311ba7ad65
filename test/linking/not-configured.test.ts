import { readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { type VendorName, vendorNames } from "../../src/errors.ts";
import { type Answer, makeExecutor } from "../../src/server/executor.ts";
import { plainWorld, vendorOf } from "./cases.ts";

/** Types that their vendor lists nowhere: their links are asked for of single records. */
const unlisted = new Set(["ProjectorClient"]);

/** Every link field that the schema declares, by type. */
const linkFields = new Map<string, string[]>();
for (const definition of parse(readFileSync("schema/links.graphql", "utf8")).definitions)
  if (definition.kind === Kind.OBJECT_TYPE_EXTENSION && !unlisted.has(definition.name.value))
    linkFields.set(
      definition.name.value,
      definition.fields!.map(({ name }) => name.value),
    );

interface Seen {
  status: string;
  /** The field is null, or a list without rows. */
  isEmpty: boolean;
  /** Code and vendor of the error at the field. */
  error: string | undefined;
}

/** What each link field says of each record, as `Type.field` -> id -> what is seen. */
type Links = Map<string, Map<string, Seen>>;

const isPlural = (field: string) => field.endsWith("s");
const rootOf = (type: string) => `${type[0]!.toLowerCase()}${type.slice(1)}s`.replace(/ys$/, "ies");

function questionOf(type: string): string {
  const links = linkFields.get(type)!.map((field) => {
    const shown = isPlural(field) ? "nodes { vendorId }" : "vendorId";
    return `${field} { ${shown} } ${field}Link { status }`;
  });
  return `{ list: ${rootOf(type)}(first: 1000) { nodes { vendorId ${links.join(" ")} } pageInfo { hasNextPage } } }`;
}

function readLinks(type: string, { data, errors = [] }: Answer): Links {
  const codes = new Map(errors.map(({ path, extensions }) => [path?.join("."), `${extensions?.code} ${extensions?.vendor}`]));
  if (!data) throw new Error(JSON.stringify(errors.slice(0, 2)));
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  const { nodes, pageInfo } = (data as any).list;
  expect(pageInfo).toEqual({ hasNextPage: false });
  return new Map(
    linkFields.get(type)!.map((field) => {
      // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
      const seen = nodes.map((node: any, i: number): [string, Seen] => {
        const value = node[field];
        const isEmpty = value === null || value.nodes?.length === 0;
        return [node.vendorId, { status: node[`${field}Link`].status, isEmpty, error: codes.get(`list.nodes.${i}.${field}`) }];
      });
      return [`${type}.${field}`, new Map(seen)];
    }),
  );
}

/** Links between two other vendors that no record of these tells: they lead over the one. */
const leadingOver: Readonly<Record<VendorName, readonly string[]>> = {
  zivio: [],
  "current-rms": [],
  cirrus: ["ItmProject.currentRmsMembers", "CurrentRmsMember.itmProjects"],
  itm: [
    "ZivioMilestone.currentRmsOpportunities",
    "ProjectorContractLineItemMilestone.currentRmsOpportunities",
    "CurrentRmsOpportunity.zivioMilestones",
    "CurrentRmsOpportunity.projectorMilestones",
  ],
  projector: [],
};

let sandbox: Sandbox;

/** All links of all records of the vendors that are configured. */
async function linksWith(configured: readonly VendorName[]): Promise<Links> {
  const prefixes = configured.map((vendor) => `${vendor.replace("-", "_").toUpperCase()}_`);
  const variables = Object.entries(sandbox.variables).filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix)));
  const config = readConfig(Object.fromEntries(variables), "/nowhere");
  const app = createApp({ settings: config.vendors, missing: config.missing, quotaShare: 1000 });
  const ask = makeExecutor(app, 300_000);
  const links: Links = new Map();
  for (const type of linkFields.keys()) {
    const { name } = vendorOf(type);
    const answer = await ask(questionOf(type));
    if (configured.includes(name)) for (const [field, seen] of readLinks(type, answer)) links.set(field, seen);
    else expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: "NOT_CONFIGURED", vendor: name }]);
  }
  return links;
}

const targets = new Map<string, string>();
let whole: Links;

beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true, world: plainWorld() });
  const { catalogue } = createApp({ settings: {}, missing: readConfig({}, "/nowhere").missing });
  for (const [type, fields] of linkFields)
    for (const field of fields) targets.set(`${type}.${field}`, vendorOf(catalogue.links[type]![field]!.target).name);
  whole = await linksWith(vendorNames);
}, 120_000);
afterAll(() => sandbox.close());

it("with every vendor configured no link is unknown", () => {
  expect([...whole.keys()]).toEqual([...targets.keys()]);
  for (const seen of whole.values()) for (const { status, error } of seen.values()) expect([status, error]).not.toContain("UNKNOWN");
});

/** The places where a link that could not be decided looks as if there were none. */
function falselyNone(links: Links): string[] {
  return [...links].flatMap(([field, seen]) =>
    [...seen].flatMap(([id, { status, isEmpty, error }]) => {
      const truth = whole.get(field)!.get(id)!.status;
      const isSaid = status === "UNKNOWN" ? isEmpty && error !== undefined : error === undefined;
      const isTrue = status !== "NONE" || truth === "NONE";
      return isSaid && isTrue ? [] : [`${field} of ${id}: ${status} ${error}, but ${truth}`];
    }),
  );
}

describe.each(vendorNames)("without %s", (missing) => {
  let links: Links;
  beforeAll(async () => {
    links = await linksWith(vendorNames.filter((vendor) => vendor !== missing));
  }, 120_000);

  it("every link to it is unknown, with an error that names it", () => {
    let asked = 0;
    for (const [field, seen] of links)
      for (const each of seen.values()) {
        if (targets.get(field) === missing) expect(each).toEqual({ status: "UNKNOWN", isEmpty: true, error: `NOT_CONFIGURED ${missing}` });
        asked += Number(targets.get(field) === missing);
      }
    expect(asked).toBeGreaterThan(100);
  });

  it("no other link says that there is none where it would have been the one to tell", () => {
    expect(falselyNone(links)).toEqual([]);
    const errors = [...links.values()].flatMap((seen) => [...seen.values()].flatMap(({ error }) => error ?? []));
    expect(new Set(errors)).toEqual(new Set([`NOT_CONFIGURED ${missing}`]));
  });

  it("links between the others are found still, but for those that lead over it alone", () => {
    const isFound = (seen: Map<string, Seen>) => [...seen.values()].some(({ status }) => status === "LINKED");
    const others = [...links].filter(([field]) => targets.get(field) !== missing && isFound(whole.get(field)!));
    const lost = others.filter(([, seen]) => !isFound(seen));
    expect(lost.map(([field]) => field).sort()).toEqual([...leadingOver[missing]].sort());
    for (const [, seen] of lost) expect([...seen.values()].map(({ error }) => error ?? missing)).toContain(`NOT_CONFIGURED ${missing}`);
  });
});

it.each(vendorNames)("with %s alone every link is unknown", async (alone) => {
  const links = await linksWith([alone]);
  expect(links.size).toBeGreaterThan(0);
  for (const [field, seen] of links)
    for (const each of seen.values())
      expect([field, each]).toEqual([field, { status: "UNKNOWN", isEmpty: true, error: `NOT_CONFIGURED ${targets.get(field)}` }]);
});
