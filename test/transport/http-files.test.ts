import { once } from "node:events";
import type { RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { FileStream } from "../../src/transport/file-stream.ts";
import type { HttpOptions } from "../../src/transport/http.ts";
import { settled } from "../clock.ts";
import { closeServers, sendTo, serve } from "./http-kit.ts";
import { errorOf, read } from "./kit.ts";

afterEach(closeServers);

describe("a file", () => {
  const csv = { "Content-Type": "text/csv" };
  const asked = () => read({ fileType: "text/csv" });
  const given = async (listener: RequestListener, request = asked(), more: Partial<HttpOptions> = {}) =>
    sendTo((await serve(listener)).url, more)(request);

  async function bytesOf(body: FileStream | undefined): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of body ?? []) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  test("is asked for by its type, handed on as it comes, and noted when it has come", async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    let sent: ServerResponse | undefined;
    let accepted: string | undefined;
    const request = asked();
    const answer = await given((incoming, response) => {
      accepted = incoming.headers.accept;
      sent = response.writeHead(200, csv);
      response.write(all.subarray(0, 100));
    }, request);
    expect(answer).toMatchObject({ status: 200, text: "", bytes: 0 });
    expect(accepted).toBe("text/csv");
    expect(request.scope.notes).toMatchObject({ calls: 1, bytes: 0 });
    sent!.end(all.subarray(100));
    expect(await bytesOf(answer.file)).toEqual(all);
    await settled();
    expect([answer.file!.bytes, request.scope.notes.bytes]).toEqual([256, 256]);
  });

  test("may be larger than any answer that is read, and its connection is used again", async () => {
    const { url, connections } = await serve((_request, response) => response.writeHead(200, csv).end("x".repeat(500_000)));
    const send = sendTo(url, { maxBytes: 1_000 });
    for (let i = 0; i < 3; i++) expect(await bytesOf((await send(asked())).file)).toHaveLength(500_000);
    expect(connections).toHaveLength(1);
  });

  test("tells the length that the vendor has announced, and none where it announced none", async () => {
    const announced = await given((_request, response) => response.writeHead(200, { ...csv, "Content-Length": 4 }).end("file"));
    expect([announced.file!.length, (await bytesOf(announced.file)).toString()]).toEqual([4, "file"]);
    const open = await given((_request, response) => void response.writeHead(200, csv).write("fi", () => response.end("le")));
    expect([open.file!.length, (await bytesOf(open.file)).toString()]).toEqual([undefined, "file"]);
  });

  test("that was compressed is unpacked, and its length not known", async () => {
    const packed = gzipSync("x".repeat(100_000));
    const answer = await given((_request, response) =>
      response.writeHead(200, { ...csv, "Content-Encoding": "gzip", "Content-Length": packed.length }).end(packed),
    );
    expect(answer.file!.length).toBeUndefined();
    expect((await bytesOf(answer.file)).toString()).toBe("x".repeat(100_000));
  });

  test.each<[string, number, Record<string, string>, string]>([
    ["JSON", 200, { "Content-Type": "application/json; charset=utf-8" }, '{"error":"no"}'],
    ["a page", 200, { "Content-Type": "TEXT/HTML" }, "<html>Sign in</html>"],
    ["a refusal of the same type", 403, csv, "no"],
    ["a choice of others", 300, csv, "many"],
    ["a refusal that passes", 429, { "Content-Type": "application/pdf", "Retry-After": "7" }, "busy"],
    ["nothing", 200, csv, ""],
    ["no content", 204, {}, ""],
  ])("of which there is %s instead is read like any answer", async (_what, status, headers, text) => {
    const request = asked();
    const answer = await given((_request, response) => response.writeHead(status, headers).end(text), request);
    expect(answer).toMatchObject({ status, text, bytes: text.length });
    expect(answer.file).toBeUndefined();
    expect(request.scope.notes.bytes).toBe(text.length);
  });

  test.each(["application/pdf", ""])("may come with another type than was asked for: %j", async (type) => {
    const answer = await given((_request, response) => response.writeHead(200, type ? { "Content-Type": type } : {}).end("file"));
    expect((await bytesOf(answer.file)).toString()).toBe("file");
  });

  test("of JSON is a file where that is what was asked for", async () => {
    for (const type of ["application/json", "Application/JSON ; charset=utf-8"]) {
      const request = read({ fileType: "application/json" });
      const answer = await given((_request, response) => response.writeHead(200, { "Content-Type": type }).end("{}"), request);
      expect((await bytesOf(answer.file)).toString()).toBe("{}");
    }
  });

  test("that does not begin is an error that can be tried again", async () => {
    const error = await errorOf(
      given((request, response) => {
        response.writeHead(200, { ...csv, "Content-Length": 100 }).flushHeaders();
        setImmediate(() => request.socket.destroy());
      }),
    );
    expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
    expect(error.retryAfterMs).toBeUndefined();
  });

  test.each<[string, Record<string, string>]>([
    ["with its length announced", { "Content-Length": "100" }],
    ["without", {}],
  ])("that breaks off is never a short one: %s", async (_what, more) => {
    const request = asked();
    let cut = () => {};
    const { file } = await given((incoming, response) => {
      cut = () => incoming.socket.destroy();
      response.writeHead(200, { ...csv, ...more }).write("half");
    }, request);
    cut();
    const error = await errorOf(bytesOf(file));
    expect(error).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      vendor: "itm",
      message: "ITM Platform interrupted the file of things.list after 4 bytes.",
    });
    await settled();
    expect(request.scope.notes.bytes).toBe(4);
  });

  test("that its reader gives up ends the vendor's connection at once", async () => {
    let closed: Promise<unknown> | undefined;
    const { file } = await given((incoming, response) => {
      closed = once(incoming.socket, "close");
      response.writeHead(200, csv).write("half");
    });
    file!.destroy();
    await expect(closed).resolves.toBeDefined();
  });

  test("whose caller leaves ends with the caller's reason, and with it the vendor's connection", async () => {
    const request = asked();
    let closed: Promise<unknown> | undefined;
    const { file } = await given((incoming, response) => {
      closed = once(incoming.socket, "close");
      response.writeHead(200, csv).write("half");
    }, request);
    const error = errorOf(bytesOf(file));
    const gone = new Error("gone");
    request.scope.leave(gone);
    expect(await error).toBe(gone);
    await closed;
  });

  test("whose caller leaves before it begins ends with the caller's reason", async () => {
    const request = asked();
    const gone = new Error("gone");
    const error = await errorOf(
      given((_incoming, response) => {
        response.writeHead(200, csv).flushHeaders();
        setImmediate(() => request.scope.leave(gone));
      }, request),
    );
    expect(error).toBe(gone);
  });
});
