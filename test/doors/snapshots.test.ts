import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askKept } from "../../src/cli/bi-runtime.ts";
import { openTable } from "../../src/doors/snapshots/access.ts";
import { diffTables } from "../../src/doors/snapshots/diff.ts";
import { parseLines } from "../../src/doors/snapshots/lines.ts";
import { refresh } from "../../src/doors/snapshots/refresh.ts";
import { keptSnapshots } from "../../src/doors/snapshots/retention.ts";
import { rowsOf, type Snapshot } from "../../src/doors/snapshots/snapshot.ts";
import { SnapshotStore } from "../../src/doors/snapshots/store.ts";
import type { Ask } from "../../src/doors/snapshots/take-view.ts";
import type { Row } from "../../src/doors/views/view.ts";
import { startBi, type WithBi } from "./kit.ts";

let kit: WithBi;
let first: Snapshot;
beforeAll(async () => {
  kit = await startBi({ scale: 0.1 });
  first = await kit.bi.refresher.refresh();
}, 120_000);
afterAll(() => kit.close());

async function rowsIn(snapshot: Snapshot, name: string): Promise<Record<string, unknown>[]> {
  const table = openTable(kit.bi.snapshots, snapshot, { name, readable: undefined });
  const found: Row[] = [];
  for await (const rows of rowsOf(table)) found.push(...rows);
  return found.map((row) => Object.fromEntries(table.view.columns.map((column, i) => [column.name, row[i]])));
}

/** Writes a milestone of the replica anew, with another title. */
async function rename(title: string, at = 0): Promise<string> {
  const { store } = kit;
  const { records } = await store.select({ type: "ZivioMilestone", count: at + 1 });
  const { resource, id, data, sent, loadedFields } = records[at]!;
  const record = { resource, id, data: { ...data, title }, sent: { ...sent, title }, loadedFields };
  await store.write({ type: "ZivioMilestone", records: [{ record, seenAt: kit.tieline.clock.now() + 1 }] });
  return id;
}

/** Of a few views, in this order. */
const refreshWith = (ask: Ask, names = ["milestones", "projects", "freshness"]) => {
  const { views, snapshots } = kit.bi;
  const some = new Map(names.map((name) => [name, views.views.get(name)!]));
  return refresh({ views: some, ask, replica: kit.store, snapshots, clock: kit.tieline.clock });
};

describe("a snapshot", () => {
  it("has every view whole, without a vendor call", async () => {
    const calls = kit.counts();
    const snapshot = await kit.bi.refresher.refresh();
    expect(kit.counts()).toEqual(calls);
    expect(snapshot.vendorCalls).toBe(0);
    for (const view of Object.values(snapshot.views))
      expect(view, view.name).toMatchObject({ complete: true, gaps: [], rows: expect.any(Number) });
    for (const name of ["milestones", "contract_milestones", "invoices", "projects", "orders", "links", "receivables"])
      expect(snapshot.views[name]!.rows, name).toBeGreaterThan(2);
    expect(kit.bi.snapshots.latest()).toEqual(snapshot);
  });

  it("says what the graph says, and what the vendors hold", async () => {
    const rows = await rowsIn(first, "milestones");
    const asked = await kit.data(
      "{ zivioMilestones(first: 500) { nodes { id title rate ccy itmProject { internalCode } currentRmsInvoicesLink { status } } } }",
    );
    expect(rows.length).toBe(asked.zivioMilestones.nodes.length);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, title, rate, ccy, itmProject, currentRmsInvoicesLink } of asked.zivioMilestones.nodes)
      expect(byId.get(id)).toMatchObject({
        title,
        amount: rate === null ? null : expect.any(String),
        currency: ccy,
        project_internal_code: itmProject?.internalCode ?? null,
        invoice_link_status: currentRmsInvoicesLink.status,
      });
  });

  it("has each link once, between rows that other views have", async () => {
    const links = await rowsIn(first, "links");
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    const milestones = new Set((await rowsIn(first, "milestones")).map(({ id }) => id));
    const projects = new Set((await rowsIn(first, "projects")).map(({ id }) => id));
    const between = links.filter(({ left_type, right_type }) => left_type === "ZivioMilestone" && right_type === "ItmProject");
    expect(between.length).toBeGreaterThan(0);
    for (const { left_id, right_id } of between) expect([milestones.has(left_id), projects.has(right_id)]).toEqual([true, true]);
  });

  it("has each organisation once, with its only account and what is open of it, and every record that is one of its members", async () => {
    const rows = await rowsIn(first, "organisations");
    const { organisations } = await kit.data(`{ organisations(first: 1000) { totalCount nodes {
      id name members { ref } cirrusAccounts { id } billingGap { currency invoiced open } } } }`);
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([organisations.totalCount, organisations.totalCount]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, name, cirrusAccounts, billingGap } of organisations.nodes) {
      const [account, gap] = [cirrusAccounts, billingGap].map((list) => (list.length === 1 ? list[0] : undefined));
      expect(byId.get(id)).toMatchObject({
        name,
        account_count: cirrusAccounts.length,
        account_id: account?.id ?? null,
        gap_count: billingGap.length,
        ...{ gap_currency: gap?.currency ?? null, gap_invoiced: gap?.invoiced ?? null, gap_open: gap?.open ?? null },
      });
    }
    expect(rows.some(({ gap_open }) => Number(gap_open) > 0)).toBe(true);
    const members = await rowsIn(first, "organisation_members");
    const refs = organisations.nodes.flatMap((node: { members: { ref: string }[] }) => node.members.map(({ ref }) => ref));
    expect(members.map(({ ref }) => ref).sort()).toEqual(refs.sort());
    const accounts = await rowsIn(first, "accounts");
    const ofMember = new Map(members.map((row) => [row.record_id, row.organisation_id]));
    for (const { id, organisation_id } of accounts) expect([organisation_id, byId.has(organisation_id)]).toEqual([ofMember.get(id), true]);
  });

  it("leaves out what links gather while they are not decided, and says so; views are read again when other links are decided", async () => {
    const { views, snapshots } = kit.bi;
    const some = new Map(["projects", "freshness", "organisations"].map((name) => [name, views.views.get(name)!]));
    const [ask, asked] = [askKept(kit.tieline), [] as string[]];
    const heard: typeof ask = (document, variables) => {
      asked.push(/query (\w+)/.exec(document)![1]!);
      return ask(document, variables);
    };
    const options = { views: some, ask: heard, replica: kit.store, snapshots, clock: kit.tieline.clock };
    const undecided = await refresh({ ...options, links: { areComplete: () => false, edition: async () => "" } });
    expect([Object.keys(undecided.views), Object.keys(undecided.left!)]).toEqual([["projects", "freshness"], ["organisations"]]);
    expect(() => openTable(snapshots, undecided, { name: "organisations", readable: undefined })).toThrow(/links, which are not decided/);
    asked.length = 0;
    // While the organisations are read, links are decided.
    const edition = async () => String(asked.includes("Organisations"));
    const decided = await refresh({ ...options, links: { areComplete: () => true, edition } });
    expect(decided.left).toBeUndefined();
    const count = (name: string) => asked.filter((each) => each === name).length;
    expect([count("Projects") > count("Freshness"), count("Organisations"), count("Freshness")]).toEqual([true, 2, 1]);
  });

  it("is of one moment: views whose records change meanwhile are read again, the others are not", async () => {
    const ask = askKept(kit.tieline);
    const asked: string[] = [];
    let changed = "";
    let again: Promise<string> | undefined;
    const snapshot = await refreshWith(async (document, variables) => {
      const answer = await ask(document, variables);
      asked.push(/query (\w+)/.exec(document)![1]!);
      // After the milestones were read once, and before the refresh is over.
      if (asked.at(-1) === "Projects") changed = await rename("changed while views were read");
      if (asked.at(-1) === "Milestones" && asked.length > 3) again ??= rename("changed again", 1);
      await again;
      return answer;
    });
    const count = (name: string) => asked.filter((each) => each === name).length;
    expect(changed).not.toBe("");
    expect([count("Milestones"), count("Projects"), count("Freshness")]).toEqual([3, 1, 1]);
    const titles = (await rowsIn(snapshot, "milestones")).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["changed while views were read", "changed again"]));
  });

  it("is not made where the replica never rests, or a list cannot be read; the one before stays", async () => {
    const ask = askKept(kit.tieline);
    const before = kit.bi.snapshots.ids();
    let n = 0;
    const restless = refreshWith(async (document, variables) => {
      await rename(`title ${n++}`);
      return ask(document, variables);
    });
    await expect(restless).rejects.toThrow(/changed each time/);
    const unread = refreshWith(async (document, variables) => {
      const answer = await ask(document, variables);
      const error = { message: "Gone.", extensions: { code: "CACHE_MISS", vendor: "itm" } } as never;
      return /query Projects/.test(document) ? { ...answer, data: { itmProjects: null }, errors: [error] } : answer;
    });
    await expect(unread).rejects.toThrow(/"projects" cannot be read: Gone/);
    expect(kit.bi.snapshots.ids()).toEqual(before);
    // Nothing half written stays.
    expect(readdirSync(kit.bi.snapshots.rowsFolder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  it("tells gaps: what could not be read, and how often", async () => {
    const ask = askKept(kit.tieline);
    const snapshot = await refreshWith(async (document, variables) => {
      const answer = await ask(document, variables);
      const error = { message: "Not kept.", extensions: { code: "CACHE_MISS", vendor: "cirrus" } } as never;
      return /query Projects/.test(document) ? { ...answer, errors: [error, error] } : answer;
    });
    expect(snapshot.views.projects).toMatchObject({
      complete: false,
      gaps: [{ code: "CACHE_MISS", vendor: "cirrus", message: "Not kept.", count: 2 }],
    });
    expect(snapshot.views.freshness).toMatchObject({ complete: true, gaps: [] });
  });
});

describe("the store", () => {
  it("keeps rows that did not change once, for this user alone", async () => {
    const before = await refreshWith(askKept(kit.tieline));
    const files = readdirSync(kit.bi.snapshots.rowsFolder).length;
    const after = await refreshWith(askKept(kit.tieline));
    expect(after.id > before.id).toBe(true);
    expect(after.views).toEqual(before.views);
    expect(readdirSync(kit.bi.snapshots.rowsFolder).length).toBe(files);
    for (const name of readdirSync(kit.bi.snapshots.rowsFolder))
      expect(statSync(join(kit.bi.snapshots.rowsFolder, name)).mode & 0o777).toBe(0o600);
  });

  it("gives a reader one snapshot to the end, whatever is swapped in meanwhile", async () => {
    const { snapshots } = kit.bi;
    const shape = {
      name: "swaps",
      title: "Swaps",
      about: "",
      key: "id",
      vendors: [],
      columns: [
        { name: "id", type: "integer", about: "", vendors: [] },
        { name: "round", type: "integer", about: "", vendors: [] },
      ],
    } as const;
    const own = new SnapshotStore(join(kit.folder, "swaps"));
    const swap = async (round: number) => {
      const writer = await own.writeRows(shape);
      for (let id = 0; id < 3000; id += 1000) await writer.write(Array.from({ length: 1000 }, (_, i) => [id + i, round]));
      const view = { ...shape, ...(await writer.close()), complete: true, gaps: [] };
      const asOf = new Date(Date.UTC(2026, 0, 1) + round).toISOString();
      await own.add({ id: asOf.replace(/[-:.]/g, ""), asOf, vendorCalls: 0, sources: [], views: { swaps: view } });
    };
    await swap(0);
    let mixed = 0;
    for (let round = 1; round <= 60; round++) {
      const chosen = own.latest()!;
      const table = openTable(own, chosen, { name: "swaps", readable: undefined });
      const seen = new Set<unknown>();
      let count = 0;
      // A page before the swap, and the rest after it, from the place where the page ended.
      for await (const { bytes } of table.lines()) {
        for (const row of parseLines(bytes).slice(0, 700)) seen.add(row[1]);
        count += 700;
        break;
      }
      await swap(round);
      for await (const { bytes } of openTable(own, own.find(chosen.id)!, { name: "swaps", readable: undefined }).lines(700)) {
        const rows = parseLines(bytes);
        for (const row of rows) seen.add(row[1]);
        count += rows.length;
      }
      if (seen.size !== 1 || count !== 3000) mixed++;
    }
    expect(mixed).toBe(0);
    expect(own.latest()!.id).not.toBe(snapshots.latest()!.id);
  });

  it("finds a snapshot by id, day or instant", () => {
    const { snapshots } = kit.bi;
    const [oldest] = snapshots.ids();
    const { asOf } = snapshots.find(oldest!)!;
    expect(snapshots.choose(oldest).id).toBe(oldest);
    expect(snapshots.choose(asOf).id).toBe(oldest);
    expect(snapshots.choose(asOf.slice(0, 10)).id).toBe(snapshots.ids().at(-1));
    expect(() => snapshots.choose("1999-01-01")).toThrow(/no snapshot of "1999-01-01"/);
    expect(() => snapshots.choose("19990101T000000000Z")).toThrow(/not kept any more/);
    expect(() => snapshots.choose("../../etc/passwd")).toThrow(/Name an id, a day/);
  });

  it("tells what differs: rows that came, went and changed, by column", async () => {
    const before = await refreshWith(askKept(kit.tieline));
    await rename("another title", 2);
    const gone = (await kit.store.select({ type: "ZivioMilestone", count: 4 })).records[3]!.id;
    await kit.store.write({ type: "ZivioMilestone", gone: [{ id: gone, at: kit.tieline.clock.now() + 5 }] });
    const after = await refreshWith(askKept(kit.tieline));
    const table = (snapshot: Snapshot) => openTable(kit.bi.snapshots, snapshot, { name: "milestones", readable: undefined });
    const { differences } = await diffTables(table(before), table(after));
    expect(differences).toHaveLength(2);
    expect(differences[0]).toMatchObject({ kind: "changed", columns: { title: { to: "another title" } } });
    expect(Object.keys((differences[0] as { columns: object }).columns)).toEqual(["title"]);
    expect(differences[1]).toMatchObject({ kind: "gone", row: { vendor_id: gone } });
    expect((await diffTables(table(after), table(before))).differences.map(({ kind }) => kind).sort()).toEqual(["added", "changed"]);
  });

  it("keeps the last of each day and month, and all of a day", () => {
    const id = (text: string) =>
      text
        .replace(/[-: .]/g, "")
        .padEnd(8, "0")
        .concat("T120000000Z")
        .slice(0, 19);
    const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2026, 10, 30) - i * 86_400_000).toISOString().slice(0, 10));
    const ids = days.flatMap((day) => [id(day), id(day).replace("T12", "T06")]);
    const kept = keptSnapshots(ids, Date.UTC(2026, 10, 30, 13), { daily: 7, monthly: 12, hours: 24 });
    const shown = [...kept].sort().reverse();
    expect(shown.slice(0, 3)).toEqual(["20261130T120000000Z", "20261130T060000000Z", "20261129T120000000Z"]);
    expect(shown.filter((each) => each.startsWith("202611")).length).toBe(8);
    expect(shown.slice(8)).toEqual(
      [
        "20261031",
        "20260930",
        "20260831",
        "20260731",
        "20260630",
        "20260531",
        "20260430",
        "20260331",
        "20260228",
        "20260131",
        "20251231",
      ].map((day) => `${day}T120000000Z`),
    );
    expect([...keptSnapshots([id("2020-01-01")], Date.now(), { daily: 1, monthly: 0, hours: 1 })]).toHaveLength(1);
  });

  it("deletes what no snapshot names, once it is old", async () => {
    const { snapshots } = kit.bi;
    const last = snapshots.latest()!;
    const later = Date.now() + 400 * 86_400_000;
    await snapshots.trim(later, { daily: 1, monthly: 0, hours: 1 });
    expect(snapshots.ids()).toEqual([last.id]);
    const hashes = new Set(Object.values(last.views).map(({ hash }) => hash));
    expect(new Set(readdirSync(snapshots.rowsFolder).map((name) => name.slice(0, 32)))).toEqual(hashes);
    expect((await rowsIn(last, "milestones")).length).toBe(last.views.milestones!.rows);
  });
});
