import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answers, type Replay, startReplay } from "../replay/server.ts";
import { startBelow } from "./itm-below.ts";

let replay: Replay;
beforeAll(async () => {
  replay = await startReplay();
});
afterAll(() => replay.close());
const ask = (answers: Answers, query: string) => replay.ask("itm", answers, query);

const link = (id: number, from: number, to: number) =>
  `<Link>\n<Id>${id}</Id>\n<From>${from}</From>\n<To>${to}</To>\n<Type>0</Type>\n</Link>\n`;
const dependencies = (text: string) =>
  ask({ "task-dependencies.list": text }, `{ itmTaskDependencies(projectId: "1070") { nodes { vendorId from to } } }`);

describe("the links of tasks", () => {
  it.each([
    ["as the page prints them", (xml: string) => `{\n${xml}\n}`],
    ["in braces behind a mark of their encoding", (xml: string) => `\uFEFF{ ${xml} }\n`],
    ["declared as XML", (xml: string) => `<?xml version="1.0"?>\n${xml}`],
  ])("are read %s", async (_, print) => {
    const { data, errors } = await dependencies(print(`<Links>\n${link(42404, 153809, 153811)}${link(42405, 153810, 153812)}</Links>`));
    expect(errors).toEqual([]);
    expect(data!.itmTaskDependencies).toEqual({
      nodes: [
        { vendorId: "42404", from: "153809", to: "153811" },
        { vendorId: "42405", from: "153810", to: "153812" },
      ],
    });
    const none = await dependencies(print("<Links>\n</Links>"));
    expect([none.data, none.errors]).toEqual([{ itmTaskDependencies: { nodes: [] } }, []]);
  });

  it.each(["xmlAsJson", "xmlAsText", "braces"] as const)("are read from the sandbox's %s as from its XML", async (dependenciesShape) => {
    const [usual, other] = await Promise.all([startBelow(), startBelow({ each: { itm: { readings: { dependenciesShape } } } })]);
    const query = `{ itmTaskDependencies(projectId: "${usual.project}") { totalCount nodes { vendorId from to type } } }`;
    const expected = await usual.graph.data(query);
    expect(expected.itmTaskDependencies.totalCount).toBeGreaterThan(1);
    expect(await other.graph.data(query)).toEqual(expected);
    await Promise.all([usual.graph.close(), other.graph.close()]);
  });

  it.each([
    ["a web page instead of JSON. Check the base URL", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["a web page instead of JSON. Check the base URL", "<html><body>Sign in</body></html>"],
    ["something other than a list", "<Error>no</Error>"],
    ["XML that cannot be read", `{ <Links>${link(42404, 153809, 153811)}<Link>`],
  ])("are not made of %s", async (what, text) => {
    const { errors } = await dependencies(text);
    expect(errors).toEqual([`ITM Platform answered task-dependencies.list with ${what}.`]);
  });
});

describe("a baseline", () => {
  const row = { ProjectId: 0, ProjectName: null, ProjectDuration: 669, BaselineId: 5387, ProjectBaselineDuration: 489 };
  const alone = { ProjectId: 53907, ProjectName: "Backend revamp", ProjectDuration: 489, BaselineId: 5387, ProjectBaselineDuration: 0 };
  const answers = { "baselines.list": JSON.stringify([row]), "baselines.get": JSON.stringify(alone) };
  const said = { projectDuration: 669, projectBaselineDuration: 489 };

  it("of a list says the same whatever else is asked of it", async () => {
    const list = (more: string) =>
      ask(answers, `{ itmBaselines(projectId: "53907") { nodes { projectDuration projectBaselineDuration ${more} } } }`);
    const [short, long] = [await list(""), await list("projectName")];
    expect([short.data, short.operations]).toEqual([{ itmBaselines: { nodes: [said] } }, ["baselines.list"]]);
    expect(long.data).toEqual({ itmBaselines: { nodes: [{ ...said, projectName: "Backend revamp" }] } });
    expect(long.operations).toEqual(["baselines.list", "baselines.get"]);
  });

  it("by itself says what it says", async () => {
    const { data } = await ask(answers, `{ itmBaseline(id: "53907/5387") { projectDuration projectBaselineDuration projectName } }`);
    expect(data!.itmBaseline).toEqual({ projectDuration: 489, projectBaselineDuration: 0, projectName: "Backend revamp" });
  });
});

describe("a search", () => {
  it.each([
    ["something other than a list", { list: null, total: 0 }],
    ["something other than a list", { list: {}, total: 0 }],
    ["an object without a list", { total: 0 }],
  ])("whose answer is %s is an error, not an empty list: %j", async (what, answer) => {
    const { errors } = await ask({ "tasks.search": JSON.stringify(answer) }, "{ itmTasks { nodes { name } } }");
    expect(errors).toEqual([`ITM Platform answered tasks.search with ${what}.`]);
  });
});
