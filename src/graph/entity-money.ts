import type { BillingTable } from "../engine/model/billing.ts";
import { partialRecord, type VendorRecord } from "../engine/model/record.ts";
import type { LabelledEntity } from "../linking/book/book-entities.ts";
import { billingFieldOf } from "./billing.ts";
import { gapsOf } from "./billing-gap.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { entityBillingField, gapField } from "./query/billing.ts";

/** A field of an entity that tells what was invoiced of it; undefined for any other field. */
export function entityMoney(catalogue: Catalogue, type: string, name: string): Resolver | undefined {
  const { billings } = catalogue;
  if (!billings) return undefined;
  if (name === gapField)
    return async (source, _args, context) =>
      gapsOf(catalogue, billings, context, await milestonesOf(catalogue, billings, context, source as LabelledEntity));
  const field = entityBillingField(type, name);
  if (!field) return undefined;
  return async (source, _args, context, info) => {
    const [milestone] = ownMilestones(catalogue, billings, context, source as LabelledEntity);
    return milestone ? billingFieldOf(catalogue, billings, { record: milestone, field, context, info }) : null;
  };
}

/** The milestones of a customer or a project, in the system that tells which are approved. */
async function milestonesOf(
  catalogue: Catalogue,
  { milestones }: BillingTable,
  context: Context,
  { members: [member] }: LabelledEntity,
): Promise<VendorRecord[]> {
  const book = context.book!;
  const type = Object.keys(milestones).find((each) => milestones[each]!.approved)!;
  // All members are of one entity: what belongs to one belongs to all.
  const [stream, id] = [member!.ref.slice(0, member!.ref.indexOf(":")), member!.ref.slice(member!.ref.indexOf(":") + 1)];
  const links = await book.decide([id], { from: stream, to: book.streamOf(type)!, one: false, shared: true });
  const { status, ids } = links.get(id) ?? { status: "NONE", ids: [] };
  return status === "LINKED" ? recordsOf(catalogue, context, type, ids) : [];
}

/** The records of a billing event that tell what is to be invoiced: those of the system that is named first go first. */
function ownMilestones(catalogue: Catalogue, { milestones }: BillingTable, context: Context, { members }: LabelledEntity): VendorRecord[] {
  const records = members.flatMap(({ ref }) => context.book!.recordOf(ref) ?? []);
  return Object.keys(milestones).flatMap((type) =>
    recordsOf(
      catalogue,
      context,
      type,
      records.flatMap((record) => (record.type === type ? record.id : [])),
    ),
  );
}

function recordsOf(catalogue: Catalogue, { session }: Context, type: string, ids: readonly string[]): VendorRecord[] {
  const resource = catalogue.resources.get(type)!;
  return session.intern(ids.map((id) => partialRecord(resource, id)));
}
