import http from "node:http";
import axios, { type AxiosInstance, type AxiosResponse } from "axios";
import type { Clock } from "../../src/transport/clock.ts";
import { isObject, type Json, type JsonObject, parseJson } from "../../src/transport/json.ts";
import type { Element } from "../../src/transport/soap.ts";
import { httpStatusOf, listIn, resultOf, serviceRequest } from "../../src/vendors/projector/envelope.ts";

/** The vendors' APIs as a team calls them: one axios client each, logins kept, and patience when a quota is spent. */
export interface Vendors {
  zivio(path: string, query: Query): Promise<JsonObject>;
  currentRms(path: string, query: Query): Promise<JsonObject>;
  cirrus(path: string, query: Query): Promise<JsonObject>;
  itm: { get(path: string): Promise<JsonObject>; search(resource: string, body: object): Promise<JsonObject> };
  /** The rows of a service's collection. */
  projector(service: string, fields: readonly Element[], collection: string): Promise<JsonObject[]>;
}

export type Query = readonly (readonly [name: string, value: string | number])[];

const attempts = 12;
const longestPauseMs = 60_000;

export function connect(variables: Readonly<Record<string, string>>, clock: Clock, random: () => number): Vendors {
  const zivio = client(variables.ZIVIO_BASE_URL!, {
    "X-API-Key": variables.ZIVIO_API_KEY!,
    "zivio-tenant-id": variables.ZIVIO_TENANT_ID!,
  });
  const currentRms = client(variables.CURRENT_RMS_BASE_URL!, {
    "X-AUTH-TOKEN": variables.CURRENT_RMS_API_KEY!,
    "X-SUBDOMAIN": variables.CURRENT_RMS_SUBDOMAIN!,
  });
  const cirrus = client(variables.CIRRUS_BASE_URL!, { "X-Token": variables.CIRRUS_TOKEN! });
  const itm = client(variables.ITM_BASE_URL!);
  // About four calls at once are allowed for one user.
  const projector = client(`${variables.PROJECTOR_BASE_URL}/OpsProjectorWcfSvc/PwsProjectorServices.svc`, {}, 4);
  const company = variables.ITM_COMPANY!;

  /** Tries again when the vendor says that its quota is spent: after the time it names, else later and later. */
  async function patiently(send: () => Promise<AxiosResponse<string>>, statusOf = (answer: AxiosResponse<string>) => answer.status) {
    for (let attempt = 1; ; attempt++) {
      const answer = await send().catch((error) => {
        // A connection that was kept may have been closed meanwhile; all of these calls only read.
        if (attempt < 3 && axios.isAxiosError(error) && error.code === "ECONNRESET") return undefined;
        throw error;
      });
      if (!answer) continue;
      const status = statusOf(answer);
      if (status >= 200 && status < 300) return answer;
      if (status !== 429 || attempt === attempts) throw new Error(`${answer.config.url} answered ${status}: ${answer.data.slice(0, 200)}`);
      const told = Number(answer.headers["x-ratelimit-reset"]) * 1000 - clock.now();
      const backoff = Math.min(longestPauseMs, 1000 * 2 ** (attempt - 1));
      await clock.sleep((told > 0 ? told : backoff) + random() * 1000);
    }
  }

  const get = (from: AxiosInstance) => async (path: string, query: Query) => {
    const params = new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)]));
    return objectOf((await patiently(() => from.get<string>(path, { params }))).data);
  };

  const token = once(async () =>
    String(objectOf((await patiently(() => itm.get<string>(`/${company}/login/${variables.ITM_API_KEY}`))).data).Token),
  );
  const ticket = once(async () => {
    const answer = await call("PwsAuthenticate", [
      ["req:AccountCode", variables.PROJECTOR_ACCOUNT!],
      ["req:Password", variables.PROJECTOR_PASSWORD!],
      ["req:UserName", variables.PROJECTOR_USERNAME!],
    ]);
    return String(answer.SessionTicket);
  });

  async function call(service: string, fields: readonly Element[]): Promise<JsonObject> {
    const { headers, body } = serviceRequest(service, fields);
    const response = ({ status, data }: AxiosResponse<string>) => ({ status, headers: {}, text: data, bytes: 0 });
    return resultOf(
      service,
      response(
        await patiently(
          () => projector.post<string>("", body, { headers }),
          (answer) => httpStatusOf(response(answer)),
        ),
      ),
    );
  }

  return {
    zivio: get(zivio),
    currentRms: get(currentRms),
    cirrus: get(cirrus),
    itm: {
      async get(path) {
        const headers = { Token: await token() };
        return objectOf((await patiently(() => itm.get<string>(`/${company}${path}`, { headers }))).data);
      },
      async search(resource, body) {
        const headers = { Token: await token() };
        return objectOf((await patiently(() => itm.post<string>(`/v2/${company}/${resource}/search`, body, { headers }))).data);
      },
    },
    async projector(service, fields, collection) {
      return listIn(await call(service, [["req:SessionTicket", await ticket()], ...fields]), collection);
    },
  };
}

function client(baseURL: string, headers: Record<string, string> = {}, maxSockets = 16): AxiosInstance {
  return axios.create({
    baseURL,
    headers,
    httpAgent: new http.Agent({ keepAlive: true, maxSockets }),
    responseType: "text",
    // Amounts keep their digits: the text is parsed by the exact parser.
    transformResponse: (text: string) => text,
    validateStatus: () => true,
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function objectOf(text: string): JsonObject {
  const parsed = parseJson(text);
  // Cirrus wraps what it answers in a list of one.
  const value = Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed;
  if (value === undefined || !isObject(value)) throw new Error("The vendor answered with something else than an object.");
  return value;
}

export function rowsOf(body: JsonObject, name: string): JsonObject[] {
  const rows: Json | undefined = body[name];
  if (!Array.isArray(rows)) throw new Error(`The vendor answered without ${name}.`);
  return rows.filter(isObject);
}
