import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRedactor } from "../../src/transport/redact.ts";

const secret = `k&y/"+<4711>'ä%`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** Ways in which a credential travels. */
const forms: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["in JSON", (text) => JSON.stringify(text)],
  ["in JSON in JSON", (text) => JSON.stringify(JSON.stringify({ text }).replaceAll('\\"', "")).replaceAll('\\"', "")],
  ["in a URL", encodeURIComponent],
  ["in a URL, in lower case", (text) => encodeURIComponent(text).toLowerCase()],
  ["in a form", (text) => new URLSearchParams({ text }).toString()],
  [
    "in XML",
    (text) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
  ],
  ["in base64", base64],
  ["in base64 as a password after a name", (text) => base64(`ab:${text}`)],
  ["in base64 after another length", (text) => base64(`abc:${text}`)],
  ["in base64 before something", (text) => base64(`a${text}zz`)],
  ["in base64url", (text) => Buffer.from(text).toString("base64url")],
  ["in base64 in a URL", (text) => encodeURIComponent(base64(text))],
];

describe("a credential is removed", () => {
  test.each(forms)("%s", (_form, write) => {
    const text = `before ${write("plain-key-0815")} after`;
    const redacted = makeRedactor(() => ["plain-key-0815"])(text);
    expect(redacted).toContain("[redacted]");
    expect(redacted).not.toContain("plain-key-0815");
    // What is left of base64 are the letters at its ends, which neighbours share.
    expect(redacted.replace(/before|after|\[redacted\]|text|[\s"=:{}%\\]/gi, "").length).toBeLessThan(12);
  });

  test.each(forms.filter(([form]) => form !== "in JSON in JSON"))("%s, with letters that are escaped there", (_form, write) => {
    expect(makeRedactor(() => [secret])(`before ${write(secret)} after`)).toMatch(/^before .{0,8}\[redacted\].{0,8} after$/);
  });

  test("whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 40, unit: "binary" }), fc.constantFrom(...forms.slice(0, 2)), (text, [, write]) => {
        expect(makeRedactor(() => [text])(`<${write(text)}>`)).toContain("[redacted]");
      }),
    );
  });

  test("of callers by its form", () => {
    const redact = makeRedactor(() => []);
    const key = `tl_abcdefg2_${"x".repeat(43)}`;
    for (const text of [key, `Bearer ${key}`, `/odata?api_key=${key}&x=1`, `Basic ${base64(`me:${key}`)}`, `https://me:${key}@host/`])
      expect(redact(`a ${text} b`)).not.toMatch(/x{5}|eHh4/);
  });
});

describe("a credential of nobody we know is removed", () => {
  const redact = makeRedactor(() => []);
  test.each([
    ["api_key=hunter22&page=1", "api_key=[redacted]&page=1"],
    ["X-Token: hunter22", "X-Token: [redacted]"],
    ['{"password":"hunter22","page":1}', '{"password":"[redacted]","page":1}'],
    ["Authorization: Bearer hunter22.more", "Authorization: [redacted] [redacted]"],
    ["eyJhbGciOi.eyJzdWIiOi.c2ln is expired", "[redacted] is expired"],
    ["https://me:hunter22@host/", "https://[redacted]@host/"],
  ])("%s", (text, without) => {
    expect(redact(text)).toBe(without);
    // In a line of the log it stands inside of a text.
    expect(JSON.parse(redact(JSON.stringify({ text })))).toEqual({ text: without });
  });

  test("and JSON stays JSON, whatever is quoted in it", () => {
    const names = fc.constantFrom("token", "password", "api_key", "Authorization");
    const signs = fc.string({ unit: fc.constantFrom('"', "\\", "=", ":", " ", "a", "1", "{", "}", "\n", ",", "'"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(names, signs), { maxLength: 4 }), (parts) => {
        const text = parts.map(([name, rest]) => name + rest).join(" ");
        const value = { text, nested: JSON.stringify({ text }), token: text };
        expect(Object.keys(JSON.parse(redact(JSON.stringify(value))))).toEqual(["text", "nested", "token"]);
      }),
      { numRuns: 2000 },
    );
  });
});

test("short secrets are removed where that is asked for", () => {
  expect(makeRedactor(() => ["abc", "a"], { shortest: 3 })("a b abc YWJj")).toBe("a b [redacted] [redacted]");
  expect(makeRedactor(() => ["abc"])("abc")).toBe("abc");
});

test("other text stays as it is", () => {
  const redact = makeRedactor(() => ["plain-key-0815", "abc"]);
  expect(redact('{"id":"abc","operation":"basic things"}')).toBe('{"id":"abc","operation":"basic things"}');
});
