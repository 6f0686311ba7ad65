import { only, parameters, Refusal, spanOf, type Vendor } from "./call.ts";
import { readContract, recordMaker, written } from "./record.ts";
import { accountName, accountOf, milestonesPerJob, projectCode, projectOf, type Size } from "./size.ts";

/** The vendor documents no largest page; this is the one that is asked for. */
const largestPage = 100;

/** Milestones, oldest first, whole or of one job. */
export function zivio(size: Size): Vendor {
  const make = recordMaker(readContract("zivio"), "SalesMilestone");
  const user = recordMaker(readContract("zivio"), "User");
  const rows = Array.from({ length: size.jobs * milestonesPerJob }, (_, number) => {
    const job = Math.floor(number / milestonesPerJob);
    const project = projectOf(job, number % milestonesPerJob, size);
    const account = accountOf(project, size);
    return JSON.stringify(
      make(number, {
        id: String(number + 1),
        job_id: String(job + 1),
        ccy: "EUR",
        created_at: written("zivio", number),
        approved_by: user(account, { id: String(account + 1), org_name: accountName(account), org_id: String(account + 1) }),
        children: [],
        parents: [],
        custom_fields: { project_code: projectCode(project), region: "North" },
      }),
    );
  });
  return (call) => {
    only("the place", `${call.method} ${call.path}`, "GET /api/v3/sales_milestones");
    if (!call.headers["x-api-key"] || !call.headers["zivio-tenant-id"]) throw new Refusal("no credentials");
    const { sort, limit, page, job_id: job } = parameters(call, ["sort", "limit", "page", "job_id"]);
    only("sort", sort, "created:asc");
    const span = spanOf(page, limit, largestPage);
    const first = job === undefined ? 0 : (Number(job) - 1) * milestonesPerJob;
    const end = job === undefined ? rows.length : first + milestonesPerJob;
    return `{"milestones":[${rows.slice(Math.min(end, first + span.from), Math.min(end, first + span.to)).join()}]}`;
  };
}
