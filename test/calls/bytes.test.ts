import { expect, it } from "vitest";
import { type Build, start } from "../../bench/builds.ts";
import { withoutProjection } from "../../bench/projection.ts";
import { makeWorld } from "../../sandbox/world/world.ts";

const flagship = "milestones-to-cash";

/** What the flagship says, and the bytes that each vendor served for it. */
async function read(build: Build) {
  try {
    const answer = await build.ask(flagship);
    const served = Object.entries(build.harness.vendors).map(([vendor, { log }]) => [
      vendor,
      log.reduce((sum, { bytes }) => sum + bytes!, 0),
    ]);
    return { answer, served: Object.fromEntries(served) as Record<keyof typeof build.harness.vendors, number> };
  } finally {
    await build.harness.close();
  }
}

it("the flagship reads a fraction of what it would without naming fields, and says the same", async () => {
  const world = makeWorld();
  const narrow = await read(await start("tieline", { world }));
  const wide = await read(withoutProjection(await start("tieline", { world })));
  expect(narrow.answer).toEqual(wide.answer);
  const times = Object.fromEntries(
    Object.entries(wide.served).map(([vendor, bytes]) => [vendor, Math.floor((10 * bytes) / narrow.served[vendor as "itm"]) / 10]),
  );
  // Zivio and Projector serve whole records to everybody.
  expect(times).toEqual({ zivio: 1, currentRms: 6.9, cirrus: 20.8, itm: 4.7, projector: 1 });
  const sum = ({ currentRms, cirrus, itm }: typeof wide.served) => currentRms + cirrus + itm;
  expect(sum(wide.served) / sum(narrow.served)).toBeGreaterThan(7);
});
