import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { dedupe } from "../../../src/transport/layers/dedupe.ts";
import type { Request } from "../../../src/transport/send.ts";
import { settled } from "../../clock.ts";
import { errorOf, fakeNext, file, read, response, scope, unavailable, write } from "../kit.ts";

function shared() {
  const next = fakeNext();
  return { next, send: dedupe({ vendor: "itm" })(next) };
}

test("identical reads under way are one call, and all get its answer", async () => {
  const { next, send } = shared();
  const requests = [read(), read(), read()];
  const answers = requests.map(send);
  expect(next.calls).toHaveLength(1);
  next.last.answer(response(200, {}, "one"));
  expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(["one", "one", "one"]);
  expect(requests.map((request) => request.scope.notes.shared)).toEqual([0, 1, 1]);
});

test("a read after the answer is a call of its own", async () => {
  const { next, send } = shared();
  const first = send(read());
  next.last.answer();
  await first;
  void send(read());
  expect(next.calls).toHaveLength(2);
});

test("writes are never shared", () => {
  const { next, send } = shared();
  void send(write());
  void send(write());
  expect(next.calls).toHaveLength(2);
});

test.each<[string, Partial<Request>]>([
  ["method", { method: "POST" }],
  ["path", { path: "/others" }],
  ["query", { query: [["page", "2"]] }],
  [
    "order of the query",
    {
      query: [
        ["q", "x"],
        ["page", "1"],
      ],
    },
  ],
  ["headers", { headers: { "X-Fields": "id" } }],
  ["body", { body: '{"Filter":{"Id":2}}' }],
  ["address", { baseUrl: "https://elsewhere.example.com" }],
])("requests with another %s are different", (_what, more) => {
  const { next, send } = shared();
  const same: Partial<Request> = {
    query: [
      ["page", "1"],
      ["q", "x"],
    ],
    body: "{}",
  };
  void send(read(same));
  void send(read(same));
  expect(next.calls).toHaveLength(1);
  void send(read({ ...same, ...more }));
  expect(next.calls).toHaveLength(2);
});

test.each<[string, Partial<Request>, Partial<Request>]>([
  ["addresses", { baseUrl: "https://one.example.com" }, { baseUrl: "https://two.example.com" }],
  ["headers", { headers: { "X-Fields": "id" } }, { headers: { "X-Fields": "name" } }],
])("requests with two %s are different", (_what, one, two) => {
  const { next, send } = shared();
  void send(read(one));
  void send(read(two));
  expect(next.calls).toHaveLength(2);
});

test("one caller that leaves does not take the other's answer away", async () => {
  const { next, send } = shared();
  const [first, second] = [read(), read()];
  const answers = [send(first), send(second)] as const;
  const gone = new Error("gone");
  first.scope.leave(gone);
  expect(await errorOf(answers[0])).toBe(gone);
  expect(next.last.request.scope.signal.aborted).toBe(false);
  next.last.answer();
  expect((await answers[1]).status).toBe(200);
});

test("the last caller to leave ends the call", async () => {
  const { next, send } = shared();
  const requests = [read(), read()];
  const answers = requests.map(send).map(errorOf);
  for (const request of requests) request.scope.leave();
  await Promise.all(answers);
  expect(next.last.request.scope.signal.aborted).toBe(true);
});

test("nobody joins a call that was ended", async () => {
  const { next, send } = shared();
  const first = read();
  const left = errorOf(send(first));
  first.scope.leave();
  const second = send(read());
  expect(next.calls).toHaveLength(2);
  await left;
  await settled();
  // The end of the first call does not hide the second one.
  const third = send(read());
  expect(next.calls).toHaveLength(2);
  next.last.answer();
  expect((await Promise.all([second, third])).map(({ status }) => status)).toEqual([200, 200]);
});

test("a caller that has left before asking starts no call", async () => {
  const { next, send } = shared();
  const request = read();
  request.scope.leave();
  await errorOf(send(request));
  expect(next.calls).toHaveLength(0);
});

test("a failure is everybody's and is not remembered", async () => {
  const { next, send } = shared();
  const answers = [send(read()), send(read())].map(errorOf);
  const error = unavailable();
  next.last.fail(error);
  expect(await Promise.all(answers)).toEqual([error, error]);
  const again = send(read());
  expect(next.calls).toHaveLength(2);
  next.last.answer();
  expect((await again).status).toBe(200);
});

test("a call that could not start before the first caller's deadline is tried again for one with more time", async () => {
  const { next, send } = shared();
  const hasty = errorOf(send(read({ scope: scope(1_000) })));
  const patient = send(read({ scope: scope(60_000) }));
  const spent = new TielineError("UPSTREAM_BUDGET", "spent", { vendor: "itm" });
  next.last.fail(spent);
  expect(await hasty).toBe(spent);
  await settled();
  expect(next.calls).toHaveLength(2);
  expect(next.last.request.scope.deadline).toBe(60_000);
  next.last.answer();
  expect((await patient).status).toBe(200);
});

test.each([unavailable(), new Error("lost")])(
  "another failure than a spent quota is everybody's, however much time they have: %s",
  async (error) => {
    const { next, send } = shared();
    const answers = [send(read({ scope: scope(1_000) })), send(read({ scope: scope(60_000) }))].map(errorOf);
    next.last.fail(error);
    await settled();
    expect(next.calls).toHaveLength(1);
    expect(await Promise.all(answers)).toEqual([error, error]);
  },
);

test("a spent quota is the answer to those who have no more time than the first", async () => {
  const { next, send } = shared();
  const answers = [send(read({ scope: scope(1_000) })), send(read({ scope: scope(1_000) })), send(read({ scope: scope(900) }))].map(
    errorOf,
  );
  next.last.fail(new TielineError("UPSTREAM_BUDGET", "spent", { vendor: "itm" }));
  expect((await Promise.all(answers)).map(({ code }) => code)).toEqual(["UPSTREAM_BUDGET", "UPSTREAM_BUDGET", "UPSTREAM_BUDGET"]);
  expect(next.calls).toHaveLength(1);
});

test("who shares a call gives back the permit that the call may be waiting for", async () => {
  const { next, send } = shared();
  let released = 0;
  const nothing = () => undefined;
  const permit = { weight: 1, waitedMs: 0, spend: nothing, refused: nothing, done: nothing, lost: nothing, release: () => void released++ };
  const withPermit = () => {
    const request = read();
    return { ...request, scope: { ...request.scope, reserved: [permit] } };
  };
  const [first, second] = [withPermit(), withPermit()];
  const answers = [send(first), send(second)];
  expect(released).toBe(1);
  expect(second.scope.reserved).toEqual([]);
  expect(next.last.request.scope.reserved).toEqual([permit]);
  const third = read();
  answers.push(send({ ...third, scope: { ...third.scope, reserved: [] } }));
  next.last.answer();
  await Promise.all(answers);
});

test("a caller that leaves is not asked for again, whatever becomes of the call", async () => {
  const { next, send } = shared();
  const [hasty, patient] = [read({ scope: scope(1_000) }), read({ scope: scope(60_000) })];
  const answers = [send(hasty), send(patient)].map(errorOf);
  const gone = new Error("gone");
  patient.scope.leave(gone);
  next.last.fail(new TielineError("UPSTREAM_BUDGET", "spent", { vendor: "itm" }));
  expect(await answers[1]).toBe(gone);
  await settled();
  expect(next.calls).toHaveLength(1);
});

test("the callers' signals keep no listener once the answer is there", async () => {
  const { next, send } = shared();
  const requests = [read(), read()];
  const answers = requests.map(send);
  next.last.answer();
  await Promise.all(answers);
  await settled();
  for (const { scope } of requests) expect(getEventListeners(scope.signal, "abort")).toEqual([]);
});

test("files are never shared: each can be read once", async () => {
  const { next, send } = shared();
  const requests = [read({ fileType: "text/csv" }), read({ fileType: "text/csv" })];
  const answers = requests.map(send);
  expect(next.calls).toHaveLength(2);
  const given = [file(), file()];
  for (const [i, call] of next.calls.entries()) call.answer(given[i]!.response);
  expect((await Promise.all(answers)).map(({ file }) => file)).toEqual(given.map(({ body }) => body));
  expect((await answers[0])!.file).not.toBe((await answers[1])!.file);
  expect(requests.map((request) => request.scope.notes.shared)).toEqual([0, 0]);
});

test("who wants the words and who wants the file do not share either", () => {
  const { next, send } = shared();
  void send(read());
  void send(read({ fileType: "text/csv" }));
  void send(read());
  expect(next.calls.map(({ request }) => request.fileType)).toEqual([undefined, "text/csv"]);
});

test("a read that is shared is paid once: it takes nothing from the calls that are still allowed", async () => {
  const { next, send } = shared();
  const allowance = { calls: 5 };
  const answers = [1, 2, 3].map(() => {
    allowance.calls -= 1;
    return send({ ...read(), scope: { ...scope(), allowance } });
  });
  next.last.answer();
  await Promise.all(answers);
  expect(allowance.calls).toBe(4);
});
