import type { Clock } from "../kit/clock.ts";
import type { Truth, WriteLog } from "../kit/truth.ts";
import { xmlNode } from "./envelope.ts";
import { timestampOf } from "./lock.ts";
import { messages, ServiceError } from "./messages.ts";
import type { Dataset, LineItem, MilestoneRecord, User } from "./model.ts";
import { namespaces } from "./namespaces.ts";
import { isSet, type Ref, type Request } from "./request.ts";
import type { Outcome } from "./services.ts";
import { syntheticUid } from "./uids.ts";

/** What writes change, and in whose name. */
export interface WriteContext {
  dataset: Dataset;
  clock: Clock;
  log: WriteLog;
  user: User;
}

type Write = (request: Request, context: WriteContext) => Outcome;

const refused = (text: string) => new ServiceError(messages.notSaved(text), "contract", "fail");

/** The services that change records. */
export const writes: Record<string, Write> = {
  PwsSaveContractLineItemMilestone: saveMilestone,
  PwsIssueInvoice: issueInvoice,
};

/** Inserts a milestone, or changes the one that is named by its uid or, without one, by its name. */
function saveMilestone(request: Request, context: WriteContext): Outcome {
  const { dataset, clock, log, user } = context;
  const detail = request.refs.ContractLineItemMilestone ?? {};
  const item = dataset.lineItems.find((one) => isItem(one, detail));
  if (!item) throw refused("The contract line item does not exist");
  const currency = request.refs.EngagementCurrencyIdentity?.CurrencyCode;
  if (currency !== undefined && item.engagement && currency !== item.engagement.currency)
    throw refused("The currency is not that of the engagement");
  if (request.values.ContractLineItemTimestamp !== undefined && request.values.ContractLineItemTimestamp !== timestampOf(item))
    throw new ServiceError(messages.stale, "contract", "fail");
  const found = named(item, detail);
  if (found?.status === "B") throw refused("The milestone is billed");
  if ((detail.ContractLineItemMilestoneName?.length ?? 0) > 100) throw refused("A name has at most 100 characters");
  if ((detail.Description?.length ?? 0) > 1000) throw refused("A description has at most 1000 characters");
  log.reset();
  const milestone = found ?? inserted(context, item, detail);
  change(milestone, request, detail, dataset);
  milestone.updated = clock.now();
  milestone.by = user;
  item.version = (item.version ?? 0) + 1;
  log.add(found ? "changed" : "made", "ContractLineItemMilestone", milestone.uid);
  const ref = [
    xmlNode(namespaces.com, "ContractLineItemMilestoneId", null),
    xmlNode(namespaces.com, "ContractLineItemMilestoneUid", milestone.uid),
  ];
  return { data: [xmlNode(namespaces.sch, "ContractLineItemMilestoneIdentity", ref)], messages: [] };
}

function isItem({ uid, code }: LineItem, detail: Ref): boolean {
  const [givenUid, givenCode] = ["ContractLineItemUid", "ContractLineItemCode"].map((name) => detail[`ContractLineItemIdentity.${name}`]);
  if (givenUid === undefined && givenCode === undefined) return false;
  return (givenUid === undefined || givenUid === uid) && (givenCode === undefined || givenCode === code);
}

function named(item: LineItem, detail: Ref): MilestoneRecord | undefined {
  const { ContractLineItemMilestoneUid: uid, ContractLineItemMilestoneName: name } = detail;
  if (uid === undefined) return item.milestones.find((one) => one.name === name);
  const found = item.milestones.find((one) => one.uid === uid);
  if (!found) throw refused("The milestone does not exist");
  return found;
}

function inserted({ dataset, clock, user }: WriteContext, item: LineItem, detail: Ref): MilestoneRecord {
  for (const name of ["ContractLineItemMilestoneName", "MilestoneAmount", "PlannedDate"])
    if (detail[name] === undefined) throw refused(`A new milestone needs ${name}`);
  const count = dataset.lineItems.reduce((sum, one) => sum + one.milestones.length, 0);
  const milestone: MilestoneRecord = {
    ...{
      uid: syntheticUid("milestone", `${item.uid}/${count}`),
      lineItem: item,
      project: undefined,
      name: "",
      description: "",
      amount: "0",
    },
    ...{ planned: "", foregone: false, status: "P", po: item.po, by: user, created: clock.now(), updated: clock.now() },
  };
  item.milestones.push(milestone);
  return milestone;
}

/** What is not sent, or nil, stays: flags empty a member. */
function change(milestone: MilestoneRecord, request: Request, detail: Ref, dataset: Dataset): void {
  const {
    ContractLineItemMilestoneName: name,
    MilestoneAmount: amount,
    PlannedDate: planned,
    AchievedDate: achieved,
    Description: text,
  } = detail;
  if (name !== undefined) milestone.name = name;
  if (amount !== undefined) milestone.amount = amount.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  if (planned !== undefined) milestone.planned = planned.slice(0, 10);
  if (achieved !== undefined) milestone.achieved = achieved.slice(0, 10);
  if (text !== undefined) milestone.description = text;
  if (detail.ForegoneFlag !== undefined) milestone.foregone = detail.ForegoneFlag === "true";
  const [projectUid, projectCode] = ["ProjectUid", "ProjectCode"].map((member) => detail[`ProjectIdentity.${member}`]);
  if (projectUid !== undefined || projectCode !== undefined) {
    const project = dataset.projects.find(
      ({ uid, code }) => (projectUid === undefined || uid === projectUid) && (projectCode === undefined || code === projectCode),
    );
    if (!project) throw refused("The project does not exist");
    milestone.project = project;
  }
  const task = detail["ProjectTaskIdentity.ProjectTaskUid"];
  if (task !== undefined) milestone.taskUid = task;
  if (isSet(request, "AchievedDateClearFlag")) delete milestone.achieved;
  if (isSet(request, "DescriptionClearFlag")) milestone.description = "";
  if (isSet(request, "ProjectClearFlag")) milestone.project = undefined;
  if (isSet(request, "ProjectTaskClearFlag")) milestone.taskUid = undefined;
  milestone.status = milestone.foregone ? "F" : milestone.achieved ? "A" : "P";
}

/** Issues a draft: its milestones are billed then. The shape of the invoice that is answered is not published, so none is. */
function issueInvoice(request: Request, { dataset, clock, log }: WriteContext): Outcome {
  const { InvoiceUid, InvoiceNumber } = request.refs.InvoiceIdentity ?? {};
  const milestones = dataset.lineItems.flatMap((item) => item.milestones);
  const drafts = milestones.filter(
    ({ invoice }) =>
      invoice &&
      (InvoiceUid === undefined || invoice.uid === InvoiceUid) &&
      (InvoiceNumber === undefined || invoice.number === InvoiceNumber),
  );
  if (drafts.length === 0 || (InvoiceUid === undefined && InvoiceNumber === undefined)) throw refused("The invoice does not exist");
  if (drafts.some(({ status }) => status === "B")) {
    if (isSet(request, "SkipIfIneligibleFlag")) return { data: [], messages: [] };
    throw refused("The invoice is issued");
  }
  log.reset();
  const number = request.values.IssuedInvoiceNumber ?? nextNumber(milestones);
  for (const milestone of drafts) {
    Object.assign(milestone, { status: "B", invoice: { ...milestone.invoice!, number }, updated: clock.now() });
    log.add("changed", "ContractLineItemMilestone", milestone.uid);
  }
  return { data: [], messages: [] };
}

function nextNumber(milestones: MilestoneRecord[]): string {
  const numbers = milestones.map(({ invoice }) => Number(/(\d+)$/.exec(invoice?.number ?? "")?.[1] ?? 0));
  return String(Math.max(0, ...numbers.filter((each) => each < 1e9)) + 1);
}

/** What the vendor holds of the records that can be written. */
export function truthOf({ lineItems }: Dataset, { writes: carriedOut }: WriteLog): Truth {
  return {
    writes: carriedOut,
    tables: () => ["ContractLineItemMilestone"],
    rows: () =>
      lineItems.flatMap(({ milestones }) =>
        milestones.map(({ lineItem, project, by, ...plain }) => ({
          ...plain,
          lineItemUid: lineItem.uid,
          projectUid: project?.uid ?? null,
          by: by?.uid ?? null,
        })),
      ),
  };
}
