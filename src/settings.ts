import type { VendorName } from "./errors.ts";
import type { CirrusSettings } from "./vendors/cirrus/index.ts";
import type { CurrentRmsSettings } from "./vendors/current-rms/index.ts";
import type { ItmSettings } from "./vendors/itm/index.ts";
import type { ProjectorSettings } from "./vendors/projector/index.ts";
import type { ZivioSettings } from "./vendors/zivio/index.ts";

export interface VendorSettings {
  zivio?: ZivioSettings;
  "current-rms"?: CurrentRmsSettings;
  cirrus?: CirrusSettings;
  itm?: ItmSettings;
  projector?: ProjectorSettings;
}

interface VendorVariable {
  vendor: VendorName;
  /** The member of the vendor's settings. */
  setting: string;
  about: string;
  example: string;
  /** The vendor's public address. */
  default?: string;
}

const variable = (vendor: VendorName, setting: string, about: string, example: string, fallback?: string): VendorVariable => ({
  vendor,
  setting,
  about,
  example,
  ...(fallback && { default: fallback }),
});

/** The vendors' variables: `<VENDOR>_BASE_URL` and credentials, with where to find them. */
export const vendorVariables: Readonly<Record<string, VendorVariable>> = {
  ZIVIO_BASE_URL: variable(
    "zivio",
    "baseUrl",
    "Zivio: address with the version path; regions have their own host.",
    "https://api.zivio.net/api/v3",
    "https://api.zivio.net/api/v3",
  ),
  ZIVIO_API_KEY: variable("zivio", "apiKey", "Zivio: API key from the admin dashboard.", "your-key"),
  ZIVIO_TENANT_ID: variable("zivio", "tenantId", "Zivio: tenant id, which the API wants beside the key.", "your-tenant"),
  CURRENT_RMS_BASE_URL: variable(
    "current-rms",
    "baseUrl",
    "Current RMS: address with the version path.",
    "https://api.current-rms.com/api/v1",
    "https://api.current-rms.com/api/v1",
  ),
  CURRENT_RMS_SUBDOMAIN: variable(
    "current-rms",
    "subdomain",
    "Current RMS: the first part of your address, <subdomain>.current-rms.com.",
    "your-company",
  ),
  CURRENT_RMS_API_KEY: variable("current-rms", "apiKey", "Current RMS: key from System setup, Integrations, API.", "your-key"),
  CIRRUS_BASE_URL: variable(
    "cirrus",
    "baseUrl",
    "Cirrus: address of your REST API; it is not published, ask the vendor.",
    "https://api.example.com/v3",
  ),
  CIRRUS_TOKEN: variable("cirrus", "token", "Cirrus: token, sent as X-Token.", "your-token"),
  ITM_BASE_URL: variable(
    "itm",
    "baseUrl",
    "ITM Platform: host, without company or version.",
    "https://api.itmplatform.com",
    "https://api.itmplatform.com",
  ),
  ITM_COMPANY: variable("itm", "company", "ITM Platform: your company as it stands in the address of the application.", "your-company"),
  ITM_API_KEY: variable("itm", "apiKey", "ITM Platform: API key of a user with full licence.", "your-key"),
  PROJECTOR_BASE_URL: variable(
    "projector",
    "baseUrl",
    "Projector PSA: host, or the full .svc address.",
    "https://secure.projectorpsa.com",
    "https://secure.projectorpsa.com",
  ),
  PROJECTOR_ACCOUNT: variable("projector", "account", "Projector PSA: account code.", "your-account"),
  PROJECTOR_USERNAME: variable("projector", "username", "Projector PSA: name of a user for web services.", "your-user"),
  PROJECTOR_PASSWORD: variable("projector", "password", "Projector PSA: that user's password.", "your-password"),
};

/** What a variable holds and where it is found, without the vendor's name. */
export function whereToFind(name: string): string {
  return vendorVariables[name]!.about.replace(/^[^:]+: /, "");
}

/** The vendors that are configured. One of which some but not all is given is a problem, not a guess. */
export function readVendors(
  values: Readonly<Record<string, string | undefined>>,
  problems: string[],
): { settings: VendorSettings; missing: Record<VendorName, string[]> } {
  const settings: Record<string, Record<string, string>> = {};
  const missing: Record<string, string[]> = {};
  for (const vendor of new Set(Object.values(vendorVariables).map((each) => each.vendor))) {
    const own = Object.entries(vendorVariables).filter(([, each]) => each.vendor === vendor);
    const given = own.filter(([name]) => values[name] !== undefined);
    const lacking = own.filter(([name, each]) => values[name] === undefined && !each.default).map(([name]) => name);
    missing[vendor] = own.filter(([, each]) => !each.default).map(([name]) => name);
    if (given.length === 0) continue;
    if (lacking.length > 0) {
      problems.push(
        `${given.map(([name]) => name).join(", ")} ${given.length === 1 ? "is" : "are"} set, but ${lacking.join(", ")} ${lacking.length === 1 ? "is" : "are"} missing. Set all of them, or none. ${lacking.map((name) => `${name}: ${whereToFind(name)}`).join(" ")}`,
      );
      continue;
    }
    settings[vendor] = Object.fromEntries(own.map(([name, each]) => [each.setting, values[name] ?? each.default!]));
    for (const [name] of own)
      if (unprintable.test(values[name] ?? "")) problems.push(`${name} holds a sign that no header can carry. Copy it again.`);
    const [addressName] = own.find(([, each]) => each.setting === "baseUrl")!;
    const problem = addressProblem(settings[vendor].baseUrl!);
    if (problem) problems.push(`${addressName} ${problem}`);
  }
  return { settings: settings as VendorSettings, missing: missing as Record<VendorName, string[]> };
}

/** Line breaks and the like, which come with careless copying. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u001f\u007f]/;

function addressProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return "is not an address. Write it like https://host/path.";
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return "must be an address alone, without a user name, ? or #.";
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return undefined;
  return url.protocol === "http:" ? "must begin with https:// (http:// is accepted for this machine only)." : "must begin with https://.";
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
