import type { Call, Reply } from "../kit/call.ts";
import { loadContract } from "../kit/contract.ts";
import { Quota } from "../kit/quota.ts";
import { startVendor, type Vendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { type Truth, WriteLog } from "../kit/truth.ts";
import { answersFor } from "./answers.ts";
import { makeDataset } from "./dataset.ts";
import { elements } from "./elements.ts";
import type { Message, XmlNode } from "./envelope.ts";
import { loginData } from "./login.ts";
import { messages, ServiceError } from "./messages.ts";
import type { User } from "./model.ts";
import { namespaces } from "./namespaces.ts";
import { rateLimits, simulate } from "./rate-limiter.ts";
import { defaultReadings, type ProjectorReadings } from "./readings.ts";
import { type Request, readRequest, serviceOf } from "./request.ts";
import { RunningCalls } from "./running-calls.ts";
import { type Outcome, type ServiceContext, services } from "./services.ts";
import { type Session, Sessions, sessionWindow, ticketLifeMs } from "./sessions.ts";
import { type Forwarder, forward } from "./shard.ts";
import { syntheticUid } from "./uids.ts";
import { truthOf, writes } from "./writes.ts";
import { Malformed } from "./xml-reader.ts";

export type { ProjectorReadings } from "./readings.ts";

/** The path of all services. */
export const endpoint = "/OpsProjectorWcfSvc/PwsProjectorServices.svc";

export interface ProjectorOptions extends StartOptions<ProjectorReadings> {
  account?: string;
  username?: string;
  password?: string;
  /** Idle time after which a ticket expires. */
  ticketLifeMs?: number;
  /** The account is on a second server, and the first one only redirects to it. */
  otherShard?: boolean;
}

export type ProjectorVendor = Started<{ account: string; username: string; password: string }> & { truth: Truth };

/** The server that a call reached: the one that has the account, or one that only redirects to it. */
type Place = "home" | "elsewhere";

/** Logging in and out has the lowest weight; every other service is counted as one of middle weight. */
const weightOf = (service: string | undefined) => (service === "PwsAuthenticate" || service === "PwsUnauthenticate" ? 1 : 2);

/** Starts the fake vendor; `url` is the address a client is configured with. */
export async function startProjector(options: ProjectorOptions): Promise<ProjectorVendor> {
  const { clock, world } = options;
  const credentials = {
    account: options.account ?? "tieline-sandbox",
    username: options.username ?? "integration",
    password: options.password ?? "not-a-secret",
  };
  const readings: ProjectorReadings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("projector");
  const answers = answersFor(contract, readings, clock);
  const context: ServiceContext = {
    dataset: makeDataset(world),
    elements: elements(contract, options.shuffle),
    shuffle: options.shuffle,
  };
  const log = new WriteLog();
  const truth = truthOf(context.dataset, log);
  const windows = options.quota ?? [sessionWindow];
  const sessions = new Sessions(world.seed, clock, options.ticketLifeMs ?? ticketLifeMs, windows);
  const running = new RunningCalls();
  // Limits are per session: the count of the whole server has none, and gets the violations of all sessions.
  const all = new Quota(
    windows.map(({ ms }) => ({ ms, limit: Number.POSITIVE_INFINITY })),
    clock,
  );
  const me = userOf(credentials.username);
  let vendor: Vendor | undefined;
  let shard: Forwarder | undefined;

  /** The message that the session's window is full. An injected "busy" has no session and states the limit itself. */
  function limited(type: "Error" | "Warning", session?: Session): Message {
    const { limit = 0 } = windows[0] ?? {};
    return messages.rateLimit(type, session && windows[0] ? session.hits.used(windows[0]) : limit, limit);
  }

  function login({ values }: Request, place: Place): XmlNode[] {
    const wrong = new ServiceError(messages.invalidCredentials, "credentials", readings.loginFailure);
    const ns = namespaces[readings.loginNamespace];
    if (values.AccountCode !== credentials.account) throw wrong;
    // The server of an account is named before its password is checked.
    if (place === "elsewhere") return loginData(ns, { redirect: shard!.url }, context.elements);
    if (values.UserName !== credentials.username || values.Password !== credentials.password) throw wrong;
    return loginData(ns, { session: sessions.open(), account: credentials.account, user: me }, context.elements);
  }

  function sessionOf(request: Request, place: Place): Session {
    const session = place === "home" ? sessions.use(request.values.SessionTicket) : "unknown";
    if (session === "unknown") throw new ServiceError(messages.invalidTicket, "credentials", readings.sessionError);
    if (session === "ended") throw new ServiceError(messages.invalidSession, "credentials", readings.sessionError);
    return session;
  }

  function run(service: string, request: Request, call: Call): Outcome {
    const count = running.countAt(call, vendor!.log);
    if (count > readings.concurrency) {
      running.refuse(call);
      throw new ServiceError(messages.tooManyRequests(count, readings.concurrency), "quota", readings.concurrencyError);
    }
    const place = placeOf(call);
    if (service === "PwsAuthenticate") return { data: login(request, place), messages: [] };
    const session = sessionOf(request, place);
    if (service === "PwsTestRateLimiter") simulate(request, session, "Before");
    const warnings = countHits(service, session);
    const outcome = serve(service, request, session, call);
    return { ...outcome, messages: [...warnings, ...outcome.messages] };
  }

  function countHits(service: string, session: Session): Message[] {
    if (session.hits.arrive(weightOf(service)).ok) return [];
    all.violations += 1;
    if (readings.rateMode === "error") throw new ServiceError(limited("Error", session), "quota");
    return [limited("Warning", session)];
  }

  function serve(service: string, request: Request, session: Session, call: Call): Outcome {
    const read = services[service];
    if (read) return read(request, context);
    if (service === "PwsUnauthenticate") {
      session.ended = true;
      return { data: [], messages: [] };
    }
    if (service === "PwsTestRateLimiter") {
      const data = rateLimits(session, all.windows[0] ? all.used(all.windows[0]) : 0);
      simulate(request, session, "After");
      return { data, messages: [] };
    }
    const write = writes[service];
    if (!write) throw new ServiceError(messages.notServed, "contract");
    const outcome = write(request, { dataset: context.dataset, clock, log, user: me });
    log.close(call, {});
    return outcome;
  }

  function placeOf({ headers }: Call): Place {
    return !shard || headers.host?.split(":").at(-1) === String(shard.port) ? "home" : "elsewhere";
  }

  function answer(call: Call): Reply {
    if (call.path.toLowerCase() !== endpoint.toLowerCase()) return { status: 404, body: "", refused: "contract" };
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
      return answers.result(service, id, run(service, request, call));
    } catch (error) {
      if (error instanceof Malformed) return answers.refusal("DeserializationFailed", error.message);
      if (error instanceof ServiceError) return answers.failure(service, id, error);
      throw error;
    } finally {
      running.end(call, vendor!.log);
    }
  }

  vendor = await startVendor({
    handle: answer,
    clock,
    quota: all,
    truth,
    weigh: (call) => weightOf(serviceOf(call.headers.soapaction)),
    busy: () => answers.fault(limited("Error"), "quota"),
    host: options.host,
    port: options.port,
  });
  const main = vendor;
  if (options.otherShard) shard = await forward(main.url);
  return {
    ...main,
    truth,
    credentials,
    close: async () => {
      await shard?.close();
      await main.close();
    },
  };
}

/** The user that programs log in as, who is none of the employees. */
function userOf(username: string): User {
  const [firstName, lastName] = ["Integration", "User"];
  const uid = syntheticUid("user", username);
  return { uid, displayName: `${firstName} ${lastName}`, reference: "API", firstName, lastName, email: `${username}@example.com` };
}
