import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/server/reference-document.ts";

const read = (markdown: string) => readDocument(markdown, { path: "/reference", shared: new Set(["linkinfo"]) });
const cell = (text: string) => `### ZivioThing\n\n| field | type | |\n| --- | --- | --- |\n| \`a\` | String | ${text} |\n`;

/** Tags that the pages are made of; what a description brings must not add to them. */
const tags = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
const known =
  /^<\/?(?:h\d|section|p|a|table|thead|tbody|tr|th|td|code|em|strong|del|ul|ol|li|br|wbr|hr|pre|blockquote|details|summary|small)(?: (?:id|href|class|start|open)(?:="[^"]*")?)*\s?\/?>$/;

describe("Markdown of the reference", () => {
  it.each([
    "<script>alert(1)</script>",
    "<script><img src=x onerror=alert(1)></script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick=alert(1)>bold</b>",
    "![x](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x](//example.com)",
    '[x](https://example.com/"onmouseover="alert(1))',
    "<javascript:alert(1)>",
    "<!-- x --> <?php ?>",
  ])("lets %s through as text alone", (text) => {
    for (const markdown of [text, `# ${text}`, `### ${text}`, `- ${text}`, `> ${text}`, cell(text), `**Records**: [${text}](#x)`]) {
      const { html } = read(markdown);
      for (const tag of tags(html)) expect(tag).toMatch(known);
      expect(html).not.toMatch(/<[^>]*(?:javascript:|data:|"\/\/)/);
    }
  });

  it("makes no other tags, whatever the text", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "`",
      "[x](",
      ")",
      "![",
      "]",
      "<a href=",
      "<script>",
      "</script>",
      "&lt;",
      "\\",
      "|",
      "\n",
      "\n\n",
      " ",
      "#",
      "*",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const tag of tags(read(pieces.join("")).html)) expect(tag).toMatch(known);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives every field an address, and tells the search what it is", () => {
    const { html, types, title } = read(
      "# Zivio\n\nGenerated. All vendors: [contents](README.md).\n\n## Root fields\n\n| field | type | |\n| --- | --- | --- |\n" +
        "| `things` (ids: \\[ID!\\]!) | [\\[ZivioThing!\\]](#ziviothing) | All \\| `of` them. |\n\n## Records\n\n### ZivioThing\n\nWhat it is.\n\nRead by `GET /x`.\n\n" +
        "| field | type | |\n| --- | --- | --- |\n| `link` | LinkInfo! |  |\n",
    );
    expect(title).toBe("Zivio");
    expect(types).toEqual([
      {
        type: "Query",
        section: "Root fields",
        anchor: "query",
        meaning: "",
        fields: [["things", "(ids: [ID!]!): [ZivioThing!]", "All | of them."]],
      },
      { type: "ZivioThing", section: "Records", anchor: "ziviothing", meaning: "What it is.", fields: [["link", "LinkInfo!", ""]] },
    ]);
    expect(html).toContain('<tr id="query.things">');
    expect(html).toContain('<tr id="ziviothing.link">');
    expect(html).toContain('<a href="/reference#linkinfo">LinkInfo!</a>');
    expect(html).not.toContain("Generated");
  });
});
