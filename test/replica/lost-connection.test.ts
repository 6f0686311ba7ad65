import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { kinds, makePlace, openStore } from "./store-kit.ts";
import { kept, recordOf, streamOf } from "./stream-kit.ts";

/** A way to the server that can be cut. */
async function startWay(to: URL) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    cut();
    await closed;
  };
  return { port, cut, close, reopen: () => listen(port) };
}

const stream = streamOf("Thing", { id: "id", name: "text" });
const things = (...ids: string[]) =>
  kept(
    ids.map((id) => recordOf(stream, { id, name: id })),
    1_800_000_000_000,
  );

test.skipIf(kinds.find(({ kind }) => kind === "postgresql")!.skip)(
  "a connection to PostgreSQL that is lost is opened again; where none can be had, reads say so until one can",
  async () => {
    const place = makePlace("postgresql");
    const url = new URL(place.postgres!.url);
    const way = await startWay(new URL(url));
    url.hostname = "127.0.0.1";
    url.port = String(way.port);
    const { store } = await openStore({ postgres: { ...place.postgres!, url: url.href } }, [stream]);
    const ids = async () => (await store.select({ type: "Thing" })).records.map(({ id }) => id);
    await store.write({ type: "Thing", records: things("a") });
    way.cut();
    expect(await ids()).toEqual(["a"]);
    way.cut();
    await store.write({ type: "Thing", records: things("b") });
    expect(await ids()).toEqual(["a", "b"]);
    await way.close();
    await expect(ids()).rejects.toMatchObject({ code: "CACHE_MISS", message: expect.stringContaining("cannot be reached") });
    // What passes by waits in memory meanwhile.
    store.keep(
      things("c").map(({ record }) => record),
      1_800_000_000_000,
    );
    await way.reopen();
    await store.flush();
    expect(await ids()).toEqual(["a", "b", "c"]);
    await store.close();
    await way.close();
    await place.remove();
  },
  60_000,
);
