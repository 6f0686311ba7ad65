import Database from "libsql";
import { expect, test } from "vitest";
import { localDaySql, offsetsOfDays } from "../../src/replica/local-day.ts";
import { usualOffsets } from "../../src/replica/offsets.ts";

const dayMs = 86_400_000;
const database = new Database(":memory:");

function dayOf(instant: number, offsets: Parameters<typeof localDaySql>[1]): number {
  const [row] = database
    .prepare(`SELECT ${localDaySql("i", offsets)} FROM (SELECT CAST(? AS INTEGER) AS i)`)
    .raw()
    .all(instant) as [number][];
  return row![0];
}

/** The calendar's own answer. */
function dayByCalendar(instant: number, timeZone: string): number {
  const [month, day, year] = new Date(instant).toLocaleDateString("en-US", { timeZone }).split("/").map(Number);
  return Date.UTC(year!, month! - 1, day!) / dayMs;
}

const instants = ["1911-03-10T23:55:00Z", "1985-06-30T22:30:00Z", "2024-03-31T00:59:59Z", "2034-12-31T23:30:00Z", "2071-07-01T22:30:00Z"];

test.each(["Europe/Berlin", "America/St_Johns", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu"])(
  "days of %s are the calendar's, also far from the usual years",
  async (timeZone) => {
    const usual = await usualOffsets(timeZone);
    for (const instant of instants.map(Date.parse)) {
      const first = dayOf(instant, usual);
      const offsets = (await offsetsOfDays(timeZone, new Set([first]))) ?? usual;
      expect(dayOf(instant, offsets), new Date(instant).toISOString()).toBe(dayByCalendar(instant, timeZone));
    }
  },
);

test("a day in the year 9999 takes its own offsets, not those of all years before", async () => {
  const last = Date.parse("9999-12-31T00:00:00Z");
  const usual = await usualOffsets("Europe/Berlin");
  const offsets = await offsetsOfDays("Europe/Berlin", new Set([last / dayMs, 20_000]));
  expect(offsets!.length).toBeLessThan(usual.length + 5);
  expect(dayOf(last + 82_800_000, offsets!)).toBe(last / dayMs + 1);
  expect(await offsetsOfDays("Europe/Berlin", new Set([20_000]))).toBeUndefined();
});
