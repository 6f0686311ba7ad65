import { random } from "../kit/random.ts";
import type { Project, RentalJob } from "../world/model.ts";
import { day, instant, stamps } from "./dates.ts";
import { decimal, share, sum, units } from "./decimals.ts";
import type { Dataset, Draft, Sources } from "./model.ts";

/** The world gives jobs no tax: the sandbox charges one rate. */
export const taxPercent = 20n;

/** State and status codes of a job. */
const states: Record<RentalJob["state"], { state: number; status: number; asset: number; item: number }> = {
  draft: { state: 1, status: 0, asset: 0, item: 0 },
  quotation: { state: 2, status: 1, asset: 1, item: 1 },
  order: { state: 3, status: 20, asset: 15, item: 15 },
  completed: { state: 3, status: 40, asset: 40, item: 40 },
  lost: { state: 2, status: 60, asset: 50, item: 60 },
};
const closedStatus = 40;
const jobTags = ["Red", "Blue", "Green"];
const phases = ["prep", "load", "deliver", "setup", "show", "takedown", "collect", "unload", "deprep"];

/** Projects, opportunities, and the lines, costs and allocated assets of opportunities. */
export function jobs(data: Dataset): Sources {
  const { world } = data;
  const projects = new Map(world.projects.flatMap((p) => (p.seen.currentRms ? [[p.seen.currentRms.id, p] as const] : [])));
  const opportunities = new Map(world.jobs.map((job) => [job.ids.currentRms, job]));
  const items = new Map(world.jobs.flatMap((job) => job.items.map((item, i) => [item.id, { job, item, place: i }] as const)));
  const costs = new Map(world.jobs.flatMap((job) => job.costs.map((cost, i) => [cost.id, { job, cost, place: i }] as const)));
  return {
    Project: { ids: () => [...projects.keys()], draft: (id) => project(data, projects.get(id)!) },
    Opportunity: { ids: () => [...opportunities.keys()], draft: (id) => opportunity(data, opportunities.get(id)!) },
    OpportunityItem: { ids: () => [...items.keys()], draft: (id) => item(data, items.get(id)!) },
    OpportunityCost: { ids: () => [...costs.keys()], draft: (id) => cost(data, costs.get(id)!) },
    OpportunityItemAsset: { ids: () => [...items.keys()].map(assetOf), draft: (id) => asset(data, items.get((id - 1) / 10)!) },
    StockBooking: { ids: () => [...items.keys()].map(assetOf), draft: (id) => booking(data, items.get((id - 1) / 10)!) },
  };
}

type Item = { job: RentalJob; item: RentalJob["items"][number]; place: number };
type Cost = { job: RentalJob; cost: RentalJob["costs"][number]; place: number };

/** One asset is allocated to each line. */
function assetOf(item: number): number {
  return item * 10 + 1;
}

function ownerOf(data: Dataset, projectKey: string | undefined, ...key: (string | number)[]): number {
  return data.people.user(data.lookup.projects.get(projectKey)?.manager, ...key);
}

function project(data: Dataset, source: Project): Draft {
  const { id, name, reference, customFields } = source.seen.currentRms!;
  const r = random(data.world.seed, "project", id);
  const member = data.people.memberOf(source.organisation);
  const known = {
    ...{ name, reference, description: "", member_id: member, billing_address_id: data.people.billingAddress(member) },
    venue_id: r.chance(0.5) ? data.people.venue("project", id) : null,
    ...{ starts_at: instant(source.start), ends_at: instant(source.end), project_invoicing: r.chance(0.3) },
    owned_by: ownerOf(data, source.key, "project", id),
    custom_fields: data.customFields.show("Project", customFields),
    status: source.closed ? closedStatus : 0,
    ...stamps(data.world.asOf, source.start, data.world.seed, "project", id),
  };
  return { known, tags: jobTags.filter(() => r.chance(0.2)) };
}

function opportunity(data: Dataset, job: RentalJob): Draft {
  const { currentRms: id, memberId, projectId } = job.ids;
  const r = random(data.world.seed, "opportunity", id);
  const { state, status } = states[job.state];
  const charge = units(job.charge);
  const tax = share(charge, taxPercent, 100n);
  const bills = data.lookup.invoicesOfJob(job.key).filter((invoice) => invoice.status !== "voided");
  const starts = instant(job.starts);
  const ends = instant(job.ends);
  const costs = { provisional: sum(job.costs.map((c) => c.provisional)), actual: sum(job.costs.map((c) => c.actual)) };
  const [net, vat, none] = [decimal(charge), decimal(tax), "0.0"];
  const times = Object.fromEntries(phases.flatMap((phase) => [`${phase}_starts_at`, `${phase}_ends_at`]).map((name) => [name, ""]));
  const known = {
    ...{ project_id: projectId ?? null, member_id: memberId, billing_address_id: data.people.billingAddress(memberId) },
    venue_id: r.chance(0.7) ? data.people.venue("opportunity", id) : null,
    ...{ subject: job.subject, description: "", number: job.number, reference: job.reference, external_description: "" },
    ...{ starts_at: starts, ends_at: ends, charge_starts_at: starts, charge_ends_at: ends, ordered_at: state === 3 ? starts : "" },
    ...{ quote_invalid_at: "", state, status, use_chargeable_days: false, chargeable_days: 1, open_ended_rental: false },
    ...{ invoiced: bills.length > 0, rating: r.integer(1, 5), revenue: none, delivery_instructions: "", ...times },
    ...{ customer_collecting: r.chance(0.2), customer_returning: r.chance(0.2), assigned_surcharge_group_ids: [] },
    ...{ cancellation_reason_id: 0, cancellation_description: "" },
    invoice_charge_total: bills.length ? decimal(sum(bills.map((invoice) => invoice.net))) : "",
    custom_fields: data.customFields.show("Opportunity", job.customFields),
    owned_by: ownerOf(data, job.project, "opportunity", id),
    ...{ charge_total: net, charge_excluding_tax_total: net, charge_including_tax_total: decimal(charge + tax), tax_total: vat },
    ...{ rental_charge_total: net, sale_charge_total: none, surcharge_total: none, service_charge_total: none },
    ...{ original_rental_charge_total: net, original_sale_charge_total: none, original_surcharge_total: none },
    ...{ original_service_charge_total: none, original_tax_total: vat, replacement_charge_total: none, weight_total: "" },
    ...{ provisional_cost_total: decimal(costs.provisional), actual_cost_total: decimal(costs.actual) },
    predicted_cost_total: decimal(costs.actual || costs.provisional),
    ...{ item_returned: false, prices_include_tax: false, pricing_locked: false, latest_approval_document_status: 0 },
    ...{ has_deal_price: false, has_opportunity_deal: false, auto_costing_enabled: true, source_opportunity_id: null },
    ...stamps(data.world.asOf, job.starts, data.world.seed, "opportunity", id),
  };
  return { known, tags: jobTags.filter(() => r.chance(0.2)) };
}

function item(data: Dataset, { job, item, place }: Item): Draft {
  const total = units(item.price) * BigInt(item.quantity);
  const tax = share(total, taxPercent, 100n);
  const [net, vat, none] = [decimal(total), decimal(tax), "0.0"];
  const period = chargingPeriod(item.price);
  const known = {
    ...{ opportunity_id: job.ids.currentRms, item_id: productOf(data, item.name), item_type: "Product", name: item.name },
    ...{ opportunity_item_type: 1, transaction_type: 1, accessory_inclusion_type: 0, accessory_mode: 0, quantity: item.quantity },
    ...{ revenue_group_id: null, service_rate_type: 0, price: decimal(item.price), discount_percent: none, description: "" },
    ...{ starts_at: instant(job.starts), ends_at: instant(job.ends), use_chargeable_days: true, chargeable_days: "1.0", sub_rent: false },
    ...{ replacement_charge: none, weight: none, weight_total: "", replacement_charge_total: none, status: states[job.state].item },
    // Four digits a level of the tree; the sandbox's lines are all on the first.
    path: String(place + 1).padStart(4, "0"),
    ...{ rental_charge_total: net, sale_charge_total: none, service_charge_total: none, surcharge_total: none, tax_total: vat },
    ...{ original_rental_charge_total: net, original_sale_charge_total: none, original_service_charge_total: none },
    ...{ original_surcharge_total: none, original_tax_total: vat, unit_base_charge: decimal(item.price), unit_charge: decimal(item.price) },
    ...{ charge_amount: net, taxable_charge_amount: net, tax_amount: vat, surcharge_amount: none, surcharge_tax_amount: none },
    ...{ charge_total: net, charge_total_including_children: net, weight_total_including_children: none },
    replacement_charge_total_including_children: none,
    ...{ charging_periods: [period], lead_charging_period: period, lead_charging_period_name: "Weekly" },
    ...{ has_shortage: false, has_group_deal: false, is_in_deal: false, custom_fields: {} },
    ...stamps(data.world.asOf, job.starts, data.world.seed, "item", item.id),
  };
  return { known, parents: { opportunity_id: job.ids.currentRms } };
}

/** The only kind of rate the sandbox charges by. */
export function chargingPeriod(price: string): Record<string, unknown> {
  return { key: "week", name: "Week", lead: true, percent: "100", price: decimal(price), order: 1, initial: true, count: 1 };
}

function productOf(data: Dataset, name: string): number {
  return data.children("Product", "name", name)[0]!.id;
}

function cost(data: Dataset, { job, cost, place }: Cost): Draft {
  const r = random(data.world.seed, "cost", cost.id);
  const line = job.items[place];
  // A manual cost has no asset.
  const manual = !line || r.chance(0.5);
  const known = {
    ...{ opportunity_id: job.ids.currentRms, opportunity_item_asset_id: manual ? null : assetOf(line.id), is_manual_cost: manual },
    ...{ cost_date: day(cost.date), starts_at: day(cost.date), ends_at: day(cost.date), subject: cost.subject },
    ...{ description: "", reference: "", supplier_reference: "", member_id: cost.supplierMemberId ?? data.people.sundrySupplier },
    ...{ provisional_cost: decimal(cost.provisional), actual_cost: decimal(cost.actual), unit_base_charge: decimal(cost.provisional) },
    ...{ service_rate_type: 0, use_chargeable_days: true, chargeable_days: "1.0", charging_periods: [chargingPeriod(cost.provisional)] },
    ...stamps(data.world.asOf, cost.date, data.world.seed, "cost", cost.id),
  };
  return { known, parents: { opportunity_id: job.ids.currentRms } };
}

function stockLevelOf(data: Dataset, name: string): number {
  return data.children("StockLevel", "product_id", productOf(data, name))[0]!.id;
}

function asset(data: Dataset, { job, item }: Item): Draft {
  const level = data.row("StockLevel", stockLevelOf(data, item.name))!;
  const quantity = decimal(`${item.quantity}`);
  const known = {
    ...{ opportunity_item_id: item.id, stock_level_id: level.id, supplier_id: null, status: states[job.state].asset, quantity },
    ...{ quantity_allocated: "0.0", quantity_returned: "0.0", quantity_sold: "0.0", container: "" },
    stock_level_asset_number: level.record.asset_number,
    // Only crew has a member behind the stock level, and with it an address.
    ...{ stock_level_member_id: null, stock_level_member_work_email_address: null, has_shortage: false, sub_rent: false },
  };
  return { known, parents: { opportunity_id: job.ids.currentRms, opportunity_item_id: item.id } };
}

function booking(data: Dataset, { job, item }: Item): Draft {
  const known = {
    ...{ item_id: productOf(data, item.name), stock_level_id: stockLevelOf(data, item.name), member_id: null },
    ...{ booking_id: assetOf(item.id), booking_type: "OpportunityItemAsset", booking_mask: 2, opportunity_id: job.ids.currentRms },
    ...{ firm: job.state === "order", sub_rent: false, active: job.state === "order" || job.state === "quotation" },
    ...{ starts_at: instant(job.starts), ends_at: instant(job.ends), quantity: item.quantity },
  };
  return { known };
}
