import { afterEach, describe, expect, test } from "vitest";
import type { Call } from "../../sandbox/kit/server.ts";
import { type Graph, type GraphOptions, secretsOf, startGraph } from "./kit.ts";

let graph: Graph;
afterEach(() => graph.close());

type Key = keyof Graph["vendors"];

const lists: Readonly<Record<Key, string>> = {
  zivio: "{ zivioMilestones(first: 1) { nodes { vendorId } } }",
  currentRms: "{ currentRmsMembers(first: 1) { nodes { vendorId } } }",
  cirrus: "{ cirrusAccounts(first: 1) { nodes { vendorId } } }",
  itm: "{ itmProjects(first: 1) { nodes { vendorId } } }",
  projector: "{ projectorProjects(first: 1) { nodes { vendorId } } }",
};

/** The extensions of the error of a list whose vendor refuses with this body, which may be made of the call. */
async function refused(vendor: Key, status: number, body: string | ((call: Call) => string), options: GraphOptions = {}) {
  graph = await startGraph(options);
  const change = (reply: object, call: Call) =>
    /login|Authenticate/i.test(`${call.operation} ${call.path} ${call.headers.soapaction}`)
      ? reply
      : { status, body: typeof body === "string" ? body : body(call) };
  graph.vendors[vendor].faults.add({ kind: "change", change: change as never });
  const { json, text } = await graph.post(lists[vendor]);
  expect(json.errors).toHaveLength(1);
  return { ...json.errors[0].extensions, text };
}

const soap = (messages: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><detail><PwsFault><Messages>${messages}</Messages></PwsFault></detail></s:Fault></s:Body></s:Envelope>`;
const message = (code: string, text: string, type = "Error", more = "") =>
  `<PwsMessage><AdditionalErrorText>${more}</AdditionalErrorText><ErrorCode>${code}</ErrorCode><ErrorNumber>1</ErrorNumber><ErrorText>${text}</ErrorText><Type>${type}</Type></PwsMessage>`;

describe("what vendors say of a refusal, in the shape that each documents", () => {
  test.each<[Key, number, string, object[]]>([
    [
      "currentRms",
      422,
      '{"errors": {"base": ["The period is closed"], "name": ["can\'t be blank", "is short"]}}',
      [{ message: "The period is closed" }, { field: "name", message: "can&#39;t be blank" }, { field: "name", message: "is short" }],
    ],
    ["currentRms", 400, '{"errors": ["Bad JSON"]}', [{ message: "Bad JSON" }]],
    [
      "cirrus",
      400,
      '{"message": "Input payload validation failed", "errors": {"typeid": "\'x\' is not of type integer"}}',
      [{ message: "Input payload validation failed" }, { field: "typeid", message: "&#39;x&#39; is not of type integer" }],
    ],
    [
      "itm",
      400,
      '{"StatusMessage": "Please enter valid status id.<br/>Please enter valid status date.<br/>", "StatusCode": 400}',
      [{ message: "Please enter valid status id." }, { message: "Please enter valid status date." }],
    ],
    [
      "projector",
      500,
      soap(message("BadProject", "No such project", "Error", "P-1") + message("Notice", "This is a test", "Information")),
      [{ message: "No such project P-1" }],
    ],
  ])("%s, %i", async (vendor, status, body, vendorErrors) => {
    const { text: _text, ...extensions } = await refused(vendor, status, body);
    expect(extensions).toEqual({ code: "UPSTREAM_REFUSED", vendor: vendor === "currentRms" ? "current-rms" : vendor, vendorErrors });
  });

  test("is nothing where the vendor documents no shape, or keeps to none", async () => {
    expect(await refused("zivio", 400, '{"message": "secret trace"}')).not.toHaveProperty("vendorErrors");
    await graph.close();
    expect(await refused("currentRms", 422, "<html>db-7.internal</html>")).not.toHaveProperty("vendorErrors");
    await graph.close();
    expect(await refused("currentRms", 422, '{"message": "no errors object"}')).not.toHaveProperty("vendorErrors");
  });

  test.each([401, 403, 500, 429])("is no part of other errors: %i", async (status) => {
    const extensions = await refused("currentRms", status, '{"errors": ["db-7.internal"]}', { tieline: { random: () => 0 } });
    expect(extensions).not.toHaveProperty("vendorErrors");
    expect(extensions.text).not.toContain("db-7");
  });
});

describe("credentials", () => {
  test.each<Key>(["currentRms", "cirrus", "itm", "projector"])("that %s repeats are taken out, tickets of a login too", async (vendor) => {
    const sent: string[] = [];
    const echo = (call: Call) => {
      sent.push(call.headers.token ?? "", /SessionTicket>([^<]+)</.exec(call.body)?.[1] ?? "");
      const all = [...secretsOf(graph), ...sent.filter(Boolean)].join(" , ");
      const said = `You sent ${all}`;
      if (vendor === "projector") return soap(message("Bad", said.slice(0, 5000).replaceAll("<", "&lt;")));
      return JSON.stringify({ errors: { base: [said], [`field ${all}`]: ["is wrong"] }, message: said, StatusMessage: said });
    };
    const { text, vendorErrors } = await refused(vendor, vendor === "projector" ? 500 : 400, echo);
    expect(vendorErrors[0].message).toMatch(/^You sent \[redacted\]/);
    for (const secret of [...secretsOf(graph), ...sent.filter(Boolean)]) expect(text).not.toContain(secret);
  });
});

describe("who may see it", () => {
  const body = '{"errors": ["The period is closed"]}';

  test("is decided for each request; everyone may on a loopback address", async () => {
    const maySeeVendorErrors = ({ headers }: { headers: Record<string, unknown> }) => headers["x-may"] === "1";
    const extensions = await refused("currentRms", 422, body, { server: { maySeeVendorErrors: maySeeVendorErrors as never } });
    expect(extensions).not.toHaveProperty("vendorErrors");
    expect(extensions.text).not.toContain("period");
    const { json } = await graph.post(lists.currentRms, {}, { "x-may": "1" });
    expect(json.errors[0].extensions.vendorErrors).toEqual([{ message: "The period is closed" }]);
    const again = await graph.post(lists.currentRms);
    expect(again.text).not.toContain("period");
  });

  test("is nobody where the server listens on another address, until somebody says who", async () => {
    const extensions = await refused("currentRms", 422, body, { server: { host: "0.0.0.0" } });
    expect([extensions.code, extensions.vendorErrors]).toEqual(["UPSTREAM_REFUSED", undefined]);
  });

  test("goes for files as well", async () => {
    const question = "{ currentRmsInvoiceDocuments(first: 1) { nodes { pdfUrl } } }";
    for (const shown of [true, false]) {
      graph = await startGraph({ server: { maySeeVendorErrors: () => shown } });
      const { json } = await graph.post(question);
      graph.vendors.currentRms.faults.add({ kind: "error", status: 422, body });
      const answer = await graph.send({ path: json.data.currentRmsInvoiceDocuments.nodes[0].pdfUrl });
      expect(answer.json.errors[0].extensions.vendorErrors).toEqual(shown ? [{ message: "The period is closed" }] : undefined);
      if (shown) await graph.close();
    }
  });
});
