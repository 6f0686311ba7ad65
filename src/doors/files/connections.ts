import { escapeXml } from "../odata/schema.ts";

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
  pq: { contentType: "text/plain; charset=utf-8", write: queryOf },
  /** Excel: a connection file that brings its query in M, as Excel itself saves one. */
  odc: { contentType: "text/x-ms-odc; charset=utf-8", write: officeConnection },
};

function queryOf(root: string, view: string): string {
  return `let\n    Source = OData.Feed("${root}/odata/", null, [Implementation = "2.0"]),\n    Rows = Source{[Name = "${view}", Signature = "table"]}[Data]\nin\n    Rows\n`;
}

function officeConnection(root: string, view: string): string {
  const mashup =
    `<Mashup xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/DataMashup"><Client>EXCEL</Client>` +
    `<Version>2.72.0.0</Version><MinVersion>2.21.0.0</MinVersion><Culture>en-US</Culture><SafeCombine>true</SafeCombine><Items>` +
    `<Query Name="${view}"><Formula>${escapeXml(queryOf(root, view))}</Formula><IsParameterQuery xsi:nil="true"/></Query></Items></Mashup>`;
  const provider = `Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=${view};Extended Properties=""`;
  const connection = (name: string) =>
    `<odc:${name} odc:Type="OLEDB"><odc:ConnectionString>${escapeXml(provider)}</odc:ConnectionString>` +
    `<odc:CommandType>SQL</odc:CommandType><odc:CommandText>SELECT * FROM [${view}]</odc:CommandText></odc:${name}>`;
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n` +
    `<meta http-equiv="Content-Type" content="text/x-ms-odc; charset=utf-8"/>\n<meta name="ProgId" content="ODC.Database"/>\n` +
    `<meta name="SourceType" content="OLEDB"/>\n<title>${view}</title>\n<xml id="docprops"></xml>\n` +
    `<xml id="msodc"><odc:OfficeDataConnection xmlns:odc="urn:schemas-microsoft-com:office:odc">${connection("Connection")}` +
    `${connection("PowerQueryConnection")}<odc:PowerQueryMashupData>${escapeXml(mashup)}</odc:PowerQueryMashupData>` +
    `</odc:OfficeDataConnection></xml>\n</head>\n</html>\n`
  );
}
