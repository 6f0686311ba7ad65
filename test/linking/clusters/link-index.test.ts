import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { linkWorld } from "../../../bench/links/run.ts";
import type { LabelledWorld, Row } from "../../../bench/links/world.ts";
import { explainPair } from "../../../src/linking/clusters/explain.ts";
import { type LinkIndex, linkedKinds } from "../../../src/linking/clusters/link-index.ts";
import { candidatesOf, linksOf } from "../../../src/linking/clusters/links.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { recordTables } from "../../../src/record-tables.ts";
import { account, linkRows, linkTexts, member, worldOf } from "./kit.ts";

let world: LabelledWorld;
let index: LinkIndex;

beforeAll(() => {
  world = worldOf("property");
  index = linkWorld(world);
});

const links = (one: LinkIndex) => [...linksOf(one, recordTables)];

describe("Links of records", () => {
  it("do not depend on the order of files and lines", () => {
    const whole = linkTexts(index);
    expect(whole.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...world.streams.keys()], { minLength: world.streams.size }),
        fc.infiniteStream(fc.nat()),
        (names, draws) => {
          const rank = new Map<Row, number>();
          const shuffled = names.map((name): [string, Row[]] => {
            const rows = world.streams.get(name)!;
            for (const row of rows) rank.set(row, draws.next().value as number);
            return [name, [...rows].sort((a, b) => rank.get(a)! - rank.get(b)!)];
          });
          expect(linkTexts(linkWorld({ streams: new Map(shuffled) }))).toEqual(whole);
        },
      ),
      { numRuns: 3 },
    );
  });

  it("are the same when the same records are linked again, or come twice", () => {
    const whole = linkTexts(index);
    index.link();
    expect(linkTexts(index)).toEqual(whole);
    const again = linkWorld(world);
    for (const [stream, rows] of world.streams)
      for (const row of rows)
        again.add(
          stream,
          `${stream}:${row.id ?? row.Id ?? row.ProjectUid ?? row.MilestoneDetail?.ContractLineItemMilestoneUid}`,
          structuredClone(row),
        );
    again.link();
    expect(linkTexts(again)).toEqual(whole);
  });

  it("leave with a record that is removed, and come back with it", () => {
    const whole = linkTexts(index);
    const { a } = links(index).find((link) => link.a.startsWith("cirrus.accounts:"))!;
    const row = world.streams.get("cirrus.accounts")!.find(({ id }) => `cirrus.accounts:${id}` === a)!;
    const copy = linkWorld(world);
    copy.remove(a);
    copy.link();
    expect(links(copy).filter((link) => link.a === a || link.b === a)).toEqual([]);
    copy.add("cirrus.accounts", a, row);
    copy.link();
    expect(linkTexts(copy)).toEqual(whole);
  });

  it("do not follow from what the companies of a group share, without a name or a number of their own", () => {
    const shared = { vat: "DE163149128", phone: "+49 394 315631", zip: "55391", street: "Vista Street 14" };
    const group = linkRows({
      "cirrus.accounts": [
        account(1, {
          ...{ name: "Marble Logistics GmbH", vatno: shared.vat, phone: shared.phone, url: "marble.de" },
          addresses: { visiting: { zip: shared.zip, street: shared.street } },
        }),
      ],
      "currentrms.members": [
        member(7, {
          ...{ name: "Quarry Foods GmbH", membership: { tax_number: shared.vat }, phones: [{ number: shared.phone }] },
          ...{ links: [{ address: "www.marble.de" }], primary_address: { postcode: shared.zip, street: shared.street } },
        }),
      ],
    });
    expect(links(group)).toEqual([]);
    expect([...candidatesOf(group, recordTables)].map(({ a, b }) => [a, b])).toEqual([["cirrus.accounts:1", "currentrms.members:7"]]);
  });

  it("have at most one record of a stream in a cluster, unless its vendor keeps duplicates", () => {
    for (const kind of linkedKinds)
      for (const { profile } of index.result(kind).clusters)
        for (const [stream, count] of profile.streams) if (!recordTables.streams[stream]?.keepsDuplicates) expect(count).toBe(1);
  });

  it("state the confidence to which their weights add up, seen from either side", () => {
    const pairs = [...links(index).slice(0, 400), ...[...candidatesOf(index, recordTables)].slice(0, 200)];
    for (const { a, b, confidence } of pairs) {
      const forth = explainPair(index, a, b)!;
      const back = explainPair(index, b, a)!;
      const total = forth.evidence.reduce((sum, { weight }) => sum + weight, forth.prior);
      expect(forth.confidence).toBe(confidence);
      expect(1 / (1 + Math.exp(-total))).toBe(confidence);
      expect(back.evidence).toEqual(forth.evidence.map((one) => ({ ...one, a: one.b, b: one.a })));
      expect({ ...back, evidence: [] }).toEqual({ ...forth, evidence: [] });
    }
  });
});

describe("What links nothing", () => {
  const placeholders = [...defaultLinkSettings.placeholders, "", "   ", "PO TBC", "--"];

  it.each(placeholders)("the placeholder %j in every key", (text) => {
    const rows = linkRows({
      "cirrus.accounts": [
        account(1, { name: "Marble Logistics", number: text, vatno: text, externalkey: text, phone: text, email: text, url: text }),
      ],
      "currentrms.members": [
        member(2, {
          name: "Quarry Foods",
          membership: { number: text, tax_number: text },
          custom_fields: { account_number: text, vat_number: text },
          phones: [{ number: text }],
        }),
      ],
    });
    expect(links(rows)).toEqual([]);
    expect(explainPair(rows, "cirrus.accounts:1", "currentrms.members:2")!.evidence.filter(({ agrees }) => agrees)).toEqual([]);
  });

  it("a value that many records share, though it agrees", () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      account(100 + i, { name: `Company ${"ABCDEFGH"[i]}${i} Holding`, number: "SEE-CONTRACT-77", phone: "+44 1632 960001" }),
    );
    const rows = linkRows({
      "cirrus.accounts": many,
      "currentrms.members": [
        member(2, { name: "Quarry Foods", membership: { number: "SEE-CONTRACT-77" }, phones: [{ number: "+44 1632 960001" }] }),
      ],
    });
    expect(links(rows)).toEqual([]);
    expect(explainPair(rows, "cirrus.accounts:100", "currentrms.members:2")!.evidence.filter(({ agrees }) => agrees)).toEqual([]);
  });

  it("a tax number or an external key alone, against the name", () => {
    const rows = linkRows({
      "cirrus.accounts": [account(1, { name: "Marble Logistics Ltd", vatno: "GB720144777", externalkey: "2" })],
      "currentrms.members": [
        member(2, { name: "Quarry Foods Ltd" }),
        member(3, { name: "Driftstone Media Ltd", membership: { tax_number: "GB720144777" } }),
      ],
    });
    expect(links(rows)).toEqual([]);
  });

  it("equal ids of two vendors", () => {
    const rows = linkRows({
      "cirrus.accounts": [account(7, { name: "Marble Logistics" })],
      "currentrms.members": [member(7, { name: "Quarry Foods" })],
    });
    expect(links(rows)).toEqual([]);
  });
});

describe("Vetoes", () => {
  const alike = { name: "Marble Logistics Ltd", number: "A4535629", email: "jo@marble-logistics.co.uk", phone: "+44 1632 960001" };
  const alikeMember = {
    name: "Marble Logistics Limited",
    membership: { number: "A4535629" },
    emails: [{ address: "jo@marble-logistics.co.uk" }],
    phones: [{ number: "+44 1632 960001" }],
  };

  it("without one, these two records are linked", () => {
    const rows = linkRows({ "cirrus.accounts": [account(1, alike)], "currentrms.members": [member(2, alikeMember)] });
    expect(links(rows).map(({ a, b }) => [a, b])).toEqual([["cirrus.accounts:1", "currentrms.members:2"]]);
    expect(explainPair(rows, "currentrms.members:2", "cirrus.accounts:1")).toMatchObject({
      status: "LINKED",
      kind: "organisation",
      vetoes: [],
    });
  });

  it("different valid tax numbers keep them apart, and say so", () => {
    const rows = linkRows({
      "cirrus.accounts": [account(1, { ...alike, vatno: "GB720144777" })],
      "currentrms.members": [member(2, { ...alikeMember, membership: { number: "A4535629", tax_number: "GB186237639" } })],
    });
    expect(links(rows)).toEqual([]);
    expect(explainPair(rows, "cirrus.accounts:1", "currentrms.members:2")).toMatchObject({ status: "NONE", vetoes: ["vat-differs"] });
  });

  it("a forbidden pair stays apart, also through a third record", () => {
    const streams = {
      "cirrus.accounts": [account(1, alike)],
      "currentrms.members": [member(2, alikeMember)],
      "projector.projects": [
        {
          ProjectUid: "5",
          ProjectCode: "P1-001",
          ProjectName: "Fleet",
          ClientUid: "9",
          ClientName: alike.name,
          ClientNumber: alike.number,
        },
      ],
    };
    expect(links(linkRows(streams)).length).toBe(3);
    const rows = linkRows(streams, { forbidden: new Set(["cirrus.accounts:1 currentrms.members:2"]) });
    expect(links(rows).filter(({ a, b }) => a === "cirrus.accounts:1" && b === "currentrms.members:2")).toEqual([]);
    expect(rows.clusterOf("cirrus.accounts:1")).not.toBe(rows.clusterOf("currentrms.members:2"));
    expect(explainPair(rows, "cirrus.accounts:1", "currentrms.members:2")!.vetoes).toContain("forbidden");
  });

  it("hold in every cluster of a world", () => {
    const taxes = (refs: readonly string[]) =>
      refs.map((ref) => index.store.get(ref)!.values.vat?.map(({ key }) => key) ?? []).filter((keys) => keys.length > 0);
    for (const { profile } of index.result("organisation").clusters) {
      const known = taxes(profile.refs);
      if (known.length > 1)
        expect(known.every((keys) => known.some((others) => others !== keys && keys.some((key) => others.includes(key))))).toBe(true);
    }
  });
});

describe("Rivals", () => {
  it("two customers that fit as well link nothing: both are offered", () => {
    const rows = linkRows({
      "cirrus.accounts": [
        account(1, { name: "Marble Logistics Ltd", vatno: "GB720144777" }),
        account(2, { name: "Marble Logistics Ltd", vatno: "GB186237639" }),
      ],
      "currentrms.members": [member(3, { name: "Marble Logistics Ltd" })],
    });
    expect(links(rows)).toEqual([]);
    const [one, other] = [...candidatesOf(rows, recordTables)];
    // Only one of the two can be it.
    expect(one!.confidence).toBeCloseTo(other!.confidence, 9);
    expect(one!.confidence + other!.confidence).toBeLessThan(1);
    expect(explainPair(rows, one!.a, one!.b)).toMatchObject({ status: "CANDIDATE", vetoes: [] });
    expect(explainPair(rows, one!.a, one!.b)!.evidence.at(-1)).toMatchObject({ kind: "rival", agrees: false });
    expect([...candidatesOf(rows, recordTables)].map(({ a, b }) => `${a} ${b}`).sort()).toEqual([
      "cirrus.accounts:1 currentrms.members:3",
      "cirrus.accounts:2 currentrms.members:3",
    ]);
  });
});
