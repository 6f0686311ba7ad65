import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { credentials, type Lifetime, session } from "../../../src/transport/layers/session.ts";
import type { Request } from "../../../src/transport/send.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, read, response, scope, scripted, unavailable } from "../kit.ts";

/** A vendor whose tickets are counted: `login-1` gives `ticket-1`. */
function vendor(lifetime?: Lifetime, maxCalls?: number) {
  const clock = new FakeClock();
  const next = fakeNext();
  let logins = 0;
  const layer = session<string>({
    clock,
    ...(lifetime && { lifetime }),
    ...(maxCalls && { maxCalls }),
    async login(send, cause) {
      const answer = await send({ ...cause, operation: "login", path: "/login" });
      if (answer.status !== 200) throw new TielineError("UPSTREAM_AUTH", "refused", { vendor: "itm" });
      return `ticket-${++logins}`;
    },
    authorise: (request, ticket) => ({ ...request, headers: { ...request.headers, Token: ticket } }),
    expired: ({ status }) => status === 401,
  });
  const loginCalls = () => next.calls.filter(({ request }) => request.operation === "login");
  const plainCalls = () => next.calls.filter(({ request }) => request.operation !== "login");
  return { clock, next, send: layer(next), price: layer.loginPrice!, loginCalls, plainCalls };
}

const tokens = (calls: { request: Request }[]) => calls.map(({ request }) => request.headers?.Token);

test("a hundred requests at once log in once", async () => {
  const { next, send, loginCalls, plainCalls } = vendor();
  const answers = Array.from({ length: 100 }, (_, i) => send(read({ path: `/things/${i}` })));
  await settled();
  expect(next.calls).toHaveLength(1);
  next.last.answer();
  await settled();
  expect(loginCalls()).toHaveLength(1);
  expect(plainCalls()).toHaveLength(100);
  expect(new Set(tokens(plainCalls()))).toEqual(new Set(["ticket-1"]));
  for (const call of plainCalls()) call.answer();
  expect(await Promise.all(answers)).toHaveLength(100);
});

async function loggedIn(lifetime?: Lifetime, maxCalls?: number) {
  const made = vendor(lifetime, maxCalls);
  const first = made.send(read());
  await settled();
  made.next.last.answer();
  await settled();
  made.next.last.answer();
  await first;
  return made;
}

test("the ticket is kept for later requests", async () => {
  const { next, send, loginCalls } = await loggedIn();
  const answer = send(read());
  await settled();
  next.last.answer();
  await answer;
  expect(loginCalls()).toHaveLength(1);
});

test("an expired ticket costs one login and one replay, however many find out at once", async () => {
  const { next, send, loginCalls, plainCalls } = await loggedIn();
  const answers = Array.from({ length: 20 }, () => send(read()));
  await settled();
  for (const call of plainCalls().slice(-20)) call.answer(response(401));
  await settled();
  expect(loginCalls()).toHaveLength(2);
  next.last.answer();
  await settled();
  expect(plainCalls()).toHaveLength(1 + 20 + 20);
  expect(tokens(plainCalls().slice(-20))).toEqual(Array(20).fill("ticket-2"));
  for (const call of plainCalls().slice(-20)) call.answer();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(20).fill(200));
});

test("a refusal that comes after the ticket was renewed uses the new one without a login", async () => {
  const { next, send, loginCalls, plainCalls } = await loggedIn();
  const answers = [send(read({ path: "/a" })), send(read({ path: "/b" }))];
  await settled();
  const [early, late] = plainCalls().slice(-2) as [(typeof next.calls)[0], (typeof next.calls)[0]];
  early.answer(response(401));
  await settled();
  next.last.answer();
  await settled();
  late.answer(response(401));
  await settled();
  expect(loginCalls()).toHaveLength(2);
  expect(tokens(plainCalls().slice(-2))).toEqual(["ticket-2", "ticket-2"]);
  for (const call of plainCalls().slice(-2)) call.answer();
  await Promise.all(answers);
});

test("a second refusal is the answer, and the next request logs in anew", async () => {
  const { next, send, loginCalls } = await loggedIn();
  const answer = send(read());
  await settled();
  next.last.answer(response(401));
  await settled();
  next.last.answer();
  await settled();
  next.last.answer(response(401, {}, "twice"));
  expect(await answer).toMatchObject({ status: 401, text: "twice" });
  expect(loginCalls()).toHaveLength(2);
  void send(read());
  await settled();
  expect(loginCalls()).toHaveLength(3);
});

test("a refused login fails all who wait, is not repeated at once, and is tried anew after a while", async () => {
  const { clock, next, send, loginCalls } = vendor();
  const answers = Array.from({ length: 5 }, () => errorOf(send(read())));
  await settled();
  next.last.answer(response(403));
  expect((await Promise.all(answers)).map(({ code }) => code)).toEqual(Array(5).fill("UPSTREAM_AUTH"));
  await clock.advance(14_999);
  expect(await errorOf(send(read()))).toMatchObject({ code: "UPSTREAM_AUTH" });
  expect(loginCalls()).toHaveLength(1);
  await clock.advance(1);
  const again = send(read());
  await settled();
  expect(loginCalls()).toHaveLength(2);
  next.last.answer();
  await settled();
  next.last.answer();
  expect((await again).status).toBe(200);
});

test("a login that was lost on the way is tried anew by the next", async () => {
  const { next, send, loginCalls } = vendor();
  const lost = errorOf(send(read()));
  await settled();
  const error = unavailable();
  next.last.fail(error);
  expect(await lost).toBe(error);
  void send(read());
  await settled();
  expect(loginCalls()).toHaveLength(2);
});

test("a login outlives the caller that caused it", async () => {
  const { next, send, loginCalls, plainCalls } = vendor();
  const [first, second] = [read({ path: "/first" }), read({ path: "/second" })];
  const answers = [errorOf(send(first)), send(second)] as const;
  await settled();
  first.scope.leave();
  expect(loginCalls()[0]!.request.scope.signal.aborted).toBe(false);
  next.last.answer();
  await settled();
  plainCalls()
    .find(({ request }) => request.path === "/second")!
    .answer();
  expect((await answers[1]).status).toBe(200);
  expect((await answers[0]).message).toBe("the caller left");
});

test("what the login costs is noted for the caller that caused it, but its time is its own", async () => {
  const { clock, next, send } = vendor();
  const cause = read({ scope: scope(5_000) });
  void send(cause).catch(() => undefined);
  await settled();
  next.last.request.scope.note("itm", { calls: 1 });
  expect(cause.scope.notes.calls).toBe(1);
  expect(next.last.request.scope.deadline).toBe(clock.now() + 30_000);
});

async function use({ next, send, plainCalls }: Awaited<ReturnType<typeof loggedIn>>): Promise<string | undefined> {
  const answer = send(read());
  await settled();
  const call = plainCalls().at(-1)!;
  if (next.calls.includes(call)) call.answer();
  await answer;
  return call.request.headers?.Token;
}

test("a ticket late in its life is renewed once in the background, while the old one serves", async () => {
  const made = await loggedIn({ ms: 100_000, sliding: false });
  const { clock, loginCalls } = made;
  await clock.advance(79_999);
  await use(made);
  expect(loginCalls()).toHaveLength(1);
  await clock.advance(1);
  expect([await use(made), await use(made)]).toEqual(["ticket-1", "ticket-1"]);
  expect(loginCalls()).toHaveLength(2);
  loginCalls()[1]!.answer();
  await settled();
  expect(await use(made)).toBe("ticket-2");
  await clock.advance(79_999);
  expect(await use(made)).toBe("ticket-2");
  expect(loginCalls()).toHaveLength(2);
});

test("a renewal that fails harms nobody, and is repeated after a while", async () => {
  const made = await loggedIn({ ms: 100_000, sliding: false });
  const { clock, loginCalls } = made;
  await clock.advance(80_000);
  await use(made);
  loginCalls()[1]!.fail(unavailable());
  await settled();
  expect(await use(made)).toBe("ticket-1");
  await clock.advance(14_999);
  expect(await use(made)).toBe("ticket-1");
  expect(loginCalls()).toHaveLength(2);
  await clock.advance(1);
  expect(await use(made)).toBe("ticket-1");
  expect(loginCalls()).toHaveLength(3);
});

test("a renewal takes no place that was reserved for the call itself", async () => {
  const { clock, next, send, loginCalls } = await loggedIn({ ms: 100_000, sliding: false });
  await clock.advance(80_000);
  const request = read();
  void send({ ...request, scope: { ...request.scope, reserved: [] } });
  await settled();
  expect(loginCalls().at(-1)!.request.scope.reserved).toBeUndefined();
  expect(next.last.request.scope.reserved).toEqual([]);
});

test.each([true, false])("a ticket that must be dead is not tried (sliding expiry: %s)", async (sliding) => {
  const { clock, next, send, loginCalls, plainCalls } = await loggedIn({ ms: 100_000, sliding });
  await clock.advance(100_000);
  void send(read());
  await settled();
  expect(loginCalls()).toHaveLength(2);
  expect(plainCalls()).toHaveLength(1);
  next.last.answer();
  await settled();
  expect(tokens(plainCalls())).toEqual(["ticket-1", "ticket-2"]);
});

test("a ticket with a sliding lifetime lives on with each use, and is not renewed", async () => {
  const made = await loggedIn({ ms: 100_000, sliding: true });
  for (let i = 0; i < 5; i++) {
    await made.clock.advance(99_999);
    expect(await use(made)).toBe("ticket-1");
  }
  expect(made.loginCalls()).toHaveLength(1);
});

test("who waits for a login gives back the place that the login may need", async () => {
  const { next, send } = vendor();
  void send(read());
  let released = 0;
  const nothing = () => undefined;
  const permit = { weight: 1, waitedMs: 0, spend: nothing, refused: nothing, done: nothing, lost: nothing, release: () => void released++ };
  const waiting = read();
  void send({ ...waiting, scope: { ...waiting.scope, reserved: [permit] } });
  expect(released).toBe(1);
  next.last.answer();
  await settled();
  expect(next.last.request.scope.reserved).toEqual([]);
});

test("a login goes with the permit of the call that caused it", async () => {
  const { next, send } = vendor();
  const nothing = () => undefined;
  const permit = { weight: 1, waitedMs: 0, spend: nothing, refused: nothing, done: nothing, lost: nothing, release: nothing };
  const cause = read();
  void send({ ...cause, scope: { ...cause.scope, reserved: [permit] } });
  expect(next.last.request.scope.reserved).toEqual([permit]);
});

test("a renewal that hangs is not begun again before its own time is up", async () => {
  const made = await loggedIn({ ms: 1_000_000, sliding: false });
  const { clock, loginCalls } = made;
  await clock.advance(800_000);
  await use(made);
  await clock.advance(44_999);
  await use(made);
  expect(loginCalls()).toHaveLength(2);
  await clock.advance(1);
  await use(made);
  expect(loginCalls()).toHaveLength(3);
});

test("a ticket that was renewed is renewed again when its own time comes, however soon that is", async () => {
  const made = await loggedIn({ ms: 1_000, sliding: false });
  const { clock, loginCalls } = made;
  for (const logins of [2, 3, 4]) {
    await clock.advance(800);
    await use(made);
    expect(loginCalls()).toHaveLength(logins);
    loginCalls().at(-1)!.answer();
    await settled();
  }
});

test("other failures are not mistaken for an expired ticket", async () => {
  const { next, send, loginCalls } = await loggedIn();
  const answer = send(read());
  await settled();
  next.last.answer(response(500));
  expect((await answer).status).toBe(500);
  expect(loginCalls()).toHaveLength(1);
});

test("credentials stand on every request beside its own headers, and win over them", async () => {
  const next = scripted(response());
  await credentials({ "X-Token": "key" })(next)(read({ headers: { Accept: "text/plain", "X-Token": "other" } }));
  expect(next.requests[0]!.headers).toEqual({ Accept: "text/plain", "X-Token": "key" });
});

const none = { expected: 0, max: 0 };

test("a login is needed, and has its price, before the first request and after a ticket's end", async () => {
  expect(vendor().price()).toEqual({ expected: 1, max: 1 });
  expect(vendor(undefined, 3).price()).toEqual({ expected: 1, max: 3 });
  const kept = await loggedIn();
  await kept.clock.advance(86_400_000);
  expect(kept.price()).toEqual(none);
  const sliding = await loggedIn({ ms: 100_000, sliding: true }, 2);
  await sliding.clock.advance(99_999);
  expect(sliding.price()).toEqual(none);
  await sliding.clock.advance(1);
  expect(sliding.price()).toEqual({ expected: 1, max: 2 });
});

test("a ticket that will be renewed with the next request has a price, unless its renewal has just failed", async () => {
  const made = await loggedIn({ ms: 100_000, sliding: false });
  await made.clock.advance(79_999);
  expect(made.price()).toEqual(none);
  await made.clock.advance(1);
  expect(made.price()).toEqual({ expected: 1, max: 1 });
  void made.send(read());
  await settled();
  made.loginCalls().at(-1)!.answer(response(500));
  await settled();
  expect(made.price()).toEqual(none);
  await made.clock.advance(15_000);
  expect(made.price()).toEqual({ expected: 1, max: 1 });
});
