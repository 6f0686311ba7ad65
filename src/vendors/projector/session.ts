import { keyOf } from "../../engine/model/names.ts";
import { assertSuccess } from "../../engine/vendor/responses.ts";
import { TielineError } from "../../errors.ts";
import type { SessionOptions } from "../../transport/layers/session.ts";
import { escapeXml } from "../../transport/soap.ts";
import { type ProjectorSettings, vendor } from "./connection.ts";
import { readOutcome, serviceRequest, ticketMark } from "./envelope.ts";

/** Servers that one login may be redirected to. */
const maxHops = 3;

interface Ticket {
  text: string;
  /** The server that keeps this account. */
  baseUrl: string;
}

/** The services of a host, or the address itself when it names the service file. */
export function serviceAddress(baseUrl: string): string {
  return /\.svc$/i.test(baseUrl) ? baseUrl : `${baseUrl.replace(/\/+$/, "")}/OpsProjectorWcfSvc/PwsProjectorServices.svc`;
}

/** Any server accepts a login. Where another one keeps the account, the answer names it, and the login is repeated there. */
export function ticketSession({ baseUrl, account, username, password }: ProjectorSettings): Omit<SessionOptions<Ticket>, "clock"> {
  const fields = [
    ["req:AccountCode", account],
    ["req:Password", password],
    ["req:UserName", username],
  ] as const;
  return {
    async login(send, cause) {
      let address = serviceAddress(baseUrl);
      for (let hop = 0; hop < maxHops; hop++) {
        const request = { ...serviceRequest("PwsAuthenticate", fields), baseUrl: address, safe: true, scope: cause.scope };
        const response = await send(request);
        if (response.status === 429) assertSuccess(vendor, "PwsAuthenticate", response);
        const { result, failed } = readOutcome("PwsAuthenticate", response);
        if (failed || !result) break;
        const elsewhere = keyOf(result.RedirectUrl);
        const ticket = keyOf(result.SessionTicket);
        if (!elsewhere && ticket) return { text: ticket, baseUrl: address };
        if (!elsewhere) break;
        address = serviceAddress(allowedAddress(elsewhere, baseUrl));
      }
      const advice = "Check account, user name and password.";
      throw new TielineError("UPSTREAM_AUTH", `${vendor.label} refused the login.`, { vendor: vendor.name, advice });
    },
    authorise: (request, ticket) => ({
      ...request,
      baseUrl: ticket.baseUrl,
      body: String(request.body ?? "").replace(ticketMark, () => escapeXml(ticket.text)),
    }),
    expired: (response) => response.status === 401,
    secretsOf: ({ text }) => [text],
    // Not documented. Twenty minutes are the framework's default; one login too many costs less than a call that fails.
    lifetime: { ms: 20 * 60_000, sliding: false },
    maxCalls: maxHops,
  };
}

/**
 * Credentials go to the configured server, port included, and to the vendor's own ones at the port of HTTPS, nowhere else: on
 * another port of a host another program may listen.
 */
function allowedAddress(text: string, configured: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const own = url?.origin === new URL(configured).origin;
  const vendors = url?.protocol === "https:" && url.port === "" && url.hostname.endsWith(".projectorpsa.com");
  if (url && (own || vendors)) return text;
  const message = `${vendor.label} redirected the login to a server that is not its own; it was not followed.`;
  throw new TielineError("UPSTREAM_BAD_RESPONSE", message, { vendor: vendor.name });
}
