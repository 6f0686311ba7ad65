import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Editor } from "../../../sandbox/kit/editor.ts";
import { type Random, random } from "../../../sandbox/kit/random.ts";
import { fold, member } from "../../../src/engine/model/names.ts";
import { type Harness, startHarness, type VendorKey } from "../../harness.ts";
import { startSyncer } from "./kit.ts";

interface Case {
  type: string;
  vendor: Extract<VendorKey, "zivio" | "currentRms" | "cirrus">;
  table: string;
  /** A member that says which version of the row it is, and does not decide its place. */
  mark: string;
  /** Members that the vendor sets with a change. */
  changed?: string;
  created?: string;
  /** Whether rows may be put into the middle of the list's order. */
  inMiddle?: boolean;
  /** A member by which the list is ordered, although people change it. */
  moves?: string;
  /** How often rows go. */
  removed: number;
}

const cases: Case[] = [
  {
    type: "ZivioMilestone",
    vendor: "zivio",
    table: "milestones",
    mark: "details",
    changed: "updated_at",
    created: "created_at",
    removed: 0.35,
  },
  {
    type: "CurrentRmsMember",
    vendor: "currentRms",
    table: "Member",
    mark: "description",
    changed: "updated_at",
    created: "created_at",
    removed: 0.35,
  },
  {
    type: "CurrentRmsOpportunity",
    vendor: "currentRms",
    table: "Opportunity",
    mark: "description",
    changed: "updated_at",
    created: "created_at",
    removed: 0.35,
  },
  { type: "CirrusOrder", vendor: "cirrus", table: "Order", mark: "externalkey", inMiddle: true, removed: 0.4 },
  { type: "CirrusAccount", vendor: "cirrus", table: "Account", mark: "externalkey", moves: "name", removed: 0.03 },
];

/** Changes the rows of one table without end, and remembers what each row was like when. */
class Users {
  /** Versions of each row, by id, with the number of the change that made them; undefined: it went. */
  readonly history = new Map<string, [number: number, mark: string | undefined][]>();
  made = 0;
  readonly #editor: Editor;
  readonly #case: Case;
  readonly #random: Random;

  constructor(editor: Editor, each: Case, seed: string) {
    this.#editor = editor;
    this.#case = each;
    this.#random = random(seed, each.type);
    for (const id of editor.ids(each.table)) {
      editor.change(each.table, id, { [each.mark]: "v0" });
      this.history.set(id, [[0, "v0"]]);
    }
  }

  work(times: number): void {
    for (let i = 0; i < times; i++) this.#one();
  }

  #one(): void {
    const { table, mark, changed, created, inMiddle, moves, removed } = this.#case;
    const ids = this.#editor.ids(table);
    this.made += 1;
    const version = `v${this.made}`;
    const at = new Date(Date.parse("2027-01-01T00:00:00Z") + this.made * 1000).toISOString().replace(".000", "");
    const stamps = { ...(changed && { [changed]: at }) };
    const id = this.#random.pick(ids);
    const dice = this.#random.next();
    if (dice < removed && ids.length > 50) {
      this.#editor.remove(table, id);
      this.history.get(id)!.push([this.made, undefined]);
    } else if (dice < 2 * removed) {
      const like = inMiddle ? id : ids.at(-1)!;
      const made = this.#editor.add(table, like, { ...stamps, ...(created && { [created]: at }), [mark]: version });
      this.history.set(made, [[this.made, version]]);
    } else {
      const place = moves && dice > 0.97 ? { [moves]: `${this.#random.pick([..."abcdefghijklmnopqrstuvwxyz"])}${version}` } : {};
      this.#editor.change(table, id, { ...stamps, ...place, [mark]: version });
      this.history.get(id)!.push([this.made, version]);
    }
  }

  /** The marks that a row had from this change on. */
  marksSince(id: string, since: number): (string | undefined)[] {
    const versions = this.history.get(id)!;
    const before = versions.filter(([number]) => number <= since).at(-1);
    return [...(before ? [before[1]] : []), ...versions.filter(([number]) => number > since).map(([, mark]) => mark)];
  }
}

describe.each(cases)("$type while people work with it", (each) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ seed: `moving ${each.type}` });
  }, 120_000);
  afterAll(() => harness.close());

  test("2,000 changes during sweeps lose no row, keep none that went, and show no row older than the sweep", {
    timeout: 900_000,
  }, async () => {
    const users = new Users(harness.vendors[each.vendor].editor, each, "soak");
    const { syncer, store } = startSyncer(harness.tieline, { types: [each.type] });
    const pages = random("soak pages", each.type);
    let sweeps = 0;
    for (; users.made < 2_000; sweeps++) {
      const begun = users.made;
      store.beforeWrite = ({ goneBefore }) => {
        if (goneBefore === undefined) users.work(pages.integer(0, each.removed < 0.1 ? 12 : 25));
      };
      const [stream] = await syncer.once({ full: true });
      store.beforeWrite = () => undefined;
      expect(stream?.error).toBeUndefined();
      expect(store.states.get(each.type)?.completeSince).toBeDefined();
      const kept = new Map(store.ids(each.type).map((id) => [id, store.of(each.type).get(id)!.record]));
      const wrong: string[] = [];
      for (const id of users.history.keys()) {
        const marks = users.marksSince(id, begun);
        const record = kept.get(id);
        const isThereAllTheTime = !marks.includes(undefined) && users.history.get(id)![0]![0] <= begun;
        const wasGoneBefore = marks.length > 0 && marks.every((mark) => mark === undefined);
        if (isThereAllTheTime && !record) wrong.push(`${id} was lost`);
        if (wasGoneBefore && record) wrong.push(`${id} had gone`);
        if (record && !marks.includes(String(member(record.data, fold(each.mark))))) wrong.push(`${id} is older than the sweep`);
      }
      expect(wrong).toEqual([]);
    }
    expect(sweeps).toBeGreaterThan(2);
    if (!each.changed) return;
    // Then changes alone are asked for, while people go on.
    for (let round = 0; round < 10; round++) {
      users.work(pages.integer(1, 150));
      store.beforeWrite = () => users.work(pages.integer(0, 10));
      await syncer.once();
      store.beforeWrite = () => undefined;
    }
    await syncer.once();
    for (const id of harness.vendors[each.vendor].editor.ids(each.table)) {
      const record = store.of(each.type).get(id)?.record;
      expect([id, record && String(member(record.data, fold(each.mark)))]).toEqual([id, users.history.get(id)!.at(-1)![1]]);
    }
  });
});
