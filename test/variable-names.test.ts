import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { ConfigError } from "../src/config-error.ts";
import { tielineVariables } from "../src/tieline-variables.ts";
import { vendorVariables } from "../src/vendor-config.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-names-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const meant = (environment: Record<string, string>) => problems(environment).map((text) => /Did you mean (\w+)\?/.exec(text)?.[1]);

describe("a variable that looks like one of ours and is none", () => {
  test("is a problem that names the right one and all of that vendor", () => {
    expect(problems({ ZIVIO_APIKEY: "canary" })).toEqual([
      "ZIVIO_APIKEY is not a known variable. Did you mean ZIVIO_API_KEY? The variables of Zivio are ZIVIO_BASE_URL, ZIVIO_API_KEY, ZIVIO_TENANT_ID.",
    ]);
    expect(problems({ TIELINE_PROT: "1" })).toEqual([
      "TIELINE_PROT is not a known variable. Did you mean TIELINE_PORT? .env.example has all variables.",
    ]);
  });

  test.each([
    ["ZIVIO_KEY", "ZIVIO_API_KEY"],
    ["ZIVIO_URL", "ZIVIO_BASE_URL"],
    ["ZIVIOAPIKEY", "ZIVIO_API_KEY"],
    ["ZIVO_API_KEY", "ZIVIO_API_KEY"],
    ["zivio_api_key", "ZIVIO_API_KEY"],
    ["Zivio_Tenant", "ZIVIO_TENANT_ID"],
    ["CURRENT_RMS_KEY", "CURRENT_RMS_API_KEY"],
    ["CURRENTRMS_API_KEY", "CURRENT_RMS_API_KEY"],
    ["CURRENT_RMS_SUB_DOMAIN", "CURRENT_RMS_SUBDOMAIN"],
    ["CIRRUS_TOKENS", "CIRRUS_TOKEN"],
    ["CIRRUS_X_TOKEN", "CIRRUS_TOKEN"],
    ["ITM_APIKEY", "ITM_API_KEY"],
    ["ITM_PLATFORM_COMPANY", "ITM_COMPANY"],
    ["PROJECTOR_USER", "PROJECTOR_USERNAME"],
    ["PROJECTOR_PASSWORT", "PROJECTOR_PASSWORD"],
    ["TIELINE_DATADIR", "TIELINE_DATA_DIR"],
    ["TIELNE_PORT", "TIELINE_PORT"],
    ["TIELINE_CACHE_MAX_AGE", "TIELINE_CACHE_MAX_AGE_MS"],
    ["ZIVIO_APIKEY_FILE", "ZIVIO_API_KEY_FILE"],
    ["zivio_api_key_file", "ZIVIO_API_KEY_FILE"],
    ["ITMPLATFORM_API_KEY", "ITM_API_KEY"],
    ["ITMAPIKEY", "ITM_API_KEY"],
    ["ITMCOMPANY", "ITM_COMPANY"],
    ["ITEM_API_KEY", "ITM_API_KEY"],
    ["PROJECTORPSA_PASSWORD", "PROJECTOR_PASSWORD"],
    ["PSA_USERNAME", "PROJECTOR_USERNAME"],
    ["PSA_API_KEY_FILE", undefined],
    ["RMS_API_KEY", "CURRENT_RMS_API_KEY"],
    ["CURRENT_API_KEY", "CURRENT_RMS_API_KEY"],
    ["CURRENT_BASE_URL", "CURRENT_RMS_BASE_URL"],
    ["CURRENT_TOKEN", "CURRENT_RMS_REFRESH_TOKEN"],
    ["RMS_SUBDOMAIN", "CURRENT_RMS_SUBDOMAIN"],
    ["ZIVIO", "ZIVIO_API_KEY"],
    ["ZIVIO_LOG_LEVEL", undefined],
    ["CIRRUS_BRANCH", undefined],
  ])("%s is taken for %s", (name, right) => {
    expect(meant({ [name]: "canary" })).toEqual([right]);
    expect(problems({ [name]: "canary" }).join()).not.toContain("canary");
  });

  test("in .env is told with its place, and all come together with the other problems", () => {
    writeFileSync(join(folder, ".env"), "ZIVIO_APIKEY=x\nCIRRUS_TOKN_FILE=x\n");
    const all = problems({ ITM_KEY: "x", TIELINE_PORT: "x", PROJECTOR_ACCOUNT: "x" });
    expect(all).toEqual([
      expect.stringMatching(/^ZIVIO_APIKEY \(in \.env\) is not a known variable\. Did you mean ZIVIO_API_KEY\?/),
      expect.stringMatching(/^CIRRUS_TOKN_FILE \(in \.env\) .*Did you mean CIRRUS_TOKEN_FILE\?/),
      expect.stringMatching(/^ITM_KEY is .*Did you mean ITM_API_KEY\?/),
      expect.stringMatching(/^TIELINE_PORT must be/),
      expect.stringMatching(/^PROJECTOR_ACCOUNT is set, but/),
    ]);
  });

  test("but is empty counts as absent, like every other", () => {
    expect(problems({ ZIVIO_APIKEY: " " })).toEqual([]);
  });
});

describe("no other variable is one of ours", () => {
  test.each([
    "PATH",
    "HOME",
    "API_KEY",
    "IT_API_KEY",
    "ITEM_ID",
    "ITEM_COMPANY",
    "ITEMS_API_KEY",
    "CURRENT_TIME_ZONE",
    "CURRENT_DB_PASSWORD",
    "RMS_VERSION",
    "PSA_ACCOUNTS",
    "ITMX_COMPANY",
    "PROJECT_ACCOUNT",
    "CURRENT_USER",
    "TIE_PORT",
    "NODE_ENVS",
    "NODE_OPTIONS",
    "npm_package_name",
    "MY_ZIVIO_API_KEY",
    "SOME_OTHER_FILE",
  ])("%s", (name) => {
    expect(problems({ [name]: "x" })).toEqual([]);
  });

  test("such as those by which Kubernetes describes a service of our name", () => {
    const service = { KUBERNETES_SERVICE_HOST: "10.0.0.1", ZIVIO_PROXY_SERVICE_HOST: "10.0.0.2", ZIVIO_PROXY_SERVICE_PORT: "80" };
    const ports = { ZIVIO_PROXY_PORT: "tcp://10.0.0.2:80", ZIVIO_PROXY_PORT_80_TCP_ADDR: "10.0.0.2" };
    expect(problems({ ...service, ...ports })).toEqual([]);
    expect(meant(ports)).toHaveLength(2);
  });

  test("such as those of the build service Cirrus CI", () => {
    expect(problems({ CIRRUS_CI: "true", CIRRUS_BRANCH: "main" })).toEqual([]);
    expect(problems({ CIRRUS_BRANCH: "main" })).toHaveLength(1);
  });
});

test("every known variable is known, also as a file", () => {
  const names = [...vendorVariables.map(({ name }) => name), ...Object.keys(tielineVariables)];
  for (const name of names.flatMap((each) => [each, `${each}_FILE`]))
    expect(problems({ [name]: "x" }).filter((text) => text.includes("not a known variable"))).toEqual([]);
});

describe("TIELINE_CONFIG", () => {
  test("that is named and missing is a problem, in .env as well; the default file may be absent", () => {
    const missing = `TIELINE_CONFIG names ${join(folder, "gone.yaml")}, which does not exist. Correct the path, or remove TIELINE_CONFIG to use the defaults.`;
    expect(problems({ TIELINE_CONFIG: "gone.yaml" })).toEqual([missing]);
    writeFileSync(join(folder, ".env"), "TIELINE_CONFIG=gone.yaml\n");
    expect(problems({})).toEqual([missing]);
    writeFileSync(join(folder, "gone.yaml"), "");
    expect(problems({})).toEqual([]);
  });

  test("that names the default file needs it, too", () => {
    expect(problems({ TIELINE_CONFIG: "tieline.config.yaml" })).toHaveLength(1);
    expect(readConfig({}, folder)).toMatchObject({ file: join(folder, "tieline.config.yaml"), fileRequired: false });
  });
});
