import { describe, expect, test } from "vitest";
import { rowsOf, vendorOf } from "../vendor-kit.ts";

describe("many records of a vendor that takes no list of ids", () => {
  const readSome = async ({ begin, calls }: ReturnType<typeof vendorOf>, from: number, count: number) => {
    const { get } = begin();
    const found = await Promise.all(Array.from({ length: count }, (_, i) => get(String(from + i), "name")));
    expect(found.map((record) => record?.name)).toEqual(Array.from({ length: count }, (_, i) => `Thing ${from + i}`));
    const operations = calls().map(({ operation }) => operation);
    return {
      listed: operations.filter((operation) => operation === "list").length,
      single: operations.filter((operation) => operation === "show").length,
    };
  };

  test("are read by a scan, where its first page shows that this takes fewer calls", async () => {
    const vendor = vendorOf(rowsOf(90), { maxIds: 1 });
    expect(await readSome(vendor, 1, 9)).toEqual({ listed: 0, single: 9 });
    expect(await readSome(vendor, 31, 10)).toEqual({ listed: 9, single: 0 });
  });

  test("are read one by one where the list is long; the probe is made once, and its records are used", async () => {
    const vendor = vendorOf(rowsOf(300), { maxIds: 1 });
    expect(await readSome(vendor, 6, 10)).toEqual({ listed: 1, single: 5 });
    expect(await readSome(vendor, 31, 10)).toEqual({ listed: 0, single: 10 });
  });

  test("are read one by one where the vendor reports no total", async () => {
    const vendor = vendorOf(rowsOf(30), { maxIds: 1, reportsTotal: false });
    expect(await readSome(vendor, 11, 10)).toEqual({ listed: 0, single: 10 });
  });

  test("are read one by one where the list stands below another record", async () => {
    const nested = { list: { id: "things.list", route: "GET /owners/{owner}/things" } };
    const vendor = vendorOf(rowsOf(30), { maxIds: 1, resource: nested });
    expect(await readSome(vendor, 11, 10)).toEqual({ listed: 0, single: 10 });
  });
});
