import type { Client, Engagement, ProjectRecord } from "./model.ts";
import type { Request } from "./request.ts";

/** Finds any alternative of QueryString in any of the texts. That case does not matter is an assumption. */
export function searcher(request: Request): (...texts: (string | null)[]) => boolean {
  const wanted = (request.values.QueryString ?? "")
    .split("|")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
  return (...texts) => wanted.length === 0 || texts.some((text) => text && wanted.some((part) => text.toLowerCase().includes(part)));
}

function clientTexts(client: Client | undefined): (string | null)[] {
  const texts: (string | null)[] = [];
  const seen = new Set<Client>();
  for (let at = client; at && !seen.has(at); at = at.parent) {
    seen.add(at);
    texts.push(at.name, at.number);
  }
  return texts;
}

/** The texts that an engagement is found by. */
export function engagementTexts(row: Engagement): (string | null)[] {
  return [row.code, row.name, ...clientTexts(row.client), ...row.projects.flatMap((project) => [project.code, project.name])];
}

/** The texts that a project is found by. */
export function projectTexts(row: ProjectRecord): (string | null)[] {
  const { engagement } = row;
  const items = engagement.lineItems.map((item) => item.code);
  return [row.code, row.name, engagement.code, engagement.name, ...items, ...clientTexts(engagement.client)];
}

/** The order numbers an engagement is found by: its own and those of its line items and milestones. */
export function ordersOf(row: Engagement): (string | null)[] {
  return [row.po, ...row.lineItems.flatMap((item) => [item.po, ...item.milestones.map((milestone) => milestone.po)])];
}
