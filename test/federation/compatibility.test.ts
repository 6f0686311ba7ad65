import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeServices } from "@theguild/federation-composition";
import { type ObjectTypeDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { creditSdl } from "../../examples/federation/credit.ts";
import { type PartName, partNames } from "../../src/doors/subgraphs/cut.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { objectTypes } from "../../src/graph/sdl/document.ts";
import { type Graph, json, startGraph } from "../server/kit.ts";

/**
 * The checks of Apollo's subgraph compatibility suite (apollographql/apollo-federation-subgraph-compatibility), by its names. They are
 * written for a schema of the suite's own; here each is held against ours, at every address. Of its checks `@key multiple`,
 * `@key composite`, `repeatable @key`, `@requires`, `@provides`, `@override`, `@inaccessible`, `@composeDirective` and
 * `@interfaceObject` do not apply: every record has one key, its global id, and no field needs or hides another subgraph's.
 */
const addresses = ["/graphql", ...partNames.map((part) => `/subgraphs/${part}`)];

let graph: Graph;
const sdls = new Map<string, string>();
beforeAll(async () => {
  graph = await startGraph({ tieline: { cacheMaxAgeMs: 60_000 } });
  for (const path of addresses) sdls.set(path, (await ask(path, "query { _service { sdl } }")).data._service.sdl);
});
afterAll(() => graph.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
async function ask(path: string, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<any> {
  const body = JSON.stringify({ query, variables });
  return (await graph.send({ method: "POST", path, headers: { ...json, ...headers }, body })).json;
}

const partSdl = (part: PartName) => sdls.get(`/subgraphs/${part}`)!;

describe.each(addresses)("%s", (path) => {
  test("introspection", () => {
    expect(sdls.get(path)).toContain("type Query");
    expect(parse(sdls.get(path)!).definitions.length).toBeGreaterThan(10);
    // What the specification adds is no part of it.
    expect(sdls.get(path)).not.toMatch(/\b_entities\b|\b_service\b|scalar _Any|union _Entity|type _Service/);
  });

  test("federation specification", async () => {
    const { data } = await ask(
      path,
      `{ service: __type(name: "_Service") { kind fields { name type { kind ofType { name kind } } } }
         entity: __type(name: "_Entity") { kind possibleTypes { name } }
         any: __type(name: "_Any") { kind } }`,
    );
    expect(data.service).toEqual({
      kind: "OBJECT",
      fields: [{ name: "sdl", type: { kind: "NON_NULL", ofType: { name: "String", kind: "SCALAR" } } }],
    });
    const isKeyed = ({ directives = [] }: ObjectTypeDefinitionNode) => directives.some(({ name }) => name.value === "key");
    const keyed = objectTypes(parse(sdls.get(path)!))
      .filter(isKeyed)
      .map(({ name }) => name.value);
    expect(data.entity.kind).toBe("UNION");
    expect(data.entity.possibleTypes.map(({ name }: { name: string }) => name).sort()).toEqual(keyed.sort());
    expect(data.any).toEqual({ kind: "SCALAR" });
  });

  test("@link", () => {
    const links = [...sdls.get(path)!.matchAll(/@link\(url: "([^"]+)", import: \[([^\]]*)\]/g)];
    const federation = links.filter(([, url]) => url!.startsWith("https://specs.apollo.dev/federation/"));
    expect(federation).toHaveLength(1);
    expect(federation[0]![1]).toMatch(/\/v2\.\d+$/);
  });

  test("ftv1", async () => {
    const traced = await ask(path, "{ __typename }", {}, { "apollo-federation-include-trace": "ftv1" });
    expect(Buffer.from(traced.extensions.ftv1, "base64").length).toBeGreaterThan(10);
    expect((await ask(path, "{ __typename }")).extensions?.ftv1).toBeUndefined();
  });
});

test("@key single", async () => {
  expect(partSdl("cirrus")).toMatch(/type CirrusAccount[^{]*@key\(fields: "id"\)/);
  const { data } = await ask("/subgraphs/cirrus", "{ cirrusAccounts(first: 1) { nodes { id name } } }");
  const [account] = data.cirrusAccounts.nodes;
  const representations = [{ __typename: "CirrusAccount", id: account.id }];
  const query = "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CirrusAccount { id name } } }";
  expect((await ask("/subgraphs/cirrus", query, { representations })).data).toEqual({ _entities: [account] });
});

test("@shareable", () => {
  for (const part of partNames) expect(partSdl(part), part).toMatch(/type PageInfo[^{]*@shareable/);
});

test("@tag", () => {
  for (const part of partNames.filter((each) => each !== "links")) expect(partSdl(part), part).toContain(`@tag(name: "${part}")`);
});

test("the price of _entities is that of the records it names, not of all types there are", async () => {
  const representations = [1, 2, 3].map((id) => ({ __typename: "ItmProject", id: encodeId("ItmProject", String(id)) }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ItmProject { name } ... on CirrusAccount { orders { nodes { price } } } } }`;
  const { extensions } = await ask("/graphql", query, { representations }, { "x-tieline-explain": "1" });
  expect(Object.keys(extensions.tieline.plan.vendors)).toEqual(["itm"]);
  // A log-in, and one call for all three.
  expect(extensions.tieline.plan.calls.expected).toBe(2);
});

describe("configurations of other routers", () => {
  const folder = join(import.meta.dirname, "../../examples/federation");
  const read = (file: string) => parseYaml(readFileSync(join(folder, file), "utf8"));
  const addressed = [...partNames.map((part) => [part, `http://127.0.0.1:4000/subgraphs/${part}`]), ["credit", "http://127.0.0.1:4101/"]];

  /** The SDL behind an address: that of a running Tieline, or of the example's own subgraph. */
  const sdlAt = (url: string) => {
    const { pathname, port } = new URL(url);
    return port === "4101" ? creditSdl : sdls.get(pathname);
  };
  const compose = (services: { name: string; url: string }[]) =>
    composeServices(services.map(({ name, url }) => ({ name, url, typeDefs: parse(sdlAt(url)!) })));

  test("Apollo Router: the subgraphs for rover compose", () => {
    const { subgraphs } = read("apollo-router/supergraph.yaml") as { subgraphs: Record<string, { routing_url: string }> };
    const services = Object.entries(subgraphs).map(([name, { routing_url }]) => ({ name, url: routing_url }));
    expect(services.map(({ name, url }) => [name, url])).toEqual(addressed);
    const { errors, supergraphSdl } = compose(services);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain("creditScore");
  });

  test("Cosmo: the subgraphs for wgc compose", () => {
    const { version, subgraphs } = read("cosmo/graph.yaml") as { version: number; subgraphs: { name: string; routing_url: string }[] };
    expect(version).toBe(1);
    const services = subgraphs.map(({ name, routing_url }) => ({ name, url: routing_url }));
    expect(services.map(({ name, url }) => [name, url])).toEqual(addressed);
    expect(compose(services).errors).toBeUndefined();
  });

  test("both pass on who asks", () => {
    const router = read("apollo-router/router.yaml");
    const cosmo = read("cosmo/config.yaml");
    const passed = (rules: { named?: string; propagate?: { named: string } }[]) =>
      rules.map(({ named, propagate }) => named ?? propagate!.named);
    expect(passed(router.headers.all.request)).toContain("authorization");
    expect(passed(cosmo.headers.all.request).map((name) => name.toLowerCase())).toContain("authorization");
  });
});
