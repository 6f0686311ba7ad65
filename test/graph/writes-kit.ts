import { systemClock } from "../../sandbox/kit/clock.ts";
import { type Call, type Reply, startVendor } from "../../sandbox/kit/server.ts";
import { type App, createApp } from "../../src/app.ts";
import type { Effects } from "../../src/engine/model/effect.ts";
import { makeExecutor } from "../../src/server/executor.ts";

export type Written = "current-rms" | "cirrus" | "itm" | "projector";

/** The graph over vendors that record what they are sent, and answer writes as they are told. */
export interface Recorded {
  app: App;
  ask: ReturnType<typeof makeExecutor>;
  /** What came since the last question, logins aside. */
  calls: Call[];
  close(): Promise<void>;
}

interface RecordedOptions {
  /** The answer to a call that is no login. */
  answer(vendor: Written, call: Call): Reply;
  effects?: Effects;
}

const soapLogin = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><PwsAuthenticateResponse><PwsAuthenticateResult><Status>Ok</Status><SessionTicket>s3cret-9086</SessionTicket></PwsAuthenticateResult></PwsAuthenticateResponse></soapenv:Body></soapenv:Envelope>`;

export async function startRecorded({ answer, effects }: RecordedOptions): Promise<Recorded> {
  const calls: Call[] = [];
  const server = (vendor: Written) =>
    startVendor({
      clock: systemClock,
      busy: () => ({ status: 429 }),
      handle(call) {
        if (/\/login\//.test(call.path)) return { status: 200, body: { Token: "s3cret-9085" } };
        if (call.headers.soapaction?.includes("PwsAuthenticate"))
          return { status: 200, headers: { "content-type": "text/xml" }, body: soapLogin };
        calls.push(call);
        return answer(vendor, call);
      },
    });
  const [rms, cirrus, itm, projector] = await Promise.all((["current-rms", "cirrus", "itm", "projector"] as const).map(server));
  const app = createApp({
    settings: {
      "current-rms": { baseUrl: `${rms!.url}/api/v1`, subdomain: "acme", apiKey: "s3cret-key-9081" },
      cirrus: { baseUrl: cirrus!.url, token: "s3cret-9082" },
      itm: { baseUrl: itm!.url, company: "acme", apiKey: "s3cret-key-9081" },
      projector: { baseUrl: projector!.url, account: "acme", username: "s3cret-9083", password: "s3cret-9084" },
    },
    missing: { zivio: ["ZIVIO_API_KEY"], "current-rms": [], cirrus: [], itm: [], projector: [] },
    quotaShare: 1000,
    random: () => 0,
    cacheMaxAgeMs: 0,
    writesOn: true,
    ...(effects && { effects }),
  });
  const ask = makeExecutor(app, 30_000);
  return {
    app,
    calls,
    ask: (query, options) => {
      calls.length = 0;
      return ask(query, options);
    },
    close: async () => {
      await Promise.all([rms, cirrus, itm, projector].map((each) => each!.close()));
    },
  };
}
