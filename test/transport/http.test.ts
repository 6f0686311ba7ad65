import dns from "node:dns";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { TielineError } from "../../src/errors.ts";
import type { HttpOptions } from "../../src/transport/http.ts";
import type { Request } from "../../src/transport/send.ts";
import { closeServers, sendTo, serve } from "./http-kit.ts";
import { errorOf, read, write } from "./kit.ts";

afterEach(closeServers);

/** What the server saw of one request. */
async function echo(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url, headers } = request;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") }));
}

async function echoed(request: Request, path = "") {
  const { url } = await serve(echo);
  return JSON.parse((await sendTo(url + path)(request)).text) as {
    method: string;
    url: string;
    headers: Record<string, string>;
    body: string;
  };
}

describe("the request", () => {
  test("names and values of the query are encoded, in order, repetitions included", async () => {
    const query = [
      ["q[name_cont]", "50% + tax & more = ü 😀?#/"],
      ["include[]", "a"],
      ["include[]", "b c"],
      ["empty", ""],
    ] as const;
    const { url } = await echoed(read({ query }));
    expect(url).toBe(
      "/things?q%5Bname_cont%5D=50%25%20%2B%20tax%20%26%20more%20%3D%20%C3%BC%20%F0%9F%98%80%3F%23%2F&include%5B%5D=a&include%5B%5D=b%20c&empty=",
    );
    expect([...new URL(url, "http://x").searchParams]).toEqual(query.map((pair) => [...pair]));
  });

  test("half of a surrogate pair, which no address can hold, is replaced", async () => {
    expect((await echoed(read({ query: [["q", "a\ud800b"]] }))).url).toBe("/things?q=a%EF%BF%BDb");
  });

  test("without a query there is no question mark", async () => {
    expect((await echoed(read())).url).toBe("/things");
    expect((await echoed(read({ query: [] }))).url).toBe("/things");
  });

  test("the path comes below the base address, whose last slash does not count", async () => {
    expect((await echoed(read(), "/api/v1")).url).toBe("/api/v1/things");
    for (const base of ["/api/v1/", "/api/v1//"]) expect((await echoed(read(), base)).url).toBe("/api/v1/things");
    expect((await echoed(read({ path: "" }), "/Services.svc")).url).toBe("/Services.svc");
    expect((await echoed(read({ path: "/things/a%2Fb%3Fc" }))).url).toBe("/things/a%2Fb%3Fc");
  });

  test("a request may name another address of the vendor", async () => {
    const other = await serve(echo);
    const { url } = await serve((_request, response) => response.writeHead(500).end());
    expect((await sendTo(url)(read({ baseUrl: `${other.url}/other` }))).text).toContain('"/other/things"');
  });

  test("method, headers and body arrive as they are", async () => {
    const body = '{"a": 1.00,\n "b":"ü"}  ';
    const seen = await echoed(write({ method: "PUT", headers: { "Content-Type": "application/json", "X-Token": "key" }, body }));
    expect(seen).toMatchObject({ method: "PUT", headers: { "x-token": "key", "content-type": "application/json" } });
    expect(seen.body).toBe(body);
  });

  test("a body of XML arrives as it is", async () => {
    const body = "<a>\n &#13; 1.0 </a>\n";
    const seen = await echoed(write({ headers: { "Content-Type": "text/xml; charset=utf-8", Accept: "text/xml" }, body }));
    expect(seen).toMatchObject({ body, headers: { accept: "text/xml", "content-type": "text/xml; charset=utf-8" } });
  });

  test("JSON is asked for unless a request says otherwise", async () => {
    expect((await echoed(read())).headers.accept).toBe("application/json");
  });

  test("connections are used again", async () => {
    const { url, connections } = await serve(echo);
    const send = sendTo(url);
    for (let i = 0; i < 5; i++) await send(read());
    // One is free again an iteration of the event loop after its answer.
    expect(connections.length).toBeLessThanOrEqual(2);
  });

  test("no more connections are opened than allowed", async () => {
    const { url, connections } = await serve(echo);
    const send = sendTo(url, { maxSockets: 3 });
    await Promise.all(Array.from({ length: 12 }, () => send(read())));
    expect(connections.length).toBeLessThanOrEqual(3);
  });

  test("calls and bytes are noted", async () => {
    const { url } = await serve((_request, response) => response.end("12345"));
    const request = read();
    await sendTo(url)(request);
    expect(request.scope.notes).toMatchObject({ calls: 1, bytes: 5 });
  });
});

describe("the answer", () => {
  const answering = async (listener: RequestListener, more: Partial<HttpOptions> = {}) => sendTo((await serve(listener)).url, more)(read());

  test("status, headers in lower case and text", async () => {
    const answer = await answering((_request, response) =>
      response.writeHead(200, { "X-RateLimit-Reset": "7", "Set-Cookie": ["a=1", "b=2"] }).end("grün 😀"),
    );
    expect(answer).toMatchObject({ status: 200, text: "grün 😀", bytes: 10 });
    expect(answer.headers).toMatchObject({ "x-ratelimit-reset": "7", "set-cookie": "a=1,b=2" });
  });

  test.each([204, 304, 400, 404, 429, 500, 503])("%i is an answer too", async (status) => {
    const answer = await answering((_request, response) =>
      response.writeHead(status).end(status === 204 || status === 304 ? undefined : "no"),
    );
    expect(answer).toMatchObject({ status, text: status === 204 || status === 304 ? "" : "no" });
  });

  test("JSON is not parsed on the way", async () => {
    const text = '{"a": 1.00, "a": 12345678901234567890}';
    expect((await answering((_request, response) => response.setHeader("Content-Type", "application/json").end(text))).text).toBe(text);
  });

  test("a byte order mark is left out", async () => {
    expect((await answering((_request, response) => response.end("\ufeff{}"))).text).toBe("{}");
  });

  const umlaut = Buffer.from("ü");
  test.each<[string | undefined, Buffer, string]>([
    ["text/xml; charset=iso-8859-1", Buffer.from([0xfc]), "ü"],
    ["text/xml;charset=ISO-8859-1", Buffer.from([0x93, 0xfc, 0x94]), "“ü”"],
    ['text/xml;  Charset = "windows-1252"; version=1', Buffer.from([0x80]), "€"],
    ["application/json; version=1; charset=utf-16le", Buffer.from("ü", "utf16le"), "ü"],
    ["application/json; charset=UTF-8", umlaut, "ü"],
    ["application/json; charset=utf8", umlaut, "ü"],
    ["application/json; charset=none-such", umlaut, "ü"],
    ["application/json; charset=", umlaut, "ü"],
    ["application/iso-8859-1", umlaut, "ü"],
    [undefined, umlaut, "ü"],
    ["application/json", Buffer.from([0x61, 0xff]), "a\ufffd"],
  ])("is read in its charset: %s", async (type, bytes, text) => {
    const answer = await answering((_request, response) => response.writeHead(200, type ? { "Content-Type": type } : {}).end(bytes));
    expect([answer.text, answer.bytes]).toEqual([text, bytes.length]);
  });

  test("a compressed body is decoded", async () => {
    const answer = await answering((_request, response) => response.setHeader("Content-Encoding", "gzip").end(gzipSync("x".repeat(5_000))));
    expect(answer).toMatchObject({ text: "x".repeat(5_000), bytes: 5_000 });
  });
});

describe("redirects", () => {
  test("one on the same origin is followed", async () => {
    const { url } = await serve((request, response) =>
      request.url === "/things" ? response.writeHead(302, { Location: "/elsewhere?a=1" }).end() : response.end(request.url),
    );
    expect(await sendTo(url)(read())).toMatchObject({ status: 200, text: "/elsewhere?a=1" });
  });

  test.each([301, 302, 307, 308])("one to another origin is not followed: %i", async (status) => {
    let reached = 0;
    const other = await serve((_request, response) => {
      reached += 1;
      response.end("stolen");
    });
    const { url } = await serve((_request, response) => response.writeHead(status, { Location: `${other.url}/things` }).end());
    const error = await errorOf(sendTo(url)(read({ headers: { "X-Token": "key" } })));
    expect(error).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm" });
    expect(error.message).toContain("another origin");
    expect(reached).toBe(0);
  });

  test("another name of the same machine is another origin", async () => {
    const { url } = await serve((_request, response) => response.writeHead(302, { Location: url.replace("127.0.0.1", "localhost") }).end());
    expect((await errorOf(sendTo(url)(read()))).code).toBe("UPSTREAM_BAD_RESPONSE");
  });

  test("the origin that counts is that of the request, when it names another address", async () => {
    const home = await serve((_request, response) => response.end("home"));
    const { url } = await serve((request, response) => {
      if (request.url === "/things") response.writeHead(302, { Location: "/moved" }).end();
      else if (request.url === "/moved") response.end("moved");
      else response.writeHead(302, { Location: home.url }).end();
    });
    expect((await sendTo(home.url)(read({ baseUrl: url }))).text).toBe("moved");
    expect((await errorOf(sendTo(home.url)(read({ baseUrl: url, path: "/away" })))).code).toBe("UPSTREAM_BAD_RESPONSE");
  });

  test("a circle is not followed for ever", async () => {
    let seen = 0;
    const { url } = await serve((_request, response) => {
      seen += 1;
      response.writeHead(302, { Location: "/things" }).end();
    });
    const error = await errorOf(sendTo(url)(read()));
    expect(error).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm" });
    expect(error.message).toContain("redirected too often");
    expect(seen).toBeLessThanOrEqual(4);
  });
});

describe("failures", () => {
  test("a refused connection", async () => {
    const { server, url } = await serve(echo);
    await new Promise((resolve) => server.close(resolve));
    expect(await errorOf(sendTo(url)(read()))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      vendor: "itm",
      message: "ITM Platform could not be reached: the connection was refused.",
    });
  });

  test("an unknown host", async () => {
    expect(await errorOf(sendTo("http://no-such-host.invalid")(read()))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
  });

  test.each([
    ["ENOTFOUND", "its host name is unknown"],
    ["EAI_AGAIN", "the DNS lookup failed"],
    ["ETIMEDOUT", "the connection timed out"],
    ["ECONNRESET", "the connection was reset"],
    ["EPIPE", "the connection was closed"],
    ["CERT_HAS_EXPIRED", "its certificate has expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed"],
    ["EHOSTUNREACH", "the connection failed"],
  ])("are told in a sentence: %s", async (code, why) => {
    const lookup = vi
      .spyOn(dns, "lookup")
      .mockImplementation(((_host: string, _options: unknown, done: (error: Error) => void) =>
        done(Object.assign(new Error("secret"), { code }))) as never);
    const error = await errorOf(sendTo("http://vendor.invalid")(read())).finally(() => lookup.mockRestore());
    expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", message: `ITM Platform could not be reached: ${why}.` });
  });

  test("a connection cut before the answer", async () => {
    const { url } = await serve((request) => request.socket.destroy());
    expect(await errorOf(sendTo(url)(read()))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", message: expect.stringContaining("reset") });
  });

  test("a connection reset in the middle of the body", async () => {
    const { url } = await serve((request, response) => {
      response.write("half", () => request.socket.resetAndDestroy());
    });
    expect(await errorOf(sendTo(url)(read()))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
  });

  test("a body shorter than it was announced", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("half", () => request.socket.end());
    });
    expect(await errorOf(sendTo(url)(read()))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
  });

  test("a compressed body that breaks off", async () => {
    const { url } = await serve((request, response) => {
      response.setHeader("Content-Encoding", "gzip").write(gzipSync("x".repeat(5_000)).subarray(0, 20), () => request.socket.end());
    });
    expect(await errorOf(sendTo(url)(read()))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
  });

  test.each([
    ["plain", (response: ServerResponse) => response.end("x".repeat(2_000))],
    ["announced", (response: ServerResponse) => response.setHeader("Content-Length", 2_000).end("x".repeat(2_000))],
    ["compressed", (response: ServerResponse) => response.setHeader("Content-Encoding", "gzip").end(gzipSync("x".repeat(2_000_000)))],
  ])("an answer larger than the limit is refused: %s", async (_what, answer) => {
    const { url } = await serve((_request, response) => void answer(response));
    const error = await errorOf(sendTo(url, { maxBytes: 1_000 })(read()));
    expect(error).toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      vendor: "itm",
      message: expect.stringContaining("larger than the limit"),
    });
  });

  test("an answer as large as the limit is read", async () => {
    const { url } = await serve((_request, response) => response.end("x".repeat(1_000)));
    expect((await sendTo(url, { maxBytes: 1_000 })(read())).bytes).toBe(1_000);
  });
});

describe("leaving", () => {
  test("for a caller that has left nothing is sent", async () => {
    let seen = 0;
    const { url } = await serve((_request, response) => {
      seen += 1;
      response.end();
    });
    const request = read();
    const gone = new Error("gone");
    request.scope.leave(gone);
    expect(await errorOf(sendTo(url)(request))).toBe(gone);
    expect(seen).toBe(0);
    expect(request.scope.notes.calls).toBe(0);
  });

  test("a caller that leaves before the answer ends the call with its own reason", async () => {
    const request = read();
    const gone = new TielineError("UPSTREAM_TIMEOUT", "too slow");
    const closed = new Promise<void>((resolve) => {
      void serve((incoming) => {
        incoming.socket.on("close", () => resolve());
        request.scope.leave(gone);
      }).then(async ({ url }) => expect(await errorOf(sendTo(url)(request))).toBe(gone));
    });
    await closed;
  });

  test("so does one that leaves in the middle of the body", async () => {
    const request = read();
    const gone = new Error("gone");
    const { url } = await serve((_incoming, response) => {
      response.write("half", () => setImmediate(() => request.scope.leave(gone)));
    });
    expect(await errorOf(sendTo(url)(request))).toBe(gone);
  });
});

describe("secrets", () => {
  const canary = "c4n4ry-s3cr3t";
  const secretive = (baseUrl: string) =>
    write({
      baseUrl,
      path: `/things/${canary}`,
      query: [["token", canary]],
      headers: { "X-Token": canary, Authorization: `Bearer ${canary}`, Cookie: canary },
      body: JSON.stringify({ password: canary }),
    });

  /** Everything that could reach a log or a caller. */
  function traces(error: unknown, depth = 0): string {
    if (!(error instanceof Error) || depth > 5) return String(JSON.stringify(error));
    const own = Object.getOwnPropertyNames(error).map((name) => {
      const value = (error as unknown as Record<string, unknown>)[name];
      return name === "cause" ? traces(value, depth + 1) : `${name}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
    });
    return [error.message, error.stack, JSON.stringify(error), String(error), ...own].join("\n");
  }

  const failures: [string, RequestListener, Partial<HttpOptions>?][] = [
    ["a cut connection", (request) => void request.socket.destroy()],
    ["a body that breaks off", (request, response) => void response.write(canary, () => request.socket.resetAndDestroy())],
    ["a body that is too large", (_request, response) => void response.end(canary.repeat(1_000)), { maxBytes: 100 }],
    ["a broken compression", (_request, response) => void response.setHeader("Content-Encoding", "gzip").end(canary)],
    ["a circle", (request, response) => void response.writeHead(307, { Location: request.url! }).end()],
    ["another origin", (_request, response) => void response.writeHead(307, { Location: `http://${canary}.invalid/${canary}` }).end()],
    ["an address that is none", (_request, response) => void response.writeHead(302, { Location: `http://[${canary}` }).end()],
    ["a header that is none", (request) => void request.socket.end(`HTTP/1.1 200 OK\r\n${canary}\r\n\r\n`)],
  ];

  test.each(failures)("no error holds any of the request or the answer: %s", async (_what, listener, more) => {
    const { url } = await serve((request, response) => {
      request.resume().on("end", () => listener(request, response));
    });
    const error = await errorOf(sendTo(url, more)(secretive(url)));
    expect(error).toBeInstanceOf(TielineError);
    expect(traces(error)).not.toContain(canary);
  });

  test("nor when the request itself cannot be sent", async () => {
    for (const request of [
      secretive("http://127.0.0.1:1"),
      { ...secretive("http://127.0.0.1:1"), headers: { "X-Token": `${canary}\n` } },
      secretive(`http://[${canary}`),
    ]) {
      const error = await errorOf(sendTo("http://127.0.0.1:1")(request));
      expect(error).toBeInstanceOf(TielineError);
      expect(traces(error)).not.toContain(canary);
    }
  });
});
