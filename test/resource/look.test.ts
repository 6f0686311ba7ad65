import { describe, expect, test } from "vitest";
import { rowsOf, vendorOf } from "./vendor-kit.ts";

describe("many records of a vendor that takes no list of ids", () => {
  const readSome = async ({ begin, asked }: ReturnType<typeof vendorOf>, from: number, count: number) => {
    const { get } = begin();
    const found = await Promise.all(Array.from({ length: count }, (_, i) => get(String(from + i), "name")));
    expect(found.map((rec) => rec?.name)).toEqual(Array.from({ length: count }, (_, i) => `Thing ${from + i}`));
    const calls = asked().map(({ operation }) => operation);
    return {
      looks: calls.filter((operation) => operation === "list").length,
      single: calls.filter((operation) => operation === "show").length,
    };
  };

  test("are read with the whole list, where a look at it shows that this is shorter", async () => {
    const vendor = vendorOf(rowsOf(90), { capacity: 1 });
    expect(await readSome(vendor, 1, 9)).toEqual({ looks: 0, single: 9 });
    expect(await readSome(vendor, 31, 10)).toEqual({ looks: 9, single: 0 });
  });

  test("are read one by one where the list is long; the look at it is the only one, and not for nothing", async () => {
    const vendor = vendorOf(rowsOf(300), { capacity: 1 });
    expect(await readSome(vendor, 6, 10)).toEqual({ looks: 1, single: 5 });
    expect(await readSome(vendor, 31, 10)).toEqual({ looks: 0, single: 10 });
  });

  test("are read one by one where the vendor does not tell how long its list is", async () => {
    const vendor = vendorOf(rowsOf(30), { capacity: 1, tellsTotal: false });
    expect(await readSome(vendor, 11, 10)).toEqual({ looks: 0, single: 10 });
  });

  test("are read one by one where there is no list but those below other records", async () => {
    const nested = { list: { id: "things.list", route: "GET /owners/{owner}/things" } };
    const vendor = vendorOf(rowsOf(30), { capacity: 1, resource: nested });
    expect(await readSome(vendor, 11, 10)).toEqual({ looks: 0, single: 10 });
  });
});
