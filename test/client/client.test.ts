import { resolve } from "node:path";
import { generate } from "@graphql-codegen/cli";
import { beforeAll, describe, expect, it } from "vitest";
import { printSdl } from "../../src/graph/sdl/print.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";
import { complaints } from "./compile.ts";

const folder = resolve("test/client/made");
const scalars = { Decimal: "string", DateTime: "string", Date: "string", JSON: "unknown", JSONObject: "Record<string, unknown>" };
let made: Map<string, string>;

beforeAll(async () => {
  const files: { filename: string; content: string }[] = await generate(
    {
      silent: true,
      errorsOnly: true,
      schema: printSdl(readSdl(schemaFolder)),
      documents: "examples/queries/*.graphql",
      generates: {
        [`${folder}/`]: {
          preset: "client",
          presetConfig: { fragmentMasking: false },
          config: { scalars, useTypeImports: true, enumsAsTypes: true },
        },
      },
    },
    false,
  );
  made = new Map(files.map(({ filename, content }) => [resolve(filename), content]));
}, 60_000);

const client = `
  import { MilestonesToCashDocument, type MilestonesToCashQuery } from "./graphql";
  type Milestone = NonNullable<NonNullable<NonNullable<MilestonesToCashQuery["zivioMilestones"]>["nodes"]>[number]>;
  export const title = ({ title }: Milestone): string => title ?? "";
  export const document = MilestonesToCashDocument;`;

describe("a typed client", () => {
  it("is made from the schema and the example queries, compiles, and is refused what the schema does not say", () => {
    expect([...made.keys()].map((name) => name.slice(folder.length + 1)).sort()).toEqual(["gql.ts", "graphql.ts", "index.ts"]);
    const right = [resolve(folder, "right.ts"), client] as const;
    const wrong = [resolve(folder, "wrong.ts"), client.replace('title ?? ""', "title")] as const;
    expect(complaints(folder, new Map([...made, right, wrong]))).toEqual({
      "wrong.ts": [expect.stringMatching(/not assignable to type 'string'/)],
    });
  }, 60_000);

  it("leaves no value untyped", () => {
    const types = made.get(resolve(folder, "graphql.ts"))!;
    expect(types).toContain("export type MilestonesToCashQuery =");
    expect(types.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, "")).not.toMatch(/\bany\b/);
  });
});
