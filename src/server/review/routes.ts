import { type RequestHandler, Router } from "express";
import { servePage, servePageFiles } from "../page.ts";

/** Address of the page on which people review candidates. */
export const reviewPath = "/links";

/** Address of its scripts and styles. */
export const reviewAssetsPath = "/review";

/** The page; what it shows it asks of the graph, as its reader. */
export function serveReview(): Router {
  const routes = Router({ strict: true });
  routes.get("/", servePage("review.html", import.meta.url));
  return routes;
}

export function serveReviewAssets(): RequestHandler {
  return servePageFiles(["review.js", "queue.js", "questions.js", "records.js", "charts.js", "review.css"], import.meta.url);
}
