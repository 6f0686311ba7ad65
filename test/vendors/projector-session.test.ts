import { describe, expect, test } from "vitest";
import type { Request } from "../../src/transport/send.ts";
import { ticketSession } from "../../src/vendors/projector/session.ts";
import { errorOf, read, response } from "../transport/kit.ts";

const envelope = (members: string) => `<Envelope><Body><R><Result><Status>Ok</Status>${members}</Result></R></Body></Envelope>`;

/** Addresses that the login goes to when the configured one redirects it. */
async function loginVia(redirect: string, baseUrl: string): Promise<string[]> {
  const asked: string[] = [];
  const send = async ({ baseUrl: address }: Request) => {
    asked.push(address!);
    const members = asked.length === 1 ? `<RedirectUrl>${redirect}</RedirectUrl>` : "<SessionTicket>t</SessionTicket>";
    return response(200, {}, envelope(members));
  };
  const session = ticketSession({ baseUrl, account: "a", username: "u", password: "p" });
  const refused = await session.login(send, read()).then(
    () => [],
    (error) => [error.message as string],
  );
  return [...asked.slice(1).map((address) => new URL(address).origin), ...refused];
}

const home = "https://secure.projectorpsa.com";
const refusal = "Projector redirected the login to a server that is not its own; it was not followed.";

describe("a login is redirected", () => {
  test.each([
    ["to another server of the vendor", "https://app5.projectorpsa.com", home, "https://app5.projectorpsa.com"],
    ["to its default port, named", "https://app5.projectorpsa.com:443/x.svc", home, "https://app5.projectorpsa.com"],
    ["to the configured server itself", "http://localhost:8080", "http://localhost:8080", "http://localhost:8080"],
  ])("%s", async (_what, redirect, baseUrl, origin) => expect(await loginVia(redirect, baseUrl)).toEqual([origin]));

  test.each([
    ["to another port of the vendor's server", "https://app5.projectorpsa.com:8443", home],
    ["to another port of the configured server", "https://secure.projectorpsa.com:8443", home],
    ["to another port of a local server", "http://localhost:9999", "http://localhost:8080"],
    ["without HTTPS", "http://app5.projectorpsa.com", home],
    ["to another host", "https://projectorpsa.com.example.org", home],
    ["to what is no address", "app5", home],
  ])("never %s", async (_what, redirect, baseUrl) => expect(await loginVia(redirect, baseUrl)).toEqual([refusal]));
});

test("a login that is too large to read says so", async () => {
  const deep = "<a>".repeat(200) + "</a>".repeat(200);
  const session = ticketSession({ baseUrl: home, account: "a", username: "u", password: "p" });
  const error = await errorOf(session.login(async () => response(200, {}, envelope(deep)), read()));
  expect(error).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "projector", message: expect.stringContaining("nested deeper") });
});
