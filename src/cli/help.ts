/** Printed below the commands of `tieline --help`. */
export const exitCodes = `
Exit codes: 0; 1 when something failed or is incomplete (see standard error); 2 for a command that is not understood.`;

/** Printed below the options of `tieline query --help`; docs/cli.md tells it at length. */
export const queryHelp = `
Rows of --format csv, tsv and table:
  - With one field at the top level of the query, its records are the rows; with several, the answer is one record.
  - One row for each record. The columns follow from the query, not from the data: nested objects become columns with
    dotted names, a nested list is one column of JSON text (of its values, in a table). --unroll currentRmsInvoices prints a
    row for each of its elements instead, outer columns repeated; a record with an empty list keeps one row. Repeat it for a
    list within that list.
  - "nodes", "edges { node }" and __typename do not appear, nor the paging of the list itself.
  - csv: texts, Decimals and dates are quoted and exactly as sent; numbers, true and false are not quoted; null is empty.
  - tsv: tab, line break and backslash within a cell are written as \\t, \\n, \\r and \\\\.
  - Texts that begin with = + - @, a tab or a line break are prefixed with an apostrophe, so that a spreadsheet does not run
    them as a formula; negative numbers are unchanged. --raw leaves them as they are.
ndjson prints each record as one line of JSON, as nested as the query. A table leaves out columns that do not fit the
terminal, and says which; where less than half of them fit, each record is a block of lines.

--all reads forward through the one list at the top level, 100 rows a page unless "first" says otherwise. It waits for the
vendors' quotas and asks again after an outage (for up to 10 minutes without a page). Rows are printed as they come. When it
stops early, whole pages are printed, and standard error says how to go on.
Exit codes: 0; 1 when the answer has errors or is incomplete (see standard error); 2 for a command that is not understood.`;

export const explainHelp = `
Calls are printed as "4 calls" when they are known, otherwise as "about 13 calls (at least 1)", with an upper bound where
there is one that says something. They are known when the same running server has fetched the data before, however long ago.
"cached" data takes no call.
Exit codes: 0; 1 when the query cannot run; 2 for a command that is not understood.`;

export const linkHelp = `
A link is {"a": "cirrus.accounts:1", "b": "currentrms.members:2", "rule": "vat+name", "confidence": 0.999}; "rule" names what
speaks most for it. A candidate has the same form. A chain is {"from": "zivio.milestones:7", "project": "itm.projects:3",
"account": "cirrus.accounts:5", "invoices": ["currentrms.invoices:9"]}, with null or an empty list where nothing is linked.
Files named "truth." are never read. The order of files and lines changes nothing.
Exit codes: 0; 1 when a file cannot be read or written, or a line is no record; 2 for a command that is not understood.`;
