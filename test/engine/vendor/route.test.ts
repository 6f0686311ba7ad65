import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill, parametersOf, readRoute, routes } from "../../../src/engine/vendor/route.ts";
import { TielineError } from "../../../src/errors.ts";
import { httpSend } from "../../../src/transport/http.ts";
import { read } from "../../transport/kit.ts";

describe("a route", () => {
  test.each([
    ["GET /things", { method: "GET", path: "/things" }],
    ["  DELETE /things/{id}  ", { method: "DELETE", path: "/things/{id}" }],
    ["POST /{a}/{b_2}/x.svc", { method: "POST", path: "/{a}/{b_2}/x.svc" }],
    ["PATCH /", { method: "PATCH", path: "/" }],
    ["PUT /things?kind=a", { method: "PUT", path: "/things?kind=a" }],
  ])("%j is read", (text, route) => expect(readRoute(text, "things.get")).toEqual(route));

  test.each([
    "",
    "GET",
    "/things",
    "get /things",
    "HEAD /things",
    "GET things",
    "GET  /things",
    "GET /a b",
    "GET /things/{id",
    "GET /things/id}",
    "GET /things/{}",
    "GET /things/{a-b}",
    "GET https://x/things",
  ])("%j is refused with the operation's name", (text) =>
    expect(() => readRoute(text, "things.get")).toThrow(/route of things\.get must read like/),
  );

  test("a correction by configuration wins over the table", () => {
    const routeOf = routes({ "things.get": "POST /other/{id}" });
    expect(routeOf({ id: "things.get", route: "GET /things/{id}" })).toEqual({ method: "POST", path: "/other/{id}" });
    expect(routeOf({ id: "things.list", route: "GET /things" })).toEqual({ method: "GET", path: "/things" });
  });

  test("the names of its parameters are known in order", () => {
    expect(parametersOf("/a/{x}/b/{y_2}.{z}")).toEqual(["x", "y_2", "z"]);
    expect(parametersOf("/a")).toEqual([]);
  });
});

describe("a path filled in", () => {
  test.each([
    ["12", "12"],
    ["a/b", "a%2Fb"],
    ["a?b=c#d", "a%3Fb%3Dc%23d"],
    ["50%", "50%25"],
    ["a b+c", "a%20b%2Bc"],
    ["../../admin", "..%2F..%2Fadmin"],
    ["...", "..."],
    ["a..b", "a..b"],
    ["grün 😀", "gr%C3%BCn%20%F0%9F%98%80"],
    ["{id}", "%7Bid%7D"],
    ["$&", "%24%26"],
    ["\\..\\", "%5C..%5C"],
    ["half\ud800", "half%EF%BF%BD"],
  ])("%j becomes %s", (value, segment) => expect(fill("/things/{id}/parts", { id: value })).toBe(`/things/${segment}/parts`));

  test.each(["", ".", ".."])("%j cannot be an id, since no encoding keeps it a segment", (value) => {
    expect(() => fill("/things/{id}", { id: value })).toThrow(TielineError);
    expect(() => fill("/things/{id}", { id: value })).toThrow(/cannot be an id/);
  });

  test("every parameter needs a value", () => {
    expect(() => fill("/a/{x}/{y}", { x: "1" })).toThrow("The path /a/{x}/{y} lacks a value for {y}.");
  });
});

describe("on the wire", () => {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url!);
    response.end();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("whatever an id holds, it stays one segment of its path", async () => {
    const send = httpSend({
      vendor: "itm",
      label: "ITM Platform",
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    });
    const nasty = fc.constantFrom(
      "/",
      "..",
      ".",
      "%2e",
      "%2F",
      "?",
      "#",
      "\\",
      ";",
      ":",
      "@",
      "&",
      "=",
      "+",
      " ",
      "\t",
      "\n",
      "\u0000",
      "é",
      "😀",
      "//",
      "a",
    );
    const id = fc
      .oneof(
        fc.string({ minLength: 1 }),
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
      )
      .filter((value) => value !== "." && value !== "..");
    await fc.assert(
      fc.asyncProperty(id, async (value) => {
        await send(read({ path: fill("/things/{id}/parts", { id: value }) }));
        const segments = paths.at(-1)!.split("?")[0]!.split("/");
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[3]!)).toBe(value);
        expect(segments[4]).toBe("parts");
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
