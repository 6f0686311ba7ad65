import { startCirrus } from "./cirrus/index.ts";
import { type CurrentRmsOptions, startCurrentRms } from "./current-rms/index.ts";
import { type ItmOptions, startItm } from "./itm/index.ts";
import { type Clock, systemClock } from "./kit/clock.ts";
import type { Editor } from "./kit/editor.ts";
import type { TokenServer } from "./kit/oauth.ts";
import type { Vendor } from "./kit/server.ts";
import type { Truth } from "./kit/truth.ts";
import { type ProjectorOptions, startProjector } from "./projector/index.ts";
import type { World } from "./world/model.ts";
import { makeWorld } from "./world/world.ts";
import { startZivio } from "./zivio/index.ts";

export interface SandboxOptions {
  seed?: string;
  /** 1 is about two hundred organisations. */
  scale?: number;
  clock?: Clock;
  /** The first of five ports; absent: any free ones. */
  port?: number;
  /** The world to serve, instead of one made from seed and scale. */
  world?: World;
  /** The seed of another order of rows, where the vendors' documentation leaves the order open. */
  shuffle?: string;
  /** No vendor counts its quota. */
  unlimited?: boolean;
  /** Further options of single vendors, such as other readings of their documentation. */
  each?: {
    zivio?: Partial<Parameters<typeof startZivio>[0]>;
    currentRms?: Partial<CurrentRmsOptions>;
    cirrus?: Partial<Parameters<typeof startCirrus>[0]>;
    itm?: Partial<ItmOptions>;
    projector?: Partial<ProjectorOptions>;
  };
}

/** A vendor that issues tokens. */
interface WithTokens {
  tokens: TokenServer;
}

/** A vendor whose rows can be changed. */
interface WithEditor {
  editor: Editor;
}

/** A vendor that can be written: what it holds. */
interface WithTruth {
  truth: Truth;
}

export interface Sandbox {
  world: World;
  vendors: {
    zivio: Vendor & WithEditor;
    currentRms: Vendor & WithTokens & WithEditor & WithTruth;
    cirrus: Vendor & WithTokens & WithEditor & WithTruth;
    itm: Vendor & WithTruth;
    projector: Vendor & WithTruth;
  };
  /** Addresses and credentials, as the environment variables of a client of these vendors. */
  variables: Record<string, string>;
  /** What is set instead where a vendor lets clients in by OAuth 2; an empty text takes the other way back. */
  oauthVariables: Record<string, string>;
  close(): Promise<void>;
}

/** Starts five fake vendors that serve one world. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed, scale, clock = systemClock, port, shuffle, unlimited, each = {} } = options;
  const world = options.world ?? makeWorld({ ...(seed !== undefined && { seed }), ...(scale !== undefined && { scale }) });
  const common = (index: number) => ({
    world,
    clock,
    ...(port !== undefined && { port: port + index }),
    ...(shuffle !== undefined && { shuffle }),
    ...(unlimited && { quota: [] }),
  });
  const [zivio, currentRms, cirrus, itm, projector] = await allOrNone([
    startZivio({ ...common(0), ...each.zivio }),
    startCurrentRms({ ...common(1), ...each.currentRms }),
    startCirrus({ ...common(2), ...each.cirrus }),
    startItm({ ...common(3), ...each.itm }),
    startProjector({ ...common(4), ...each.projector }),
  ]);
  const vendors = { zivio, currentRms, cirrus, itm, projector };
  return {
    world,
    vendors,
    variables: {
      ZIVIO_BASE_URL: `${zivio.url}/api/v3`,
      ZIVIO_API_KEY: zivio.credentials.apiKey,
      ZIVIO_TENANT_ID: zivio.credentials.tenantId,
      CURRENT_RMS_BASE_URL: `${currentRms.url}/api/v1`,
      CURRENT_RMS_SUBDOMAIN: currentRms.credentials.subdomain,
      CURRENT_RMS_API_KEY: currentRms.credentials.apiKey,
      CIRRUS_BASE_URL: cirrus.url,
      CIRRUS_TOKEN: cirrus.credentials.token,
      ITM_BASE_URL: itm.url,
      ITM_COMPANY: itm.credentials.company,
      ITM_API_KEY: itm.credentials.apiKey,
      PROJECTOR_BASE_URL: projector.url,
      PROJECTOR_ACCOUNT: projector.credentials.account,
      PROJECTOR_USERNAME: projector.credentials.username,
      PROJECTOR_PASSWORD: projector.credentials.password,
    },
    oauthVariables: {
      CURRENT_RMS_API_KEY: "",
      CURRENT_RMS_CLIENT_ID: currentRms.credentials.oauth.clientId,
      CURRENT_RMS_CLIENT_SECRET: currentRms.credentials.oauth.clientSecret,
      CURRENT_RMS_REFRESH_TOKEN: currentRms.credentials.oauth.refreshToken,
      CURRENT_RMS_OAUTH_URL: currentRms.credentials.oauth.url,
      CIRRUS_TOKEN: "",
      CIRRUS_CLIENT_ID: cirrus.credentials.oauth.clientId,
      CIRRUS_CLIENT_SECRET: cirrus.credentials.oauth.clientSecret,
      CIRRUS_OAUTH_URL: cirrus.credentials.oauth.url,
    },
    close: async () => {
      await Promise.all(Object.values(vendors).map((vendor) => vendor.close()));
    },
  };
}

/** Closes those that started when one of them could not. */
async function allOrNone<T extends readonly Promise<Vendor>[]>(starting: readonly [...T]): Promise<{ [I in keyof T]: Awaited<T[I]> }> {
  const started = await Promise.allSettled(starting);
  const failure = started.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  if (!failure) return Promise.all(starting) as Promise<{ [I in keyof T]: Awaited<T[I]> }>;
  await Promise.all(started.map((each) => each.status === "fulfilled" && each.value.close()));
  throw failure.reason;
}
