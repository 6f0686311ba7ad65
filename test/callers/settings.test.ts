import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anonymousCaller } from "../../src/callers/caller.ts";
import { callerSettings, defaultCallerSettings, limitsOf } from "../../src/callers/limits.ts";
import { withServerLimits } from "../../src/cli/callers.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { ConfigError } from "../../src/config-error.ts";
import { readConfigFile } from "../../src/config-file.ts";
import { temporaryFolder } from "./kit.ts";

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const read = (environment: Record<string, string>): Config => readConfig(environment, "/nowhere");

describe("whether a key is required", () => {
  test.each(["127.0.0.1", "127.9.9.9", "localhost", "::1"])("not on %s, unless that is said", (host) => {
    expect(read({ TIELINE_HOST: host }).auth).toBe("none");
    expect(read({ TIELINE_HOST: host, TIELINE_AUTH: "required" }).auth).toBe("required");
  });

  test.each(["0.0.0.0", "::", "192.168.1.7", "graph.example.com", "127.0.0.1.example.com"])("always on %s", (host) => {
    expect(read({ TIELINE_HOST: host }).auth).toBe("required");
    expect(problemsOf(() => read({ TIELINE_HOST: host, TIELINE_AUTH: "none" }))).toEqual([
      expect.stringMatching(/^TIELINE_AUTH=none is for loopback addresses only: at .* everybody in the network could read all vendors\./),
    ]);
  });

  test("is one of two words", () => {
    expect(problemsOf(() => read({ TIELINE_AUTH: "off" }))).toEqual([`TIELINE_AUTH must be "none" or "required"; got 'off'.`]);
  });
});

describe("settings of tokens", () => {
  const all = {
    TIELINE_JWT_JWKS_URL: "https://login.example.com/keys",
    TIELINE_JWT_ISSUER: "https://login.example.com/",
    TIELINE_JWT_AUDIENCE: "tieline",
  };

  test("come together or not at all", () => {
    expect(read({}).jwt).toBeUndefined();
    expect(read(all).jwt).toEqual({ jwksUrl: all.TIELINE_JWT_JWKS_URL, issuer: all.TIELINE_JWT_ISSUER, audience: "tieline" });
    for (const name of Object.keys(all)) {
      const { [name as keyof typeof all]: _left, ...rest } = all;
      expect(problemsOf(() => read(rest))).toEqual([expect.stringMatching(/belong together/)]);
    }
  });

  test.each(["http://login.example.com/keys", "ftp://login.example.com", "login.example.com", "file:///etc/passwd"])(
    "do not fetch keys from %s",
    (url) => {
      expect(problemsOf(() => read({ ...all, TIELINE_JWT_JWKS_URL: url }))).toContainEqual(
        expect.stringMatching(/TIELINE_JWT_JWKS_URL must be a URL/),
      );
    },
  );
});

describe("limits", () => {
  test("are those of the contract", () => {
    expect(limitsOf(defaultCallerSettings, "a")).toEqual({
      maxCalls: 500,
      maxDeadlineMs: 60_000,
      minUrgency: 1,
      maxAnswerBytes: 16 * 1024 * 1024,
      quotaShare: 0.5,
    });
  });

  test("are the caller's own before those of all, each by itself", () => {
    const settings = callerSettings.parse({
      defaults: { maxCalls: 10, concurrency: 3 },
      byName: { a: { maxCalls: 20 }, anonymous: { quotaShare: 0.2 } },
    });
    expect(limitsOf(settings, "a")).toMatchObject({ maxCalls: 20, concurrency: 3, maxDeadlineMs: 60_000 });
    expect(limitsOf(settings, "constructor")).toMatchObject({ maxCalls: 10, concurrency: 3 });
    expect(limitsOf(settings, "a", { alone: true }).quotaShare).toBe(1);
    expect(anonymousCaller(settings).limits.quotaShare).toBe(0.2);
    expect(anonymousCaller(defaultCallerSettings).limits.quotaShare).toBe(1);
    expect(limitsOf(callerSettings.parse({ defaults: { quotaShare: 0.3 } }), "a", { alone: true }).quotaShare).toBe(0.3);
  });

  test("that cannot be are told with their line", () => {
    const path = join(temporaryFolder(), "tieline.config.yaml");
    writeFileSync(
      path,
      "callers:\n  defaults:\n    maxCals: 5\n    concurrency: 0\n  byName:\n    a:\n      quotaShare: 2\n      minUrgency: 1.5\n",
    );
    const problems = problemsOf(() => readConfigFile(path));
    expect(problems.map((problem) => problem.replace(path, ""))).toEqual([
      expect.stringMatching(
        /^, line 3, callers.defaults.maxCals: there is no such setting\. Did you mean maxCalls\? There are requestsPerMinute, /,
      ),
      ", line 4, callers.defaults.concurrency: must be at least 1; got 0.",
      ", line 7, callers.byName.a.quotaShare: must be at most 1; got 2.",
      ", line 8, callers.byName.a.minUrgency: must be a whole number; got 1.5.",
    ]);
    writeFileSync(path, "callers:\n  byName:\n    a: { concurrency: 2 }\n    b:\n");
    expect(limitsOf(readConfigFile(path).callers, "a").concurrency).toBe(2);
  });
});

test("the deadline and the answers that are configured for all are within the limits of all, unless those are configured as well", () => {
  const limitsWith = (settings: object, deadlineMs: number, answerBytes?: number) =>
    limitsOf(withServerLimits(callerSettings.parse(settings), { deadlineMs, limits: { ...(answerBytes && { answerBytes }) } }), "a");
  const deadlineOf = (settings: object, deadlineMs: number) => limitsWith(settings, deadlineMs).maxDeadlineMs;
  expect([deadlineOf({}, 30_000), deadlineOf({}, 120_000)]).toEqual([60_000, 120_000]);
  expect(deadlineOf({ defaults: { maxDeadlineMs: 5_000 } }, 120_000)).toBe(5_000);
  expect(deadlineOf({ byName: { a: { maxDeadlineMs: 7_000 } } }, 120_000)).toBe(7_000);
  const mebibyte = 1024 * 1024;
  const bytesOf = (settings: object, megabytes?: number) => limitsWith(settings, 1, megabytes && megabytes * mebibyte).maxAnswerBytes;
  expect([bytesOf({}), bytesOf({}, 8), bytesOf({}, 64)]).toEqual([16 * mebibyte, 16 * mebibyte, 64 * mebibyte]);
  expect(bytesOf({ byName: { a: { maxAnswerBytes: 2048 } } }, 64)).toBe(2048);
});
