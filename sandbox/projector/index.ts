import { loadContract } from "../kit/contract.ts";
import { Quota } from "../kit/quota.ts";
import { type Call, type Reply, startVendor, type Vendor } from "../kit/server.ts";
import type { StartOptions } from "../kit/start.ts";
import { answersFor } from "./answers.ts";
import { elements } from "./elements.ts";
import { Malformed, type Message, type Node, NS } from "./envelope.ts";
import { MESSAGES, ServiceError } from "./messages.ts";
import { DEFAULT_READINGS, type ProjectorReadings } from "./readings.ts";
import { bookOf, madeUid, type User } from "./records.ts";
import { type Request, readRequest, serviceOf } from "./request.ts";
import { loginData, type Outcome, rateLimits, SERVICES, simulate, type Tools } from "./services.ts";
import { Overlaps, SESSION_WINDOW, type Session, Sessions, TICKET_LIFE_MS } from "./sessions.ts";
import { type Forwarder, forward } from "./shard.ts";

export type { ProjectorReadings } from "./readings.ts";

/** The path of all services. */
export const ENDPOINT = "/OpsProjectorWcfSvc/PwsProjectorServices.svc";

export interface ProjectorOptions extends StartOptions<ProjectorReadings> {
  account?: string;
  username?: string;
  password?: string;
  /** Idle time after which a ticket dies. */
  ticketLifeMs?: number;
  /** The account lives on a second server: the first one only says where. */
  otherShard?: boolean;
}

export interface ProjectorVendor extends Vendor {
  credentials: { account: string; username: string; password: string };
}

/** Logging in and out is light, everything else counts as a service of middle weight; a login is before any session's window. */
const weightOf = (service: string | undefined) => (service === "PwsAuthenticate" || service === "PwsUnauthenticate" ? 1 : 2);

/** Starts the fake vendor; `url` is the address a client is configured with. */
export async function startProjector(options: ProjectorOptions): Promise<ProjectorVendor> {
  const { clock, world } = options;
  const credentials = {
    account: options.account ?? "tieline-sandbox",
    username: options.username ?? "integration",
    password: options.password ?? "not-a-secret",
  };
  const readings: ProjectorReadings = { ...DEFAULT_READINGS, ...options.readings };
  const contract = loadContract("projector");
  const answers = answersFor(contract, readings, clock);
  const tools: Tools = { book: bookOf(world), elements: elements(contract, options.shuffle), shuffle: options.shuffle };
  const windows = options.quota ?? [SESSION_WINDOW];
  const sessions = new Sessions(world.seed, clock, options.ticketLifeMs ?? TICKET_LIFE_MS, windows);
  const overlaps = new Overlaps();
  // Limits are per session, so the server's own count only counts; the violations of all sessions are added to it.
  const all = new Quota(
    windows.map(({ ms }) => ({ ms, limit: Number.POSITIVE_INFINITY })),
    clock,
  );
  const me = userOf(credentials.username);
  let vendor: Vendor | undefined;
  let shard: Forwarder | undefined;

  /** Says how full the session's window is; an injected "busy" has no session and says it is just full. */
  function limited(type: "Error" | "Warning", session?: Session): Message {
    const { limit = 0 } = windows[0] ?? {};
    return MESSAGES.rateLimit(type, session && windows[0] ? session.hits.used(windows[0]) : limit, limit);
  }

  function login({ values }: Request, here: boolean): Node[] {
    const wrong = new ServiceError(MESSAGES.invalidCredentials, "credentials", readings.loginFailure);
    const ns = NS[readings.loginNamespace];
    if (values.AccountCode !== credentials.account) throw wrong;
    // Where an account lives is told before its password is looked at.
    if (!here) return loginData(ns, { redirect: shard!.url }, tools);
    if (values.UserName !== credentials.username || values.Password !== credentials.password) throw wrong;
    return loginData(ns, { session: sessions.open(), account: credentials.account, user: me }, tools);
  }

  function sessionOf(request: Request, here: boolean): Session {
    const session = here ? sessions.use(request.values.SessionTicket) : "unknown";
    if (session === "unknown") throw new ServiceError(MESSAGES.invalidTicket, "credentials", readings.sessionError);
    if (session === "ended") throw new ServiceError(MESSAGES.invalidSession, "credentials", readings.sessionError);
    return session;
  }

  function run(service: string, request: Request, call: Call, here: boolean): Outcome {
    const running = overlaps.at(call, vendor!.log);
    if (running > readings.concurrency) {
      overlaps.refuse(call);
      throw new ServiceError(MESSAGES.tooManyRequests(running, readings.concurrency), "quota", readings.concurrencyError);
    }
    if (service === "PwsAuthenticate") return { data: login(request, here), messages: [] };
    const session = sessionOf(request, here);
    if (service === "PwsTestRateLimiter") simulate(request, session, "Before");
    const warnings = count(service, session);
    const outcome = serve(service, request, session);
    return { ...outcome, messages: [...warnings, ...outcome.messages] };
  }

  function count(service: string, session: Session): Message[] {
    if (session.hits.arrive(weightOf(service)).ok) return [];
    all.violations += 1;
    if (readings.rateMode === "error") throw new ServiceError(limited("Error", session), "quota");
    return [limited("Warning", session)];
  }

  function serve(service: string, request: Request, session: Session): Outcome {
    const read = SERVICES[service];
    if (read) return read(request, tools);
    if (service === "PwsUnauthenticate") {
      session.ended = true;
      return { data: [], messages: [] };
    }
    if (service === "PwsTestRateLimiter") {
      const data = rateLimits(session, all.windows[0] ? all.used(all.windows[0]) : 0);
      simulate(request, session, "After");
      return { data, messages: [] };
    }
    throw new ServiceError(contract.operations[service]?.kind === "write" ? MESSAGES.readOnly : MESSAGES.notServed, "contract");
  }

  function answer(call: Call): Reply {
    if (call.path.toLowerCase() !== ENDPOINT.toLowerCase()) return { status: 404, body: "", refused: "contract" };
    if (call.method !== "POST") return { status: 405, headers: { allow: "POST" }, body: "", refused: "contract" };
    if (!/^text\/xml\s*(;|$)/i.test(call.headers["content-type"] ?? "")) return { status: 415, body: "", refused: "contract" };
    const service = serviceOf(call.headers.soapaction);
    if (!service || !Object.hasOwn(contract.operations, service))
      return answers.refusal("ActionNotSupported", "The SOAPAction is not supported");
    call.operation = service;
    let id: string | undefined;
    try {
      const request = readRequest(call.body, service, contract);
      id = request.values.RequestId;
      const here = !shard || call.headers.host?.split(":").at(-1) === String(shard.port);
      return answers.result(service, id, run(service, request, call, here));
    } catch (error) {
      if (error instanceof Malformed) return answers.refusal("DeserializationFailed", error.message);
      if (error instanceof ServiceError) return answers.failure(service, id, error);
      throw error;
    } finally {
      overlaps.end(call, vendor!.log);
    }
  }

  vendor = await startVendor({
    handle: answer,
    clock,
    quota: all,
    weigh: (call) => weightOf(serviceOf(call.headers.soapaction)),
    busy: () => answers.fault(limited("Error"), "quota"),
    host: options.host,
    port: options.port,
  });
  const main = vendor;
  if (options.otherShard) shard = await forward(main.url);
  return {
    ...main,
    credentials,
    close: async () => {
      await shard?.close();
      await main.close();
    },
  };
}

/** The user that programs log in as; it is none of the employees. */
function userOf(username: string): User {
  const [firstName, lastName] = ["Integration", "User"];
  const uid = madeUid("user", username);
  return { uid, displayName: `${firstName} ${lastName}`, reference: "API", firstName, lastName, email: `${username}@example.com` };
}
