import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileStore } from "../../src/transport/quota/file.ts";
import { makeFolder } from "../../src/transport/quota/folder.ts";
import { openQuotaStore } from "../../src/transport/quota/open.ts";
import { MemoryStore, type QuotaStore } from "../../src/transport/quota/store.ts";

let folder: string;
let warnings: string[];
const opened: QuotaStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-store-"));
  warnings = [];
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

function openIn(path = folder): QuotaStore {
  const store = openFileStore(path, (sentence) => warnings.push(sentence));
  opened.push(store);
  return store;
}

const file = () => join(folder, "quota.db");

describe.each([
  ["in memory", () => new MemoryStore()],
  ["in a file", () => openIn()],
])("a store %s", (_name, make) => {
  test("gives back what it was told, oldest first, by budget", () => {
    const store = make();
    store.append("a", { end: 300.5, weight: 1 }, 0);
    store.append("b", { end: 200, weight: 2 }, 0);
    store.append("a", { end: 100, weight: 3 }, 0);
    expect(store.load("a", 0)).toEqual([
      { end: 100, weight: 3 },
      { end: 300.5, weight: 1 },
    ]);
    expect(store.load("a", 100)).toEqual([{ end: 300.5, weight: 1 }]);
    expect(store.load("b", 0)).toEqual([{ end: 200, weight: 2 }]);
    expect(store.load("c", 0)).toEqual([]);
  });

  test("forgets in time what no window can hold any more, and nothing else", () => {
    const store = make();
    for (let i = 1; i <= 2_500; i++) {
      store.append("a", { end: i, weight: 1 }, i - 100);
      if (i % 7 === 0) expect(store.load("a", i - 100)).toHaveLength(Math.min(i, 100));
    }
    store.append("b", { end: 5, weight: 1 }, 0);
    const kept = store.load("a", 0).map(({ end }) => end);
    expect(kept.length).toBeLessThan(1_200);
    expect(kept.slice(-100)).toEqual(Array.from({ length: 100 }, (_, i) => 2_401 + i));
    expect(store.load("b", 0)).toHaveLength(1);
  });

  test("is not changed by what becomes of an entry afterwards", () => {
    const store = make();
    const entry = { end: 100, weight: 1 };
    store.append("a", entry, 0);
    entry.end = 1;
    expect(store.load("a", 0)).toEqual([{ end: 100, weight: 1 }]);
  });
});

describe("a file", () => {
  const account = "projector https://vendor.test our-account-code";
  /** Everything that is on the disk. */
  const kept = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("");

  test("does not hold the names of budgets", () => {
    const store = openIn();
    store.append(account, { end: 100, weight: 1 }, 0);
    expect(store.load(account, 0)).toEqual([{ end: 100, weight: 1 }]);
    expect(kept()).toContain("sha256:");
    expect(kept()).not.toContain("our-account-code");
  });

  test("of a version that held names is read, and holds them no more", () => {
    openIn().close();
    opened.length = 0;
    const earlier = new Database(file());
    for (let end = 1; end <= 300; end++) earlier.prepare("INSERT INTO spent (budget, until, weight) VALUES (?, ?, ?)").run(account, end, 2);
    earlier.close();
    expect(kept()).toContain("our-account-code");
    const store = openIn();
    store.append(account, { end: 301, weight: 2 }, 0);
    expect(store.load(account, 0)).toEqual(Array.from({ length: 301 }, (_, i) => ({ end: i + 1, weight: 2 })));
    expect(kept()).not.toContain("our-account-code");
    expect(warnings).toEqual([]);
  });

  test("is read by the next one who opens it, also before it is closed", () => {
    const first = openIn(join(folder, "new", "deeper"));
    first.append("a", { end: 100, weight: 1 }, 0);
    const second = openIn(join(folder, "new", "deeper"));
    second.append("a", { end: 200, weight: 1 }, 0);
    expect(first.load("a", 0)).toHaveLength(2);
    expect(second.load("a", 0)).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["is no database", () => writeFileSync(file(), "Dear diary, ".repeat(1_000))],
    ["was overwritten in part", () => overwrite(4_096)],
    ["has other tables", () => new Database(file()).exec("DROP INDEX spent_until; DROP TABLE spent; CREATE TABLE spent (day TEXT)")],
  ])("that %s is moved aside with a sentence, and a new one is begun", (_name, damage) => {
    const before = openIn();
    for (let i = 0; i < 500; i++) before.append("a", { end: i, weight: 1 }, 0);
    before.close();
    opened.length = 0;
    damage();
    const bytes = readFileSync(file());
    const store = openIn();
    expect(store.load("a", -1)).toEqual([]);
    store.append("a", { end: 100, weight: 1 }, 0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^The quota file .*quota\.db was damaged\. It was moved to .*quota\.db\.damaged-\d+, and a new one was started\.$/,
    );
    const [aside] = readdirSync(folder).filter((name) => /damaged-\d+$/.test(name));
    expect(readFileSync(join(folder, aside!)).equals(bytes)).toBe(true);
    store.close();
    opened.length = 0;
    expect(openIn().load("a", 0)).toEqual([{ end: 100, weight: 1 }]);
    expect(warnings).toHaveLength(1);
  });

  test("that is damaged takes its unfinished log with it: nothing of it gets into the new one", () => {
    const earlier = openIn();
    for (let i = 1; i <= 1_000; i++) earlier.append("b", { end: i, weight: 1 }, 0);
    earlier.close();
    const before = openIn();
    before.append("a", { end: 11, weight: 1 }, 0);
    const log = readFileSync(`${file()}-wal`);
    before.close();
    opened.length = 0;
    writeFileSync(file(), "Dear diary, ".repeat(1_000));
    writeFileSync(`${file()}-wal`, log);
    const store = openIn();
    expect(store.load("a", 0)).toEqual([]);
    store.append("a", { end: 12, weight: 1 }, 0);
    expect(store.load("a", 0)).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });

  test("whose place is taken by something else leaves that alone, and memory has to do", () => {
    mkdirSync(file());
    const store = openIn();
    store.append("a", { end: 100, weight: 1 }, 0);
    expect(store.load("a", 0)).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining("cannot be saved")]);
    expect(readdirSync(folder)).toEqual(["quota.db"]);
  });

  test("that cannot be opened is replaced by memory, with a sentence", () => {
    writeFileSync(join(folder, "occupied"), "");
    const store = openIn(join(folder, "occupied"));
    store.append("a", { end: 100, weight: 1 }, 0);
    expect(store.load("a", 0)).toEqual([{ end: 100, weight: 1 }]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toBe(
      `Spent quota cannot be saved in ${join(folder, "occupied", "quota.db")}: it cannot be opened. ` +
        "It is kept in memory and lost on restart. Check the folder and its permissions.",
    );
    expect(existsSync(file())).toBe(false);
  });

  test("that cannot be written for a while costs one sentence and no call, and catches up", () => {
    const store = openIn();
    store.append("a", { end: 100, weight: 1 }, 0);
    const other = new Database(file());
    // A disk that is full refuses writes just so.
    other.exec("CREATE TRIGGER full BEFORE INSERT ON spent BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
    store.append("a", { end: 200, weight: 1 }, 0);
    store.append("b", { end: 300, weight: 1 }, 0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Spent quota cannot be saved in .*quota\.db: .* It is kept in memory/);
    store.append("a", { end: 150, weight: 1 }, 0);
    // What is too old to matter when the next call is made is not worth catching up.
    store.append("a", { end: 201, weight: 1 }, 200);
    expect(store.load("a", 0)).toHaveLength(1);
    other.exec("DROP TRIGGER full");
    store.append("a", { end: 400, weight: 1 }, 0);
    expect(store.load("a", 0).map(({ end }) => end)).toEqual([100, 200, 201, 400]);
    expect(store.load("b", 0)).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    other.close();
  });

  test("that another program keeps locked costs one sentence, and the call is remembered with the next", () => {
    const store = openIn();
    const other = new Database(file());
    other.exec("BEGIN IMMEDIATE");
    store.append("a", { end: 100, weight: 1 }, 0);
    expect(warnings).toEqual([expect.stringContaining("quota.db: another process holds its lock. It is kept in memory")]);
    other.exec("COMMIT");
    other.close();
    store.append("a", { end: 200, weight: 1 }, 0);
    expect(store.load("a", 0).map(({ end }) => end)).toEqual([100, 200]);
  });

  test("that cannot be read any more is as good as empty, and one sentence says so", () => {
    const store = openIn();
    store.append("a", { end: 100, weight: 1 }, 0);
    const other = new Database(file());
    other.exec("DROP TABLE spent");
    other.close();
    expect([store.load("a", 0), store.load("a", 0)]).toEqual([[], []]);
    expect(warnings).toEqual([expect.stringContaining("cannot be saved")]);
  });

  test("that is closed while calls are still under way is left alone", () => {
    const store = openIn();
    store.append("a", { end: 100, weight: 1 }, 0);
    store.close();
    opened.length = 0;
    store.append("a", { end: 200, weight: 1 }, 0);
    expect(warnings).toEqual([]);
    expect(openIn().load("a", 0)).toEqual([{ end: 100, weight: 1 }]);
  });

  test("keeps what several calls told in the order of their ends, whatever their weights", () => {
    const store = openIn();
    for (const end of [300, 100, 200]) store.append("a", { end, weight: end / 100 }, 0);
    store.close();
    opened.length = 0;
    expect(openIn().load("a", 100)).toEqual([
      { end: 200, weight: 2 },
      { end: 300, weight: 3 },
    ]);
  });
});

test("a store in memory forgets all when it is closed", () => {
  const store = new MemoryStore();
  store.append("a", { end: 100, weight: 1 }, 0);
  store.close();
  expect(store.load("a", 0)).toEqual([]);
});

function overwrite(from: number): void {
  const bytes = readFileSync(file());
  writeFileSync(file(), bytes.fill(0x55, from));
}

test("a store in memory keeps what ends with the oldest window, and forgets what ended before", () => {
  const store = new MemoryStore();
  for (let i = 1; i <= 1_000; i++) store.append("a", { end: i, weight: 1 }, 500);
  expect(store.load("a", 0).map(({ end }) => end)).toEqual(Array.from({ length: 501 }, (_, i) => 500 + i));
});

describe("who may read it", () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const private_ = { folders: ["700", "700"], files: ["600", "600", "600"] };
  const modes = (at: string) => ({
    folders: [join(at, ".."), at].map(modeOf),
    files: ["", "-wal", "-shm"].map((end) => modeOf(join(at, `quota.db${end}`))),
  });

  test("folders and files that are made are for their owner alone", () => {
    const at = join(folder, "new", "deeper");
    openIn(at).append("a", { end: 100, weight: 1 }, 0);
    expect(modes(at)).toEqual(private_);
  });

  test("a file of an earlier version becomes so, and the folder stays as it is", () => {
    openIn().append("a", { end: 100, weight: 1 }, 0);
    for (const end of ["", "-wal", "-shm"]) chmodSync(file() + end, 0o644);
    chmodSync(folder, 0o755);
    openIn().append("a", { end: 200, weight: 1 }, 0);
    expect(modes(folder)).toMatchObject({ folders: [expect.anything(), "755"], files: private_.files });
  });

  test("a folder that cannot be made is known at once", () => {
    expect(() => makeFolder("/proc/nope/deeper")).toThrow(/ENOENT|EACCES/);
    writeFileSync(join(folder, "occupied"), "");
    expect(() => makeFolder(join(folder, "occupied"))).toThrow("not a folder");
  });
});

test("without the database driver memory has to do, and one sentence says so", async () => {
  const missing = Object.assign(new Error("Cannot find module '@libsql/none'"), { code: "MODULE_NOT_FOUND" });
  const store = await openQuotaStore({ folder, warn: (sentence) => warnings.push(sentence), load: () => Promise.reject(missing) });
  store.append("a", { end: 100, weight: 1 }, 0);
  expect(store.load("a", 0)).toEqual([{ end: 100, weight: 1 }]);
  expect(warnings).toEqual([
    `Spent quota cannot be saved: libsql cannot be loaded on ${process.platform} ${process.arch} (MODULE_NOT_FOUND). ` +
      "It is kept in memory and lost on restart.",
  ]);
  expect(readdirSync(folder)).toEqual([]);
});
