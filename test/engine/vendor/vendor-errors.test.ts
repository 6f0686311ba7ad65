import { describe, expect, test } from "vitest";
import { errorsBelow, refusalBody, shownErrors } from "../../../src/engine/vendor/vendor-errors.ts";
import { parseJson } from "../../../src/transport/json.ts";
import { response } from "../../transport/kit.ts";

const shown = (message: string, secrets: string[] = [], field?: string) => shownErrors([{ ...(field && { field }), message }], secrets)[0];
const text = (message: string, secrets: string[] = []) => shown(message, secrets)?.message;

describe("errors in a body", () => {
  test.each([
    ['"one text"', [{ message: "one text" }]],
    ['["one", "two"]', [{ message: "one" }, { message: "two" }]],
    [
      '{"name": ["is taken", "is short"]}',
      [
        { field: "name", message: "is taken" },
        { field: "name", message: "is short" },
      ],
    ],
    ['{"lines": [{"price": "is 0"}]}', [{ field: "lines.price", message: "is 0" }]],
    [
      '{"code": 12345678901234567890, "ok": false}',
      [
        { field: "code", message: "12345678901234567890" },
        { field: "ok", message: "false" },
      ],
    ],
    ['{"a": {"b": {"c": {"d": {"e": "too deep"}}}}}', []],
    ["null", []],
  ])("%s", (json, errors) => {
    expect(errorsBelow(parseJson(json))).toEqual(errors);
  });

  test("are read in JSON of a bounded length alone", () => {
    expect(refusalBody(response(422, {}, '{"errors": []}'))).toEqual({ errors: [] });
    expect(refusalBody(response(422, {}, "<html>"))).toBeUndefined();
    expect(refusalBody(response(422, {}, JSON.stringify("x".repeat(70_000))))).toBeUndefined();
  });
});

describe("what is shown", () => {
  test("is bounded: messages, names of fields, and how many there are", () => {
    const { field, message } = shown("m".repeat(1000), [], "f".repeat(1000))!;
    expect([field, message].map((each) => [each!.length, each!.at(-1)])).toEqual([
      [100, "…"],
      [300, "…"],
    ]);
    expect(
      shownErrors(
        Array.from({ length: 100 }, (_, i) => ({ message: `m ${i}` })),
        [],
      ),
    ).toHaveLength(20);
    // Characters, not halves of them.
    expect([...text("😀".repeat(400))!]).toHaveLength(300);
  });

  test("says each thing once, and nothing of what is empty", () => {
    const same = { field: "name", message: "is taken" };
    expect(shownErrors([same, { message: " \u200b\n" }, { ...same }, { message: "is taken" }], [])).toEqual([
      same,
      { message: "is taken" },
    ]);
  });

  test.each([
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    [`O'Neil & "Sons"`, "O&#39;Neil &amp; &quot;Sons&quot;"],
    ["red \u001b[31mtext\u0007\u009b", "red [31mtext"],
    ["two\r\nlines\tand\u00a0more", "two lines and more"],
    ["turned \u202eround\u2066 \ufeffhere", "turned round here"],
    ["half \ud800 a sign", "half  a sign"],
  ])("is fit for a page and a terminal: %j", (given, fit) => {
    expect(text(given)).toBe(fit);
  });
});

describe("credentials are taken out", () => {
  const secret = "k/3y+S.cret=17 <a>";
  test.each([
    ["as they are", secret],
    ["in other case", secret.toUpperCase()],
    ["in an address", encodeURIComponent(secret)],
    ["in Base64", Buffer.from(secret).toString("base64")],
    ["in Base64 for addresses", Buffer.from(secret).toString("base64url")],
    ["with signs between that are not seen", [...secret].join("\u200b")],
    ["in JSON", JSON.stringify(secret).slice(1, -1)],
    ["in markup", "k/3y+S.cret=17 &lt;a&gt;"],
  ])("%s", (_, form) => {
    expect(text(`bad key ${form}, sorry`, [secret])).toBe("bad key [redacted], sorry");
  });

  test("wherever they stand, also at the cut and in names of fields", () => {
    const long = `${"x".repeat(290)} ${secret}`;
    expect(text(long, [secret])).not.toContain("k/3y");
    expect(shown("is wrong", [secret], `token ${secret}`)).toEqual({ field: "token [redacted]", message: "is wrong" });
  });

  test("the longer one first, where one holds the other", () => {
    expect(text("abcdef and abc", ["abc", "abcdef"])).toBe("[redacted] and [redacted]");
  });

  test("those of nobody we know as well", () => {
    expect(text("Authorization: Bearer abcdef.12345 was refused")).not.toContain("abcdef");
    expect(text("got api_key=abc123 in the address")).toBe("got api_key=[redacted] in the address");
    expect(text('{"password":"hunter22"}')).not.toContain("hunter22");
    expect(text("eyJhbGciOi.eyJzdWIiOi.c2ln is expired")).toBe("[redacted] is expired");
  });

  test("but no text of a sign or two, which would take everything", () => {
    expect(text("a b c", ["a", " "])).toBe("a b c");
  });
});
