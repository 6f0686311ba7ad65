/** What to copy into each tool to read a view. With a key it stands in the address: that is how tools without a sign-in take it. */
export function linesOf({ name }, root, key) {
  const query = key ? `?api_key=${key}` : "";
  const file = (format) => `${root}/bi/${name}.${format}${query}`;
  const feed = `OData.Feed("${root}/odata/", null, [Implementation = "2.0"${key ? `, Query = [api_key = "${key}"]` : ""}]){[Name = "${name}", Signature = "table"]}[Data]`;
  return [
    ["Excel, Power BI: Get Data, OData feed", `${root}/odata/`, key && "Sign in by Basic: any user name, and the key as the password."],
    ["Power Query (M), in the advanced editor", feed],
    ["Tableau: OData", `${root}/odata/${name}`, key && "Sign in by user name and password: any user name, and the key as the password."],
    ["LibreOffice, Excel: open a file", file("xlsx")],
    [
      "DuckDB",
      `select * from read_csv('${file("csv")}')`,
      "Over http DuckDB needs its extension httpfs; a file that was downloaded does not.",
    ],
    [
      "pandas",
      `import pandas\npandas.read_parquet("${file("parquet")}")`,
      "This needs pyarrow. Without it: pandas.read_csv with the address of the csv and dtype=str.",
    ],
    ["R", `read.csv("${file("csv")}", colClasses = "character")`, "Every column is text; as.numeric() makes numbers of amounts."],
    ["psql, where TIELINE_BI_DATABASE_URL fills tables", `psql "$TIELINE_BI_DATABASE_URL" -c 'select * from ${name} limit 10'`],
    ["Terminal", `curl -O "${file("csv")}"`],
    ["Terminal, in SQL", `npx tieline sql "select * from ${name} limit 10"`],
  ];
}

/** Files that open a view in a tool, and those that are the view. */
export const downloads = ["csv", "xlsx", "parquet", "ndjson", "arrow", "pbids", "odc", "pq"];
