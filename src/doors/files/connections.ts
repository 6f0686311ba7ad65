/** Files that open the OData service in a tool, by the ending of their names. They hold no key. */
export const connections: Readonly<Record<string, { contentType: string; write(root: string, view: string): string }>> = {
  /** Power BI Desktop. */
  pbids: {
    contentType: "application/json; charset=utf-8",
    write: (root) =>
      JSON.stringify({
        version: "0.1",
        connections: [{ details: { protocol: "odata", address: { url: `${root}/odata/` } }, mode: "Import" }],
      }),
  },
  /** Power Query's language M, for the advanced editor of Excel and Power BI. The newer reader does not depend on the order of elements. */
  pq: {
    contentType: "text/plain; charset=utf-8",
    write: (root, view) =>
      `let\n    Source = OData.Feed("${root}/odata/", null, [Implementation = "2.0"]),\n    Rows = Source{[Name = "${view}", Signature = "table"]}[Data]\nin\n    Rows\n`,
  },
};
