import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { expectError, type Graph, startGraph } from "./kit.ts";

let graph: Graph;
let address: string;
let member: string;
beforeAll(async () => {
  graph = await startGraph();
  const { CURRENT_RMS_API_KEY: key = "", CURRENT_RMS_SUBDOMAIN: company = "" } = graph.sandbox.variables;
  const headers = { "X-AUTH-TOKEN": key, "X-SUBDOMAIN": company };
  const layouts = await fetch(`${graph.vendors.currentRms.url}/api/v1/documents?per_page=1`, { headers });
  const { documents } = (await layouts.json()) as { documents: { id: number }[] };
  const question = "query ($id: ID!) { currentRmsMembers(first: 1) { nodes { id vendorId documentUrl(documentId: $id) } } }";
  const { json } = await graph.post(question, { id: documents[0]!.id });
  const [node] = json.data.currentRmsMembers.nodes;
  address = node.documentUrl;
  member = node.vendorId;
  expect(address).toBe(`/files/${node.id}/documentUrl?documentId=${documents[0]!.id}`);
});
afterAll(() => graph.close());
afterEach(() => graph.vendors.currentRms.faults.clear());

/** Every field that is a file. */
const all = `query ($id: ID!) {
  invoice: currentRmsInvoiceDocuments(first: 1) { nodes { file: pdfUrl } }
  opportunity: currentRmsOpportunityDocuments(first: 1) { nodes { file: pdfUrl } }
  project: currentRmsProjectDocuments(first: 1) { nodes { file: pdfUrl } }
  order: currentRmsPurchaseOrderDocuments(first: 1) { nodes { file: pdfUrl } }
  member: currentRmsMembers(first: 1) { nodes { file: documentUrl(documentId: $id) } }
  product: currentRmsProducts(first: 1) { nodes { file: documentUrl(documentId: $id) } }
  quarantine: currentRmsQuarantines(first: 1) { nodes { file: documentUrl(documentId: $id) } }
  count: currentRmsStockChecks(first: 1) { nodes { file: exportUrl } }
}`;

describe("a file", () => {
  test("of every kind is had whole, with its type, in one call with our credentials", async () => {
    const { json } = await graph.post(all, { id: address.split("=")[1] });
    const addresses = Object.entries<{ nodes: { file: string }[] }>(json.data);
    expect(addresses).toHaveLength(graph.tieline.catalogue.files.size);
    for (const [kind, { nodes }] of addresses) {
      graph.vendors.currentRms.log.length = 0;
      const { status, headers, text } = await graph.send({ path: nodes[0]!.file });
      const [type, begins, ends] =
        kind === "count" ? ["text/csv", "id,asset_number,", ",,\n"] : ["application/pdf", "%PDF-1.4\n", "%%EOF\n"];
      expect([kind, status, headers["content-type"], headers["content-length"]]).toEqual([kind, 200, type, String(text.length)]);
      expect([text.startsWith(begins), text.endsWith(ends)]).toEqual([true, true]);
      expect(graph.vendors.currentRms.log).toMatchObject([
        { headers: { accept: type, "x-auth-token": graph.sandbox.variables.CURRENT_RMS_API_KEY } },
      ]);
      expect(JSON.stringify(headers)).not.toContain(graph.sandbox.variables.CURRENT_RMS_API_KEY);
    }
  });

  test("is had at the address that the graph gives, in one call, with its type", async () => {
    graph.vendors.currentRms.log.length = 0;
    const { status, headers, bytes } = await graph.send({ path: address });
    expect(status).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="CurrentRmsMember-${member}-document.pdf"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-cache",
      "x-content-type-options": "nosniff",
    });
    const [call, ...others] = graph.vendors.currentRms.log;
    expect([call!.path, call!.query, call!.headers.accept, others]).toEqual([
      `/api/v1/members/${member}/prepare_document.pdf`,
      [["document_id", address.split("=")[1]]],
      "application/pdf",
      [],
    ]);
  });

  test("keeps every byte", async () => {
    const body = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    graph.vendors.currentRms.faults.add({
      kind: "error",
      status: 200,
      headers: { "content-type": "application/pdf" },
      body,
    });
    expect((await graph.send({ path: address })).bytes).toEqual(body);
  });

  test("that the vendor has not, or that the graph never named, is 404 as JSON", async () => {
    const gone = address.replace(/[^/]+(?=\/documentUrl)/, encodeId("CurrentRmsMember", "1"));
    for (const path of [
      gone,
      "/files",
      "/files/documentUrl",
      address.replace("documentUrl", "name"),
      "/files/x/documentUrl",
      `/files/a${address}`,
    ])
      expectError(await graph.send({ path }), 404, "BAD_REQUEST");
  });

  test("with arguments that the field does not take is refused without a call", async () => {
    graph.vendors.currentRms.log.length = 0;
    const [bare] = address.split("?");
    for (const path of [bare!, `${bare}?documentId=`, `${address}&x=1`]) expectError(await graph.send({ path }), 400, "BAD_USER_INPUT");
    expectError(await graph.send({ path: address, headers: { "x-tieline-deadline-ms": "0" } }), 400, "BAD_USER_INPUT");
    expect(graph.vendors.currentRms.log).toEqual([]);
  });

  test.each([
    [{ kind: "html" }, 502, "UPSTREAM_BAD_RESPONSE", "with text/html instead of a file."],
    [
      { kind: "error", status: 200, headers: { "content-type": "application/json" }, body: "{}" },
      502,
      "UPSTREAM_BAD_RESPONSE",
      "json instead of a file.",
    ],
    [{ kind: "empty" }, 502, "UPSTREAM_BAD_RESPONSE", "with an empty file."],
    [{ kind: "error", status: 403 }, 502, "UPSTREAM_AUTH", "403"],
    [{ kind: "error", status: 422 }, 502, "UPSTREAM_REFUSED", "422"],
  ] as const)("for which the vendor says %o is an error with its code", async (fault, status, code, words) => {
    graph.vendors.currentRms.faults.add(fault);
    const answer = await graph.send({ path: address });
    expectError(answer, status, code, words);
    expect(answer.json.errors[0].extensions.vendor).toBe("current-rms");
  });

  test("is refused to whom the graph refuses itself, without a call", async () => {
    graph.vendors.currentRms.log.length = 0;
    for (const method of ["GET", "HEAD"]) {
      const foreign = await graph.send({ path: address, method, headers: { host: "evil.example.com" } });
      expect([method, foreign.status, foreign.headers["content-disposition"]]).toEqual([method, 421, undefined]);
    }
    expect(graph.vendors.currentRms.log).toEqual([]);
  });

  test("is read only", async () => {
    expectError(await graph.send({ path: address, method: "POST" }), 404, "BAD_REQUEST");
  });
});
