import type { Fault } from "../../sandbox/kit/faults.ts";
import type { VendorKey } from "../harness.ts";
import { type Case, error, soapFault } from "./cases.ts";

interface Manner {
  /** What tells a login from other calls, and a call in the middle of the query. */
  login: string;
  middle: string;
  /** The answer to a ticket that has expired, and to credentials that are wrong. */
  expired: Partial<Fault>;
  refused: Partial<Fault>;
}

/** The vendors that give tickets, and how. */
export const manners: Partial<Record<VendorKey, Manner>> = {
  itm: {
    login: "/login/",
    middle: "/projects/search",
    expired: { status: 400, body: '{"StatusMessage":"Token expired. Please generate a new token.","StatusCode":400}' },
    refused: { status: 401, body: '{"StatusMessage":"Invalid API key","StatusCode":401}' },
  },
  projector: {
    login: "PwsAuthenticate",
    middle: "PwsGetEngagement>",
    expired: {
      status: 500,
      body: soapFault.replace(
        "</s:Fault>",
        "<detail><PwsFault><Messages><PwsMessage><ErrorCode>InvalidSession</ErrorCode><ErrorNumber>-101</ErrorNumber></PwsMessage></Messages></PwsFault></detail></s:Fault>",
      ),
    },
    refused: { status: 500, body: soapFault },
  },
};

export const hasLogin = (vendor: VendorKey): boolean => vendor in manners;

const halfAnHour = 31 * 60_000;

/** What happens to the login after the ticket has died of age. */
const login = (name: string, fault: Fault | ((manner: Manner) => Fault), outcome: Case["outcome"]): Case => ({
  name: `${name} at the login`,
  fault: (vendor) => ({ ...(typeof fault === "function" ? fault(manners[vendor]!) : fault), on: manners[vendor]!.login }),
  outcome,
  idleMs: halfAnHour,
});

export const logins: readonly Case[] = [
  login("a refusal", ({ refused }) => ({ kind: "error", ...refused }), "AUTH"),
  login("403", error(403), "AUTH"),
  { ...login("no ticket", error(200, { body: "{}" }), "AUTH"), except: { projector: "BAD_RESPONSE" } },
  login("429 once", { kind: "busy", ms: 2_000, times: 1 }, "whole"),
  login("429 for good", { kind: "busy", ms: 2_000 }, "BUDGET"),
  login("503", error(503), "UNAVAILABLE"),
  login("503 once", error(503, { times: 1 }), "whole"),
  login("a cut connection", { kind: "reset" }, "UNAVAILABLE"),
  login("a cut connection once", { kind: "reset", times: 1 }, "whole"),
  login("five seconds", { kind: "latency", ms: 5_000 }, "whole"),
  login("silence", { kind: "hang" }, "TIMEOUT"),
  login("silence once", { kind: "hang", times: 1 }, "whole"),
  login("half an answer", { kind: "truncate" }, "UNAVAILABLE"),
  login("a web page", { kind: "html" }, "BAD_RESPONSE"),
  login("nothing", { kind: "empty" }, "BAD_RESPONSE"),
  {
    name: "an expired ticket in the middle",
    fault: (vendor) => ({ kind: "error", times: 1, ...manners[vendor]!.expired, on: manners[vendor]!.middle }),
    outcome: "whole",
  },
  { name: "an expired ticket again and again", fault: (vendor) => ({ kind: "error", ...manners[vendor]!.expired }), outcome: "AUTH" },
];
