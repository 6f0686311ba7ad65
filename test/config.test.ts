import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { envExample, readConfig } from "../src/config.ts";
import { ConfigError } from "../src/config-error.ts";
import { tielineVariables } from "../src/tieline-variables.ts";
import { isLoopback, vendorVariables } from "../src/vendor-config.ts";
import type { ZivioSettings } from "../src/vendors/zivio/connection.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-config-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (environment: Record<string, string> = {}) => readConfig(environment, folder);

function problems(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const zivio = { ZIVIO_API_KEY: "key-1", ZIVIO_TENANT_ID: "tenant-1" };
const all = {
  ...zivio,
  CURRENT_RMS_SUBDOMAIN: "acme",
  CURRENT_RMS_API_KEY: "key-2",
  CIRRUS_BASE_URL: "https://crm.example.com/v3",
  CIRRUS_TOKEN: "token-3",
  ITM_COMPANY: "acme",
  ITM_API_KEY: "key-4",
  PROJECTOR_ACCOUNT: "acme",
  PROJECTOR_USERNAME: "robot",
  PROJECTOR_PASSWORD: "password-5",
};

describe("with nothing set", () => {
  test("no vendor is configured, and the defaults are those of the contract", () => {
    const config = read();
    expect(config).toMatchObject({ host: "127.0.0.1", port: 4000, deadlineMs: 30_000, quotaShare: 1, corsOrigins: [], production: false });
    expect(config.vendors).toEqual({});
    expect(config.dataDir).toBe(join(folder, ".tieline"));
    expect(config.file).toBe(join(folder, "tieline.config.yaml"));
  });

  test("each vendor says which variables it lacks; those with a public address need no address", () => {
    expect(read().missing).toEqual({
      zivio: ["ZIVIO_API_KEY", "ZIVIO_TENANT_ID"],
      "current-rms": ["CURRENT_RMS_SUBDOMAIN", "CURRENT_RMS_API_KEY"],
      cirrus: ["CIRRUS_BASE_URL", "CIRRUS_TOKEN"],
      itm: ["ITM_COMPANY", "ITM_API_KEY"],
      projector: ["PROJECTOR_ACCOUNT", "PROJECTOR_USERNAME", "PROJECTOR_PASSWORD"],
    });
  });
});

describe("vendors", () => {
  test("with their credentials alone use the public addresses", () => {
    const { vendors } = read(all);
    expect(vendors).toEqual({
      zivio: { baseUrl: "https://api.zivio.net/api/v3", apiKey: "key-1", tenantId: "tenant-1" },
      "current-rms": { baseUrl: "https://api.current-rms.com/api/v1", subdomain: "acme", apiKey: "key-2" },
      cirrus: { baseUrl: "https://crm.example.com/v3", token: "token-3" },
      itm: { baseUrl: "https://api.itmplatform.com", company: "acme", apiKey: "key-4" },
      projector: { baseUrl: "https://secure.projectorpsa.com", account: "acme", username: "robot", password: "password-5" },
    });
  });

  test("half filled are a problem that names what is there and what is missing", () => {
    expect(problems({ ZIVIO_API_KEY: "key-1" })).toEqual([
      "ZIVIO_API_KEY is set, but ZIVIO_TENANT_ID is missing. Set every Zivio variable, or none. ZIVIO_TENANT_ID: Tenant id, which the API requires beside the key.",
    ]);
    expect(problems({ PROJECTOR_ACCOUNT: "a", PROJECTOR_USERNAME: "b" })).toEqual([
      "PROJECTOR_ACCOUNT, PROJECTOR_USERNAME are set, but PROJECTOR_PASSWORD is missing. Set every Projector variable, or none. PROJECTOR_PASSWORD: That user's password.",
    ]);
    expect(problems({ CIRRUS_TOKEN: "t" })[0]).toContain("CIRRUS_BASE_URL is missing");
  });

  test("an address alone does not configure a vendor", () => {
    expect(problems({ ITM_BASE_URL: "https://eu.example.com" })[0]).toContain(
      "ITM_BASE_URL is set, but ITM_COMPANY, ITM_API_KEY are missing",
    );
  });

  test("variables that are there but empty count as absent", () => {
    expect(read({ ZIVIO_API_KEY: "", ZIVIO_TENANT_ID: "  ", TIELINE_PORT: "" }).vendors).toEqual({});
  });

  test("all problems come in one message, which shows no setting of a vendor", () => {
    const given = {
      ZIVIO_API_KEY: "canary-secret",
      TIELINE_PORT: "canary-port",
      CIRRUS_BASE_URL: "canary url",
      CIRRUS_TOKEN: "canary-token",
    };
    expect(problems(given)).toHaveLength(3);
    expect(() => read(given)).toThrow("The configuration has 3 problems:\n  - ");
    expect(problems(given).join(" ")).not.toMatch(/canary-secret|canary url|canary-token/);
  });

  test.each(["ZIVIO_API_KEY", "CIRRUS_TOKEN", "PROJECTOR_PASSWORD"])("%s with a line break in it is refused", (name) => {
    expect(problems({ ...all, [name]: "two\nlines" })).toEqual([`${name} contains a control character. Copy it again.`]);
  });
});

describe("ways to authenticate", () => {
  const oauth = { CURRENT_RMS_CLIENT_ID: "app", CURRENT_RMS_CLIENT_SECRET: "secret-6", CURRENT_RMS_REFRESH_TOKEN: "refresh-7" };

  test("are taken whole: Current RMS by OAuth2, Cirrus by a Bearer token or by a client", () => {
    expect(read({ CURRENT_RMS_SUBDOMAIN: "acme", ...oauth }).vendors["current-rms"]).toEqual({
      baseUrl: "https://api.current-rms.com/api/v1",
      subdomain: "acme",
      clientId: "app",
      clientSecret: "secret-6",
      refreshToken: "refresh-7",
    });
    const address = { CIRRUS_BASE_URL: "https://crm.example.com/v3" };
    expect(read({ ...address, CIRRUS_BEARER_TOKEN: "b" }).vendors.cirrus).toEqual({
      baseUrl: "https://crm.example.com/v3",
      bearerToken: "b",
    });
    const client = { CIRRUS_CLIENT_ID: "c", CIRRUS_CLIENT_SECRET: "d", CIRRUS_OAUTH_URL: "https://id.example.com/oauth" };
    expect(read({ ...address, ...client }).vendors.cirrus).toEqual({
      baseUrl: "https://crm.example.com/v3",
      clientId: "c",
      clientSecret: "d",
      oauthUrl: "https://id.example.com/oauth",
    });
  });

  test("exclude each other", () => {
    expect(problems({ CURRENT_RMS_SUBDOMAIN: "acme", CURRENT_RMS_API_KEY: "canary", ...oauth })).toEqual([
      "Current RMS takes one way to authenticate, but 2 are set: CURRENT_RMS_API_KEY; CURRENT_RMS_CLIENT_ID, CURRENT_RMS_CLIENT_SECRET, CURRENT_RMS_REFRESH_TOKEN. Remove all but one.",
    ]);
    expect(problems({ ...all, CIRRUS_BEARER_TOKEN: "b", CIRRUS_CLIENT_ID: "c" })).toEqual([
      "Cirrus takes one way to authenticate, but 3 are set: CIRRUS_TOKEN; CIRRUS_BEARER_TOKEN; CIRRUS_CLIENT_ID. Remove all but one.",
    ]);
  });

  test("that are half filled say what is missing; one that is not chosen yet, what there is", () => {
    expect(problems({ CURRENT_RMS_SUBDOMAIN: "acme", CURRENT_RMS_CLIENT_ID: "app", CURRENT_RMS_REFRESH_TOKEN: "r" })).toEqual([
      "CURRENT_RMS_SUBDOMAIN, CURRENT_RMS_CLIENT_ID, CURRENT_RMS_REFRESH_TOKEN are set, but CURRENT_RMS_CLIENT_SECRET is missing. Set every Current RMS variable of one way to authenticate, or none. CURRENT_RMS_CLIENT_SECRET: OAuth2: secret of the application.",
    ]);
    expect(problems({ CIRRUS_BASE_URL: "https://crm.example.com/v3" })).toEqual([
      "CIRRUS_BASE_URL is set, but CIRRUS_TOKEN or CIRRUS_BEARER_TOKEN or CIRRUS_CLIENT_ID, CIRRUS_CLIENT_SECRET is missing. Set every Cirrus variable of one way to authenticate, or none. CIRRUS_TOKEN: Token, sent as X-Token.",
    ]);
  });

  test("have addresses that are checked like all", () => {
    const given = { CURRENT_RMS_SUBDOMAIN: "acme", ...oauth, CURRENT_RMS_OAUTH_URL: "http://id.example.com/oauth2" };
    expect(problems(given)).toEqual(["CURRENT_RMS_OAUTH_URL must begin with https:// (http:// is accepted for loopback addresses only)."]);
    expect(problems({ ...given, CURRENT_RMS_OAUTH_URL: "http://127.0.0.1:1/oauth2" })).toEqual([]);
  });
});

describe("NODE_ENV", () => {
  test.each(["prod", "Prod", "Production", "PRODUCTION", "produciton", "production "])(
    "%j that was meant for production is a problem",
    (name) => {
      expect(problems({ NODE_ENV: name })).toEqual([
        `NODE_ENV must be "production", or a name that cannot be taken for it; got '${name}'.`,
      ]);
    },
  );

  test.each(["development", "test", "staging", "preproduction-eu", "product-tests"])("%s is another name", (name) => {
    expect(problems({ NODE_ENV: name })).toEqual([]);
  });
});

describe("addresses", () => {
  test.each([
    ["http://127.0.0.1:4701/api/v3", true],
    ["http://localhost:4701/api/v3", true],
    ["http://[::1]:4701/api/v3", true],
    ["http://127.9.9.9/api/v3", true],
    ["https://127.0.0.1/api/v3", true],
    ["https://api.zivio.net/api/v3/", true],
    ["http://api.zivio.net/api/v3", "must begin with https:// (http:// is accepted for loopback addresses only)."],
    ["http://localhost.example.com/", "must begin with https:// (http:// is accepted for loopback addresses only)."],
    ["http://127.0.0.1.example.com/", "must begin with https:// (http:// is accepted for loopback addresses only)."],
    ["http://10.0.0.1/", "must begin with https:// (http:// is accepted for loopback addresses only)."],
    ["ftp://api.zivio.net/", "must begin with https://."],
    ["file:///etc/passwd", "must begin with https://."],
    ["api.zivio.net", "is not a URL. Write it like https://host/path."],
    ["https://", "is not a URL. Write it like https://host/path."],
    ["https://user:word@api.zivio.net/", "must be a URL without user name, query or fragment."],
    ["https://api.zivio.net/?key=1", "must be a URL without user name, query or fragment."],
  ])("%s: %s", (address, outcome) => {
    expect(problems({ ...zivio, ZIVIO_BASE_URL: address })).toEqual(outcome === true ? [] : [`ZIVIO_BASE_URL ${outcome}`]);
  });

  test("of this machine are known by the whole name", () => {
    expect(["localhost", "127.0.0.1", "[::1]"].every(isLoopback)).toBe(true);
    expect(["localhost.com", "1127.0.0.1", "::2", "0.0.0.0", ""].some(isLoopback)).toBe(false);
  });
});

describe("Tieline's own variables", () => {
  test.each([
    ["TIELINE_PORT", "70000"],
    ["TIELINE_PORT", "-1"],
    ["TIELINE_PORT", "http"],
    ["TIELINE_DEADLINE_MS", "10"],
    ["TIELINE_DEADLINE_MS", "99999999999"],
    ["TIELINE_DEADLINE_MS", "soon"],
    ["TIELINE_QUOTA_SHARE", "0"],
    ["TIELINE_QUOTA_SHARE", "1.5"],
    ["TIELINE_CACHE_MAX_AGE_MS", "-1"],
    ["TIELINE_CACHE_MB", "0"],
    ["TIELINE_MAX_DOCUMENT_KB", "0"],
    ["TIELINE_MAX_OPERATION_SIZE", "999"],
    ["TIELINE_MAX_ANSWER_MB", "513"],
    ["TIELINE_MAX_CONNECTIONS", "0"],
  ])("%s=%s is refused with what it must be", (name, value) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must be .+; got '${value}'\\.$`))]);
  });

  test("good values arrive", () => {
    mkdirSync(join(folder, "rules"));
    put("rules/own.yaml", "");
    const config = read({
      TIELINE_HOST: "0.0.0.0",
      TIELINE_PORT: "0",
      TIELINE_DATA_DIR: "/var/tieline",
      TIELINE_CONFIG: "rules/own.yaml",
      TIELINE_DEADLINE_MS: "5000",
      TIELINE_QUOTA_SHARE: "0.5",
      TIELINE_CACHE_MAX_AGE_MS: "0",
      TIELINE_CACHE_MB: "8",
      TIELINE_MAX_DOCUMENT_KB: "50",
      TIELINE_MAX_OPERATION_SIZE: "5000",
      TIELINE_MAX_ANSWER_MB: "2",
      TIELINE_MAX_CONNECTIONS: "7",
      TIELINE_ALLOWED_HOSTS: "graph.example.com, other.example.com",
      TIELINE_CORS_ORIGINS: "http://localhost:5173, https://app.example.com,",
      NODE_ENV: "production",
    });
    expect(config).toMatchObject({
      limits: { documentBytes: 50_000, operationSize: 5000, answerBytes: 2 * 1024 * 1024 },
      connections: { maxConnections: 7 },
      host: "0.0.0.0",
      port: 0,
      dataDir: "/var/tieline",
      file: join(folder, "rules/own.yaml"),
      fileRequired: true,
      deadlineMs: 5000,
      quotaShare: 0.5,
      cacheMaxAgeMs: 0,
      cacheBytes: 8_388_608,
      allowedHosts: ["graph.example.com", "other.example.com"],
      corsOrigins: ["http://localhost:5173", "https://app.example.com"],
      production: true,
    });
  });
});

describe(".env", () => {
  test("is read from the working folder, and the real environment wins", () => {
    put(".env", "ZIVIO_API_KEY=from-file\nZIVIO_TENANT_ID='in quotes'\nTIELINE_PORT=4100\n# TIELINE_HOST=10.0.0.1\n");
    expect(read({ ZIVIO_API_KEY: "from-environment" })).toMatchObject({
      port: 4100,
      host: "127.0.0.1",
      vendors: { zivio: { apiKey: "from-environment", tenantId: "in quotes" } },
    });
  });

  test("is not hidden by a variable that is there but empty", () => {
    put(".env", "TIELINE_PORT=4100\n");
    expect(read({ TIELINE_PORT: "" }).port).toBe(4100);
  });

  test("that is no file is a sentence", () => {
    mkdirSync(join(folder, ".env"));
    expect(problems({})).toEqual([".env cannot be read. Check that it is a file, and its permissions."]);
  });
});

describe("a secret in a file", () => {
  const { ZIVIO_API_KEY: _, ...rest } = zivio;
  const keyOf = (environment: Record<string, string>) => (read(environment).vendors.zivio as ZivioSettings | undefined)?.apiKey;

  test("is taken without the line's end", () => {
    expect(keyOf({ ...rest, ZIVIO_API_KEY_FILE: put("secret", "  mounted\r\n") })).toBe("mounted");
  });

  test("is looked for below the working folder", () => {
    put("secret", "near");
    expect(keyOf({ ...rest, ZIVIO_API_KEY_FILE: "secret" })).toBe("near");
  });

  test("beside the variable itself is a problem", () => {
    expect(problems({ ...zivio, ZIVIO_API_KEY_FILE: "not there" })).toEqual([
      "ZIVIO_API_KEY and ZIVIO_API_KEY_FILE are both set. Remove one of them.",
    ]);
  });

  test("of the real environment wins over .env", () => {
    put(".env", "ZIVIO_API_KEY=old\n");
    expect(keyOf({ ...rest, ZIVIO_API_KEY_FILE: put("secret", "new") })).toBe("new");
  });

  test("may be named in .env", () => {
    put("secret", "mounted");
    put(".env", "ZIVIO_API_KEY_FILE=secret\n");
    expect(keyOf(rest)).toBe("mounted");
  });

  test("that cannot be read, or is empty, is a problem", () => {
    const gone = `ZIVIO_API_KEY_FILE names ${join(folder, "gone")}, which cannot be read.`;
    expect(problems({ ...rest, ZIVIO_API_KEY_FILE: "gone" })).toEqual([gone]);
    expect(problems({ ...rest, ZIVIO_API_KEY_FILE: put("secret", "\n") })).toEqual([
      `ZIVIO_API_KEY_FILE names ${join(folder, "secret")}, which is empty.`,
    ]);
    put(".env", "ZIVIO_API_KEY_FILE=gone\n");
    expect(problems({ ...rest, ZIVIO_API_KEY_FILE: "gone" })).toEqual([gone]);
    put(".env", "");
    expect(problems({ CIRRUS_BASE_URL: "https://crm.example.com/v3", CIRRUS_BEARER_TOKEN_FILE: "gone" })).toHaveLength(1);
  });

  test("works for every vendor variable, and other variables that end in _FILE are left alone", () => {
    put("address", "http://127.0.0.1:9");
    const { CIRRUS_BASE_URL: __, ...others } = all;
    expect(read({ ...others, CIRRUS_BASE_URL_FILE: "address", SOME_OTHER_FILE: "gone" }).vendors.cirrus?.baseUrl).toBe(
      "http://127.0.0.1:9",
    );
  });
});

describe(".env.example", () => {
  const script = (...args: string[]) => {
    const tsx = import.meta.resolve("tsx");
    const path = fileURLToPath(new URL("../scripts/env-example.ts", import.meta.url));
    return spawnSync(process.execPath, ["--import", tsx, path, ...args], { cwd: folder, encoding: "utf8" });
  };

  test("is written by its script, whose check tells when it is missing or differs", () => {
    expect(script("--check")).toMatchObject({ status: 1, stderr: expect.stringContaining("run npm run env-example") });
    expect(script()).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, ".env.example"), "utf8")).toBe(envExample());
    expect(script("--check")).toMatchObject({ status: 0, stderr: "" });
    put(".env.example", `${envExample()}# ZIVIO_EXTRA=1\n`);
    expect(script("--check").status).toBe(1);
    expect(readFileSync(join(folder, ".env.example"), "utf8")).toContain("ZIVIO_EXTRA");
  });

  test("is what the configuration says: otherwise run npm run env-example", () => {
    expect(readFileSync(new URL("../.env.example", import.meta.url), "utf8")).toBe(envExample());
  });

  test("names every variable once, and changes nothing when it is copied", () => {
    for (const name of [...vendorVariables.map((variable) => variable.name), ...Object.keys(tielineVariables)])
      expect(envExample().match(new RegExp(`^# ${name}=.+$`, "gm")), name).toHaveLength(1);
    const before = read();
    put(".env", envExample());
    expect(read()).toEqual(before);
  });

  test("with its signs of comment taken away is a configuration that can be read", () => {
    put("tieline.config.yaml", "");
    // Of several ways to authenticate the first.
    const others = vendorVariables.filter(({ way }) => way === "oauth" || way === "bearer").map(({ name }) => name);
    put(
      ".env",
      envExample().replace(/^# (?=([A-Z_]+)=)/gm, (mark, name) => (others.includes(name) ? mark : "")),
    );
    expect(Object.keys(read().vendors)).toEqual(["zivio", "current-rms", "cirrus", "itm", "projector"]);
  });
});
