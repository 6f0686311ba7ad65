import type { JsonObject } from "../kit/json.ts";
import type { ProjectRecords } from "./model.ts";

/** A link from each task to the next one, with every documented member. */
export function dependenciesOf(project: ProjectRecords): JsonObject[] {
  const tasks = project.tasks().filter((task) => task.KindId === 3);
  const own = tasks.slice(1).map(
    (task, i): JsonObject => ({
      FromTaskNo: tasks[i]!.No,
      ToTaskNo: task.No,
      From: tasks[i]!.Id,
      To: task.Id,
      Type: 2,
      Lag: "0",
      Cls: "",
      LagUnit: "d",
      Id: Number(task.Id) * 10,
    }),
  );
  const { made = [], removed = new Set() } = project.links ?? {};
  return [...own, ...made].filter((link) => !removed.has(Number(link.Id)));
}

/** The links of a project's tasks in XML, which no other answer of the vendor uses. */
export function dependenciesXml(project: ProjectRecords): string {
  const link = (row: JsonObject) =>
    `<Link>\n${Object.entries(row)
      .map(([name, value]) => `<${name}>${escaped(value)}</${name}>\n`)
      .join("")}</Link>\n`;
  return `<Links>\n${dependenciesOf(project).map(link).join("")}</Links>\n`;
}

function escaped(value: unknown): string {
  return String(value).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
