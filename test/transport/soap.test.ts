import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Element, escapeXml, readEnvelope, writeEnvelope } from "../../src/transport/soap.ts";

const isItem = (name: string) => name.startsWith("Item");
const read = (body: string) =>
  readEnvelope(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R>${body}</R></s:Body></s:Envelope>`, isItem).body;

describe("writing", () => {
  test("an envelope declares its prefixes and keeps the order of elements", () => {
    const body: Element = [
      "p:Get",
      [
        ["p:B", "1"],
        ["p:A", [["q:C", ""]]],
      ],
    ];
    expect(writeEnvelope({ p: "urn:p", q: "urn:q" }, body)).toBe(
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:p="urn:p" xmlns:q="urn:q"><soapenv:Header/>' +
        "<soapenv:Body><p:Get><p:B>1</p:B><p:A><q:C></q:C></p:A></p:Get></soapenv:Body></soapenv:Envelope>",
    );
  });

  test("whatever a text holds, it stays one text and comes back as it was", () => {
    const nasty = fc.constantFrom(
      "<",
      ">",
      "&",
      "&amp;",
      "]]>",
      "<![CDATA[",
      "<!--",
      "-->",
      '"',
      "'",
      "\r",
      "\r\n",
      "\n",
      "\t",
      " ",
      "&#13;",
      "&#x1F600;",
      "</A>",
      "<B/>",
      "\u2028",
      "é",
      "😀",
      "\u00a0",
      "%",
      "$&",
      "\ufeff",
      "\ud7ff",
      "\ue000",
      "\u{10ffff}",
    );
    // Lone halves of surrogate pairs are no text that can be sent.
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { name, body } = readEnvelope(
          writeEnvelope({ p: "urn:p" }, [
            "p:R",
            [
              ["p:A", a],
              ["p:B", b],
            ],
          ]),
          isItem,
        );
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        const held = (given: string) => given.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        const seen = (given: unknown) => String(given).replaceAll("\u0000", "");
        expect(name).toBe("R");
        expect([seen(body.A), seen(body.B)]).toEqual([held(a), held(b)]);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  test("signs that XML cannot hold are left out", () => {
    expect(escapeXml("a\u0001\u0008\u000b\u001f\ufffe\uffffb")).toBe("ab");
    expect(escapeXml("a\tb\nc")).toBe("a\tb\nc");
    expect(escapeXml("a\r\nb")).toBe("a&#13;\nb");
  });
});

describe("reading", () => {
  test.each<[string, string, unknown]>([
    ["a text", "<A>x</A>", { A: "x" }],
    ["a text keeps its spaces", "<A> x </A><B>  </B>", { A: " x ", B: "  " }],
    ["a number stays text", "<A>0012.50</A><B>1e3</B><C>true</C>", { A: "0012.50", B: "1e3", C: "true" }],
    ["an empty element is an empty text", "<A></A><B/>", { A: "", B: "" }],
    ["nil is null", '<A i:nil="true" xmlns:i="urn:i"/><B xsi:nil="1"></B>', { A: null, B: null }],
    ["what is not nil is read", '<A i:nil="false">x</A><B nil="0">y</B>', { A: "x", B: "y" }],
    ["nil without its declaration", '<A i:nil="true"/>', { A: null }],
    ["nested elements are an object", "<A><B><C>x</C></B></A>", { A: { B: { C: "x" } } }],
    ["white space between elements is nothing", "\n  <A>\n    <B>x</B>\n  </A>\n", { A: { B: "x" } }],
    ["a collection of one is a list", "<L><Item><B>x</B></Item></L>", { L: [{ B: "x" }] }],
    ["a collection is a list in order", "<L><ItemA>1</ItemA><ItemB>2</ItemB></L>", { L: ["1", "2"] }],
    [
      "a collection of collections",
      "<L><Item><Item>1</Item></Item><Item><Item>2</Item><Item>3</Item></Item></L>",
      { L: [["1"], ["2", "3"]] },
    ],
    ["a collection with nil in it", '<L><Item>1</Item><Item i:nil="true"/></L>', { L: ["1", null] }],
    ["items beside something else are members", "<L><Item>1</Item><Count>2</Count></L>", { L: { Item: "1", Count: "2" } }],
    ["a repeated element is a list", "<A>1</A><B>x</B><A>2</A><A/>", { A: ["1", "2", ""], B: "x" }],
    ["a repeated nil", '<A i:nil="true"/><A>2</A>', { A: [null, "2"] }],
    ["a repeated collection is a list of lists", "<L><Item>1</Item></L><L><Item>2</Item></L>", { L: [["1"], ["2"]] }],
    ["prefixes do not count", '<a:A xmlns:a="urn:a"><b:B xmlns:b="urn:b">x</b:B></a:A>', { A: { B: "x" } }],
    ["a default namespace does not count", '<A xmlns="urn:a"><B xmlns="">x</B></A>', { A: { B: "x" } }],
    ["attributes do not count", '<A x="1" y="&lt;">x</A>', { A: "x" }],
    ["CDATA is text as it stands", "<A><![CDATA[<b>&amp;</b> ]]></A>", { A: "<b>&amp;</b> " }],
    ["CDATA among text", "<A>a &amp; <![CDATA[b & c]]> &lt;d</A>", { A: "a & b & c <d" }],
    ["empty CDATA", "<A><![CDATA[]]></A>", { A: "" }],
    ["CDATA between elements is nothing", "<A><![CDATA[x]]><B>y</B></A>", { A: { B: "y" } }],
    ["comments are nothing", "<A>a<!-- <B>no</B> -->b</A><!-- x -->", { A: "ab" }],
    ["processing instructions are nothing", "<?x y?><A>a</A>", { A: "a" }],
    ["character references", "<A>&#233;&#xE9;&#x1F600;&#13;&#10;</A>", { A: "éé😀\r\n" }],
    ["a reference to no character stays as it is", "<A>&#0;&#x110000;</A>", { A: "&#0;&#x110000;" }],
    ["references are read once", "<A>&amp;lt;&amp;#65;</A>", { A: "&lt;&#65;" }],
    ["an unknown entity stays as it is", "<A>&nbsp;</A>", { A: "&nbsp;" }],
  ])("%s", (_what, body, expected) => expect(read(body)).toEqual(expected));

  test("the body's element gives the name", () => {
    const text =
      '<?xml version="1.0" encoding="utf-8"?>\n<Envelope xmlns="urn:s"><Header><X>1</X></Header>\n<Body>\n <s:Fault><faultcode>a</faultcode></s:Fault></Body></Envelope>\n';
    expect(readEnvelope(text, isItem)).toEqual({ name: "Fault", body: { faultcode: "a" } });
  });

  test("a byte order mark does no harm", () => {
    expect(readEnvelope("\ufeff<Envelope><Body><R/></Body></Envelope>", isItem)).toEqual({ name: "R", body: {} });
  });

  test("twenty thousand rows and repeated elements are read in linear time", () => {
    const began = performance.now();
    const { L, A } = read(`<L>${"<Item><B>x</B></Item>".repeat(20_000)}</L>${"<A>1</A>".repeat(20_000)}`) as { L: unknown[]; A: unknown[] };
    expect([L.length, A.length]).toEqual([20_000, 20_000]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe("what is refused", () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const file = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  test.each([
    ["nothing", ""],
    ["white space", "  \n"],
    ["plain text", "Service Unavailable"],
    ["JSON", '{"Envelope":{"Body":{}}}'],
    ["a web page", "<html><body><p>no</p></body></html>"],
    ["an envelope without a body", "<Envelope><Header/></Envelope>"],
    ["a body without an element", "<Envelope><Body>text</Body></Envelope>"],
    ["an empty body", "<Envelope><Body/></Envelope>"],
    ["an envelope that breaks off", "<Envelope><Body><R><A>x</A>"],
    ["elements that overlap", "<Envelope><Body><R><A>x</R></A></Body></Envelope>"],
    ["a document type with entities", `${bomb}<Envelope><Body><R>&b;</R></Body></Envelope>`],
    ["a document type with a file", `${file}<Envelope><Body><R>&a;</R></Body></Envelope>`],
    ["a document type in small letters", "<!doctype html><Envelope><Body><R/></Body></Envelope>"],
    ["a name that is every object's prototype", "<Envelope><Body><R><__proto__><evil>1</evil></__proto__></R></Body></Envelope>"],
    ["elements nested a thousand deep", `<Envelope><Body>${"<R>".repeat(1_000)}${"</R>".repeat(1_000)}</Body></Envelope>`],
  ])("%s is a SyntaxError", (_what, text) => {
    expect(() => readEnvelope(text, isItem)).toThrow(SyntaxError);
    expect(({} as { evil?: unknown }).evil).toBeUndefined();
  });
});
