import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Authenticator } from "../../src/callers/authenticator.ts";
import { anonymousCaller, type Caller } from "../../src/callers/caller.ts";
import { defaultCallerSettings } from "../../src/callers/limits.ts";
import { type Served, serveBi } from "./kit.ts";
import { centsOf } from "./table-kit.ts";

const callers: Record<string, string[]> = {
  tl_all_secret: ["read"],
  tl_zivio_secret: ["zivio:read"],
  tl_pair_secret: ["zivio:read", "itm:read", "cirrus:read"],
};
const authenticator = {
  identify: async (credential: string): Promise<Caller | undefined> =>
    callers[credential] && { ...anonymousCaller(defaultCallerSettings), name: credential, scopes: new Set(callers[credential]) },
} as unknown as Authenticator;

let kit: Served;
let logged: unknown[];
beforeAll(async () => {
  logged = [];
  kit = await serveBi({ scale: 0.15, server: { authenticator, logError: (error) => void logged.push(error) } });
}, 120_000);
afterAll(() => kit.close());

const key = { authorization: "Bearer tl_all_secret" };
// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
async function rowsOf(view: string, headers: Record<string, string> = key): Promise<any[]> {
  const { status, json, text } = await kit.get(`/odata/${view}`, { accept: "application/json;IEEE754Compatible=true", ...headers });
  expect(status, text.slice(0, 300)).toBe(200);
  return json.value;
}

describe("the doors of a server", () => {
  it("know their tables before there is a snapshot, and say when to come again", async () => {
    const views = await kit.get("/bi/views", key);
    expect(views.json.map(({ name, rows }: { name: string; rows: null }) => [name, rows])).toContainEqual(["receivables", null]);
    expect((await kit.get("/odata/$metadata", key)).text).toContain('<EntityType Name="receivables">');
    expect((await kit.get("/odata/receivables", key)).status).toBe(503);
  });

  it("serve what the graph says, without a vendor call, and amounts add up to what the vendors hold", async () => {
    const { asOf } = await kit.bi.refresher.refresh();
    const asked = await kit.data(`{
      zivioMilestones { aggregate(by: [{ field: CCY }]) { key { ccy } count sum { rate } } }
      currentRmsInvoices { aggregate { count sum { chargeExcludingTaxTotal taxTotal chargeIncludingTaxTotal } } }
      cirrusOrders { aggregate(by: [{ field: CURRENCY_CODE }]) { key { currencyCode } count sum { price } } }
      owed: currentRmsInvoices(where: { statusCode: { in: [ISSUED, POSTED] }, invoiceTypeCode: { eq: INVOICE } }) { aggregate { count sum { chargeIncludingTaxTotal } } }
    }`);
    const total = (rows: Record<string, string | null>[], column: string) =>
      rows.reduce((sum, row) => sum + centsOf(row[column] ?? "0"), 0n);
    const milestones = await rowsOf("milestones");
    for (const { key: group, count, sum } of asked.zivioMilestones.aggregate) {
      const own = milestones.filter(({ currency }) => currency === group.ccy);
      expect([own.length, total(own, "amount")]).toEqual([count, centsOf(sum.rate)]);
    }
    const [invoices] = asked.currentRmsInvoices.aggregate;
    const rows = await rowsOf("invoices");
    expect(rows.length).toBe(invoices.count);
    expect(["net_amount", "tax_amount", "gross_amount"].map((column) => total(rows, column))).toEqual(
      [invoices.sum.chargeExcludingTaxTotal, invoices.sum.taxTotal, invoices.sum.chargeIncludingTaxTotal].map(centsOf),
    );
    for (const { key: group, count, sum } of asked.cirrusOrders.aggregate) {
      const applied = `/odata/orders?$apply=${encodeURIComponent(`filter(currency eq '${group.currencyCode}')/aggregate(price with sum as total,$count as n)`)}`;
      const { value } = (await kit.get(applied, { ...key, accept: "application/json;IEEE754Compatible=true" })).json;
      expect([value[0].n, centsOf(value[0].total)]).toEqual([count, centsOf(sum.price)]);
    }
    const cash = await rowsOf("milestones_to_cash");
    const billed = await kit.data(
      "{ zivioMilestones(first: 500, where: { statusCode: { eq: APPROVED } }) { nodes { id rate invoiced open openReason } } }",
    );
    expect(cash.length).toBe(billed.zivioMilestones.nodes.length);
    expect(cash.some(({ invoiced }) => Number(invoiced) > 0)).toBe(true);
    for (const { id, invoiced, open, openReason } of billed.zivioMilestones.nodes) {
      const row = cash.find((each) => each.id === id);
      expect([row.invoiced && centsOf(row.invoiced), row.open && centsOf(row.open), row.open_reason]).toEqual([
        invoiced && centsOf(invoiced),
        open && centsOf(open),
        openReason,
      ]);
    }
    const csv = (await kit.get("/bi/receivables.csv", key)).text.trimEnd().split("\n");
    expect(csv.length - 1).toBe(asked.owed.aggregate[0].count);
    const before = kit.counts();
    const { json: listed } = await kit.get("/bi/views", key);
    for (const view of listed) {
      expect(view).toMatchObject({ asOf, complete: true });
      const lines = (await kit.get(`/bi/${view.name}.ndjson`, key)).text.split("\n").length - 1;
      const { text: count } = await kit.get(`/odata/${view.name}/$count`, key);
      expect([lines, Number(count)], view.name).toEqual([view.rows, view.rows]);
    }
    expect(kit.counts()).toEqual(before);
  });

  it("take a key as a parameter, which stands in no log and no link", async () => {
    expect((await kit.get("/bi/milestones.csv")).status).toBe(401);
    expect((await kit.get("/odata/milestones?api_key=wrong")).status).toBe(401);
    const page = await kit.get("/odata/milestones?api_key=tl_all_secret", { prefer: "odata.maxpagesize=3" });
    expect([page.status, page.text.includes("tl_all_secret")]).toEqual([200, false]);
    expect((await kit.get("/graphql?api_key=tl_all_secret&query={__typename}", { "apollo-require-preflight": "1" })).status).toBe(401);
    expect(JSON.stringify(logged)).not.toContain("tl_all_secret");
  });

  it("have a page for people, which asks for a key as the others do, and loads nothing from elsewhere", async () => {
    const html = { accept: "text/html" };
    expect((await kit.get("/bi", html)).text).toContain("Sign in");
    const page = await kit.get("/bi", { ...html, ...key });
    expect([page.status, page.headers["content-security-policy"]]).toEqual([
      200,
      expect.stringMatching(/default-src 'none'.*script-src 'self'/),
    ]);
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address!);
    expect(loaded.every((address) => address.startsWith("/"))).toBe(true);
    for (const asset of loaded.filter((address) => address.startsWith("/tables/"))) expect((await kit.get(asset)).status, asset).toBe(200);
  });

  it("show a caller the vendors of its scopes, links that pass others left out", async () => {
    const zivio = { authorization: "Bearer tl_zivio_secret" };
    const own = await rowsOf("milestones", zivio);
    expect(own.some(({ title }) => title !== null)).toBe(true);
    for (const row of own) expect([row.project_id, row.account_name, row.invoice_link_status]).toEqual([null, null, null]);
    for (const row of await rowsOf("milestones_to_cash", zivio))
      expect([row.invoiced, row.open, row.open_reason]).toEqual([null, null, null]);
    expect((await kit.get("/odata/invoices", zivio)).status).toBe(403);
    expect((await kit.get("/bi/links.csv", zivio)).status).toBe(403);
    expect((await rowsOf("freshness", zivio)).map(({ vendor }) => vendor)).toEqual(["zivio"]);
    expect((await kit.get("/bi/views", zivio)).json.map(({ name }: { name: string }) => name)).toEqual([
      "freshness",
      "milestones",
      "milestones_to_cash",
    ]);
    const some = await rowsOf("milestones", { authorization: "Bearer tl_pair_secret" });
    expect(some.some(({ project_id }) => project_id !== null)).toBe(true);
    expect(some.every(({ invoice_link_status }) => invoice_link_status === null)).toBe(true);
  });
});
