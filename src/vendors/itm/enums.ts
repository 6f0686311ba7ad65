import type { Enums } from "../row.ts";

/** The vendor's code of each value. */
export const enums = {
  ItmProjectMethodType: { WATERFALL: 1, AGILE: 2 },
  ItmProjectProgressModel: { DURATION: "DURATION" },
  ItmProjectRevenueRecognitionModel: { FIXED: "FIXED" },
  ItmProjectRevenueModel: { BASED_ON_TASKS: "BASEDONTASKS" },
  ItmProjectRevenueRecognitionPeriodType: { MONTHLY: "MONTHLY" },
  ItmProjectRevenueRecognitionFutureModel: { USE_REVENUE_RECOGNITION: "USEREVENUERECOGNITION" },
  ItmTaskKind: { SUMMARY: 2, TASK: 3 },
  ItmTaskStatusColor: { RED: "Red", YELLOW: "Yellow", GREEN: "Green" },
  ItmTaskStatusType: { BACKLOG: 0, TO_DO: 1, IN_PROGRESS: 2, DONE: 3, ARCHIVE: 4 },
  ItmProjectTeamProvider: { EMPLOYEE: "Employee" },
  ItmProjectTeamRole: { TEAM_MEMBER: "TeamMember" },
  ItmProjectTeamTaskRole: { TASK_MEMBER: "TaskMember" },
  ItmTaskUserRole: { MANAGER: "Manager" },
  ItmCategoryType: { INTERNAL: 2, EXTERNAL: 3 },
  ItmDependencyType: { START_TO_START: 0, START_TO_FINISH: 1, FINISH_TO_START: 2, FINISH_TO_FINISH: 3 },
  ItmLagUnit: { D: "d", DAY: "day" },
  ItmGanttLockStatus: { LOCKED: "locked" },
  ItmIntervalLength: { DAY: "day", WEEK: "week", MONTH: "month", QUARTER: "quarter" },
} satisfies Enums<"itm">;
