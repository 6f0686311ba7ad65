import { type RequestHandler, Router } from "express";
import { servePage, servePageFiles } from "../page.ts";

/** Address of the page's scripts and styles. */
export const tablesAssetsPath = "/tables";

/** The page where an analyst starts; what it shows it asks of the doors, as its reader. */
export function serveTables(): Router {
  const routes = Router();
  routes.get("/", servePage("tables.html", import.meta.url));
  return routes;
}

export function serveTablesAssets(): RequestHandler {
  return servePageFiles(["tables.js", "charts.js", "lines.js", "tables.css"], import.meta.url);
}
