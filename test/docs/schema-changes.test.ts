import { describe, expect, it } from "vitest";
import { untoldChanges } from "../../scripts/schema/untold.ts";

const schema = `
  "Where questions start."
  type Query { things(first: Int): [Thing!] other: String }
  type Thing { id: ID! name: String kind: Kind }
  enum Kind { BIG SMALL }
  input ThingOrder { field: String }
`;
const changelog = "# Changelog\n\n- `Thing` was there from the start.\n";
const untold = (change: (text: string) => string, line = "") =>
  untoldChanges({ schema, changelog }, { schema: change(schema), changelog: `${changelog}${line}\n` });

const removed = (text: string) => text.replace("name: String ", "");
const renamed = (text: string) => text.replace("ThingOrder", "ThingOrderBy");
const rootGone = (text: string) => text.replace("other: String", "");
const valueGone = (text: string) => text.replace(" SMALL", "");

describe("what the changelog does not tell of the schema", () => {
  it("is nothing where nothing has changed, or words and order alone", () => {
    expect(untold((text) => text)).toEqual([]);
    expect(untold((text) => text.replace("Where questions start.", "The root."))).toEqual([]);
    expect(untold((text) => `enum Kind { BIG SMALL }${text.replace("enum Kind { BIG SMALL }", "")}`)).toEqual([]);
  });

  it("is any change without a new line", () => {
    const sentence = "The public schema has changed, and CHANGELOG.md says nothing of it.";
    expect(untold((text) => text.replace("name: String", "name: String size: Int"))).toEqual([sentence]);
    expect(untold(removed)).toEqual([sentence]);
  });

  it("is no addition with a new line, whatever that says", () => {
    expect(untold((text) => text.replace("name: String", "name: String size: Int"), "- Sizes of things.")).toEqual([]);
  });

  it.each([
    ["a field", removed, "- Names are gone.", "- `Thing.name` is gone."],
    ["a field, by its type", removed, "- `Things` lose a field.", "- `Thing` loses its name."],
    ["a type", renamed, "- `ThingOrderly` is new.", "- `ThingOrder` is `ThingOrderBy`."],
    ["many types", renamed, "- `<Type>By` is new.", "- `<Type>Order` is `<Type>OrderBy`."],
    ["a root field", rootGone, "- `Thing` stays.", "- `other` is gone."],
    ["a value", valueGone, "- Small things are gone, see Kind.", "- `Kind` has no `SMALL`."],
  ] as const)("is a breaking change that is not named: %s", (_what, change, vague, named) => {
    expect(untold(change, vague)).toEqual([expect.stringMatching(/^CHANGELOG\.md does not tell this: /)]);
    expect(untold(change, named)).toEqual([]);
  });

  it("is a change that only an older line names", () => {
    expect(untold(removed, "- Something else.")).toHaveLength(1);
  });
});
