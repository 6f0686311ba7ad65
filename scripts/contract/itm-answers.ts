import type { Answer, Field } from "../../contract/model.ts";
import { compact, type Samples } from "./parts.ts";

type Types = Record<string, Record<string, Field>>;

const text: Field = { type: "string" };
const whole: Field = { type: "integer" };
const truth: Field = { type: "boolean" };
const status: Record<string, Field> = { StatusMessage: text, StatusCode: whole };

/** Answers that are more than the id of the record with a status in words and as a number. */
const own: Types = {
  StatusMessage: status,
  SprintMessage: { Id: whole, ...status, OtherDetails: { type: "SprintDetails" } },
  SprintDetails: { Id: { type: "string", format: "guid" } },
  BaselineMessage: { ProjectId: whole, BaselineId: whole, ...status },
  GanttAnswer: {
    success: truth,
    requestId: whole,
    type: text,
    revision: { type: "json", nullable: true },
    tasks: { type: "json" },
    dependencies: { type: "json" },
  },
  GanttRefusal: { success: truth, responseText: text },
  Success: { success: truth },
  IsSuccess: { IsSuccess: truth },
};

/** The member by which an answer is told, its type, and where that has the id of the record. */
const told: readonly [member: string, type: string, id?: string][] = [
  ["OtherDetails", "SprintMessage", "OtherDetails.Id"],
  ["BaselineId", "BaselineMessage", "BaselineId"],
  ["KanbanId", "TaskStatus", "Id"],
  ["FromTaskNo", "TaskDependency", "Id"],
  ["requestId", "GanttAnswer"],
  ["responseText", "GanttRefusal"],
  ["success", "Success"],
  ["IsSuccess", "IsSuccess"],
];

/** Finds the types of answers by their samples, and adds to `types` those that reads do not have. */
export function answersOf(o: any, types: Types, samples: Samples): { answer: Answer; errors: Record<string, string[]> } {
  const errors: Record<string, string[]> = {};
  let answer: Answer | undefined;
  for (const { status, files } of o.responses as { status: number; files: string[] }[]) {
    const shown = files.map(samples);
    const found = [...new Set(shown.flat().map((sample) => typeOf(sample, types)))];
    if (status >= 300) errors[status] = found;
    else answer = made(status, shown[0], found);
  }
  return { answer: answer!, errors };
}

function made(status: number, shown: any, [type, or]: readonly string[]): Answer {
  const sample = [shown].flat()[0];
  const known = told.find(([, each]) => each === type);
  const id = known ? known[2] : /^(.*Id)Message$/.exec(type!)?.[1];
  const success = Object.keys(sample).find((name) => /^(is)?success$/i.test(name));
  return compact({ shape: Array.isArray(shown) ? "list" : "one", type, or, status, id, success }) as Answer;
}

function typeOf(sample: Record<string, unknown>, types: Types): string {
  const id = Object.keys(sample).find((name) => !(name in status));
  const known = told.find(([member]) => member in sample)?.[1] ?? (id ? undefined : "StatusMessage");
  if (known) {
    for (const each of known === "SprintMessage" ? [known, "SprintDetails"] : [known]) types[each] ??= own[each]!;
    return known;
  }
  const several = Array.isArray(sample[id!]);
  const type = several ? `${id}sMessage` : `${id}Message`;
  types[type] ??= { [id!]: several ? { ...text, list: true } : { ...whole, nullable: true }, ...status };
  return type;
}
