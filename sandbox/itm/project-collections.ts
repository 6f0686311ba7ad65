import type { JsonObject } from "../kit/json.ts";
import { categories } from "./categories.ts";
import { type Collection, managerOf } from "./collection.ts";
import { accountId, decimal } from "./values.ts";

/** Small resources of a project and of the account. */
export const projectCollections: Record<string, Collection> = {
  swimlanes: {
    type: "Swimlane",
    id: "KanbanProjectSwimlaneId",
    count: 2,
    known: ({ n, parents }) => ({
      SwimlaneName: n === 1 ? "Default" : `Swimlane ${n}`,
      ProjectId: parents.project?.id,
      ColorCode: "#fabe3c",
      Order: n - 1,
    }),
  },
  "project-progress": {
    type: "ProjectProgress",
    id: "ProjectProgressId",
    count: 2,
    known: ({ n, id, parents, dataset }) => ({
      ProjectId: parents.project?.id,
      Assessment: n === 1 ? null : { AssessmentName: "On track", AssessmentId: 5314, AssessmentIcon: "https://example.com/icons/note.png" },
      PercentageCompleted: decimal(`${n * 20}.50`),
      CreatedBy: managerOf(parents, dataset),
      AllCustomFields: { Mood: id % 2 ? { Text: "Steady", Color: "Yellow" } : null },
    }),
  },
  "project-categories": {
    type: "ProjectProfessionalCategory",
    id: "ProjectProfessionalCategoryPriceId",
    count: 2,
    known: ({ n, parents }) => ({
      ProjectId: parents.project?.id,
      ProfessionalCategoryId: categories[n - 1]!.Id,
      Category: { ...categories[n - 1]!, Type: "Employee" },
    }),
  },
  "professional-categories": { type: "ProfessionalCategory", id: "Id", count: 2, known: ({ n }) => categories[n - 1]! },
  sprints: {
    type: "Sprint",
    id: "Id",
    count: 2,
    known: ({ n, parents, dataset }) => ({
      // Undefined: the id is drawn, as a GUID.
      Id: undefined,
      Name: `Sprint ${n}`,
      AccountId: accountId,
      ProjectId: parents.project?.id,
      Type: 0,
      IsService: false,
      Creator: creator(managerOf(parents, dataset)),
      CreatorId: managerOf(parents, dataset).UserId,
      AllocatedTasks: [],
    }),
  },
  baselines: {
    type: "Baseline",
    id: "BaselineId",
    count: 2,
    known: ({ n, parents }) => {
      const { Name, No, StartDate, EndDate, Duration } = parents.project?.record ?? {};
      const dates = { ProjectStartDate: StartDate, ProjectEndDate: EndDate, ProjectDuration: Duration };
      return {
        ProjectId: parents.project?.id,
        ProjectName: Name,
        ProjectNo: No,
        ...dates,
        BaselineName: `Baseline ${n}`,
        IsActive: n === 1,
      };
    },
  },
};

function creator(user: JsonObject): JsonObject {
  const [FirstName, ...last] = String(user.DisplayName).split(" ");
  return {
    ...user,
    AccountId: accountId,
    UserRoleId: 0,
    FirstName,
    LastName: last.join(" "),
    Photo: `UploadData\\PHOTO\\${user.UserId}.png`,
  };
}
