import { TielineError } from "../../errors.ts";
import { keyOf } from "../../resource/names.ts";
import { refuse } from "../../resource/upstream.ts";
import type { SessionOptions } from "../../transport/layers/session.ts";
import { escapeXml } from "../../transport/soap.ts";
import { label, name, readOutcome, serviceRequest, ticketMark } from "./envelope.ts";

export interface ProjectorSettings {
  baseUrl: string;
  account: string;
  username: string;
  password: string;
}

/** Servers that are asked for one login. */
const mostHops = 3;

interface Ticket {
  text: string;
  /** The server that keeps this account. */
  baseUrl: string;
}

/** The services of a host, or the address itself when it names the service file. */
export function serviceAddress(baseUrl: string): string {
  return /\.svc$/i.test(baseUrl) ? baseUrl : `${baseUrl.replace(/\/+$/, "")}/OpsProjectorWcfSvc/PwsProjectorServices.svc`;
}

/** Any server accepts a login; when the account lives on another, it says which, and the login is repeated there. */
export function ticketSession({ baseUrl, account, username, password }: ProjectorSettings): Omit<SessionOptions<Ticket>, "clock"> {
  const fields = [
    ["req:AccountCode", account],
    ["req:Password", password],
    ["req:UserName", username],
  ] as const;
  return {
    async login(send, cause) {
      let address = serviceAddress(baseUrl);
      for (let hop = 0; hop < mostHops; hop++) {
        const request = { ...serviceRequest("PwsAuthenticate", fields), baseUrl: address, safe: true, scope: cause.scope };
        const response = await send(request);
        if (response.status === 429) refuse(name, label, "PwsAuthenticate", response);
        const { result, failed } = readOutcome("PwsAuthenticate", response);
        if (failed || !result) break;
        const elsewhere = keyOf(result.RedirectUrl);
        const ticket = keyOf(result.SessionTicket);
        if (!elsewhere && ticket) return { text: ticket, baseUrl: address };
        if (!elsewhere) break;
        address = serviceAddress(allowedAddress(elsewhere, baseUrl));
      }
      throw new TielineError("UPSTREAM_AUTH", `${label} refused the login. Check account, user name and password.`, { vendor: name });
    },
    authorise: (request, ticket) => ({
      ...request,
      baseUrl: ticket.baseUrl,
      body: request.body?.replace(ticketMark, () => escapeXml(ticket.text)) ?? "",
    }),
    expired: (response) => response.status === 401,
    // Not documented. Twenty minutes is the habit of the framework; a login too many in that time costs less than a call that dies.
    life: { ms: 20 * 60_000, slides: false },
    mostCalls: mostHops,
  };
}

/** Credentials go to the configured host and the vendor's own servers, nowhere else. */
function allowedAddress(text: string, configured: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const home = new URL(configured);
  const own = url?.hostname === home.hostname && url.protocol === home.protocol;
  const vendors = url?.protocol === "https:" && url.hostname.endsWith(".projectorpsa.com");
  if (url && (own || vendors)) return text;
  throw new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected the login to a server that is not its own; it was not followed.`, {
    vendor: name,
  });
}
