import type { Noise } from "./noises.ts";
import { randomOf } from "./random.ts";
import { idOf, type LabelledWorld, type Row } from "./world.ts";

/** A world with more noise on it: the same truth, other records. The same seed makes the same world. */
export function mutateWorld(world: LabelledWorld, noise: Noise, seed: string): LabelledWorld {
  const groups = taxGroups(world, noise, seed);
  const streams = new Map(
    [...world.streams].map(([stream, rows]) => {
      const others = valuesOf(rows, stream);
      return [
        stream,
        rows.map((row) => {
          const copy = structuredClone(row);
          const r = randomOf(seed, stream, idOf(row));
          mutators[stream]?.(copy, { r, noise, others, sharedVat: groups.get(`${stream}:${idOf(row)}`) });
          return copy;
        }),
      ];
    }),
  );
  return { streams, truth: world.truth };
}

interface Hand {
  r: () => number;
  noise: Noise;
  /** Values that other records of the stream have at the members of foreign keys. */
  others: Readonly<Record<string, readonly string[]>>;
  sharedVat: string | undefined;
}

const foreign: Readonly<Record<string, readonly string[]>> = {
  "cirrus.accounts": ["externalkey"],
  "cirrus.orders": ["alternateid", "referencecode"],
  "currentrms.projects": ["reference"],
  "currentrms.opportunities": ["reference"],
  "currentrms.invoices": ["reference"],
  "itm.projects": ["InternalCode"],
};

function valuesOf(rows: readonly Row[], stream: string): Record<string, string[]> {
  return Object.fromEntries(
    (foreign[stream] ?? []).map((member) => [member, rows.map((row) => row[member]).filter((text) => /\d{4}/.test(text ?? ""))]),
  );
}

/** Companies of one group ("org:12.0" and "org:12.1") that are given the tax number of one of them. */
function taxGroups({ streams, truth }: LabelledWorld, { sharedVat }: Noise, seed: string): Map<string, string> {
  const groupOf = new Map(
    truth.entities.filter(({ kind }) => kind === "organisation").map(({ ref, entity }) => [ref, entity.replace(/\.\d+$/, "")]),
  );
  const numbers = new Map<string, string>();
  for (const row of streams.get("cirrus.accounts") ?? []) {
    const group = groupOf.get(`cirrus.accounts:${row.id}`);
    if (group && row.vatno && !numbers.has(group)) numbers.set(group, row.vatno);
  }
  return new Map(
    [...groupOf].flatMap(([ref, group]) => {
      const number = numbers.get(group);
      return number && randomOf(seed, "group", group)() < sharedVat ? [[ref, number] as const] : [];
    }),
  );
}

const isHit = ({ r }: Hand, share: number) => r() < share;
const pick = <T>({ r }: Hand, list: readonly T[]): T => list[Math.floor(r() * list.length)]!;

function drop(row: Row | undefined | null, members: readonly string[], hand: Hand): void {
  for (const member of members) if (row?.[member] && isHit(hand, hand.noise.drop)) row[member] = "";
}

function mistake(row: Row, members: readonly string[], share: number, hand: Hand): void {
  for (const member of members)
    if (row[member] && (hand.others[member]?.length ?? 0) > 0 && isHit(hand, share)) row[member] = pick(hand, hand.others[member]!);
}

function dropCustom(fields: Row | undefined, hand: Hand): void {
  for (const name of Object.keys(fields ?? {})) if (isHit(hand, hand.noise.drop)) delete fields![name];
}

const mutators: Readonly<Record<string, (row: Row, hand: Hand) => void>> = {
  "cirrus.accounts"(row, hand) {
    row.name = respell(row.name, hand);
    if (row.vatno && hand.sharedVat) row.vatno = hand.sharedVat;
    mistake(row, ["externalkey"], hand.noise.staleKey, hand);
    drop(row, ["vatno", "externalkey", "url", "alt_name"], hand);
    contact(row, ["phone", "email"], hand);
    if (isHit(hand, hand.noise.contact)) row.addresses = {};
  },
  "cirrus.orders"(row, hand) {
    mistake(row, ["alternateid", "referencecode"], hand.noise.foreignKey, hand);
    drop(row, ["alternateid", "referencecode", "marking"], hand);
    jitter(row, "price", "placedate", hand);
  },
  "cirrus.projects"(row, hand) {
    row.name = retitle(row.name, hand);
  },
  "currentrms.members"(row, hand) {
    if (row.membership_type === "Organisation") row.name = respell(row.name, hand);
    if (row.custom_fields?.vat_number && hand.sharedVat) row.custom_fields.vat_number = hand.sharedVat;
    dropCustom(row.custom_fields, hand);
    contact(row, ["phones", "emails", "links"], hand);
    if (isHit(hand, hand.noise.contact)) row.primary_address = null;
  },
  "currentrms.projects"(row, hand) {
    row.name = retitle(row.name, hand);
    mistake(row, ["reference"], hand.noise.foreignKey, hand);
    drop(row, ["reference"], hand);
    jitter(row, undefined, "starts_at", hand);
  },
  "currentrms.opportunities"(row, hand) {
    row.subject = retitle(row.subject, hand);
    mistake(row, ["reference"], hand.noise.foreignKey, hand);
    drop(row, ["reference"], hand);
    jitter(row, "charge_total", "starts_at", hand);
  },
  "currentrms.invoices"(row, hand) {
    row.subject = relabelInvoice(retitle(row.subject, hand), hand);
    mistake(row, ["reference"], hand.noise.foreignKey, hand);
    drop(row, ["reference"], hand);
    jitter(row, "charge_excluding_tax_total", "invoiced_at", hand);
  },
  "itm.projects"(row, hand) {
    row.Name = retitle(row.Name, hand);
    mistake(row, ["InternalCode"], hand.noise.foreignKey, hand);
    drop(row, ["InternalCode"], hand);
    dropCustom(row.AllCustomFields, hand);
    jitter(row, undefined, "StartDate", hand);
  },
  "itm.revenues"(row, hand) {
    drop(row, ["No"], hand);
    row.Name = relabel(row.Name, hand);
    jitter(row, undefined, "DueDate", hand);
    jitter(row.ProjectedAmount ?? {}, "Amount", undefined, hand);
  },
  "zivio.milestones"(row, hand) {
    row.job_summary = retitle(row.job_summary, hand);
    row.title = relabel(row.title, hand);
    dropCustom(row.custom_fields, hand);
    jitter(row, "rate", "due_on", hand);
    if (row.approved_by && isHit(hand, hand.noise.contact)) row.approved_by.email = "info@mail.example";
  },
  "projector.projects"(row, hand) {
    row.ProjectName = retitle(row.ProjectName, hand);
  },
  "projector.milestones"(row, hand) {
    drop(row, ["PurchaseOrderNumber"], hand);
    if (row.InvoiceIdentity && isHit(hand, hand.noise.drop)) row.InvoiceIdentity = null;
    row.MilestoneDetail.ContractLineItemMilestoneName = relabel(row.MilestoneDetail.ContractLineItemMilestoneName, hand);
    jitter(row.MilestoneDetail, "MilestoneAmount", "PlannedDate", hand);
  },
};

function contact(row: Row, members: readonly string[], hand: Hand): void {
  for (const member of members)
    if (row[member]?.length && isHit(hand, hand.noise.contact)) row[member] = Array.isArray(row[member]) ? [] : "";
}

const calledOtherwise: Readonly<Record<string, readonly string[]>> = {
  kickoff: ["Start", "Deposit", "Down payment"],
  delivery: ["Shipment", "Final payment", "Handover"],
  design: ["Concept", "Plan approved"],
  phase: ["Part", "Stage", "Instalment"],
  final: ["Balance", "Acceptance"],
};

/** An event as another system calls it: half as often on each side as the two shall differ. */
function relabel(label: string, hand: Hand): string {
  if (!label || !isHit(hand, hand.noise.label / 2)) return label;
  const [, others] = Object.entries(calledOtherwise).find(([word]) => label.toLowerCase().replace(/\W/g, "").includes(word)) ?? [];
  return others
    ? `${pick(hand, others)}${/ \d+$/.exec(label)?.[0] ?? ""}`
    : `${pick(hand, ["Part", "Instalment", "Payment"])} ${pick(hand, ["A", "B", "C"])}`;
}

function relabelInvoice(subject: string, hand: Hand): string {
  if (!isHit(hand, hand.noise.label)) return subject;
  const [title = "", label = ""] = subject.split(" - ");
  return pick(hand, [title, `${title} - ${relabel(label, hand)}`, "Invoice", label || title]);
}

/** Half as often on each side as the two shall differ. */
function jitter(row: Row, amount: string | undefined, date: string | undefined, hand: Hand): void {
  if (amount && row[amount] && isHit(hand, hand.noise.amount / 2)) {
    const value = Number(row[amount]);
    const changed = pick(hand, [value * (1 + (hand.r() - 0.5) * 0.04), Math.round(value / 100) * 100, value * 1.01, value - 0.5]);
    row[amount] = typeof row[amount] === "string" ? changed.toFixed(2) : Number(changed.toFixed(2));
  }
  if (amount && row[amount] && isHit(hand, hand.noise.tax / 2)) {
    const taxed = (Number(row[amount]) * pick(hand, [1.19, 1.2, 1.21, 1.25])).toFixed(2);
    row[amount] = typeof row[amount] === "string" ? taxed : Number(taxed);
  }
  if (date && row[date] && isHit(hand, hand.noise.date / 2)) {
    const day = new Date(Date.parse(row[date].slice(0, 10)) + Math.round((hand.r() - 0.35) * 28) * 86_400_000).toISOString().slice(0, 10);
    row[date] = day + row[date].slice(10);
  }
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bServices\b/i, "Svcs"],
  [/\bManagement\b/i, "Mgmt"],
  [/\bEngineering\b/i, "Eng."],
  [/\bInternational\b/i, "Intl"],
  [/\bTechnolog(?:y|ies)\b/i, "Tech"],
  [/\bInfrastructure\b/i, "Infra"],
  [/\bConstruction\b/i, "Constr."],
  [/\bMarketing\b/i, "Mktg"],
];

/** A name as somebody else would type it. */
function respell(name: string, hand: Hand): string {
  if (!isHit(hand, hand.noise.name)) return name;
  return pick(hand, [
    () => typo(name, hand),
    () => name.replace(/[,.]?\s+\S+$/, ""),
    () => abbreviations.reduce((text, [pattern, short]) => text.replace(pattern, short), name),
    () => name.toUpperCase(),
    () => `${name} (${pick(hand, ["UK", "Accounts", "Head Office", "closed", "new"])})`,
    () => `${name} - ${pick(hand, ["Events", "Accounts Payable", "Finance Dept"])}`,
    () => name.replace(/\s+/g, ""),
    () => name.replace(/^(\S+)\s+(\S+)/, "$2 $1"),
    () => `The ${name}`,
    () => name.split(/\s+/).slice(0, -1).join(" ") || name,
  ])();
}

function typo(text: string, hand: Hand): string {
  const at = 1 + Math.floor(hand.r() * Math.max(1, text.length - 3));
  return pick(hand, [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    text.slice(0, at) + text[at] + text.slice(at),
  ]);
}

function retitle(title: string, hand: Hand): string {
  if (!title || !isHit(hand, hand.noise.title)) return title;
  return pick(hand, [
    () => typo(title, hand),
    () => title.toUpperCase(),
    () => title.replace(/phase (\d)/i, "Ph. $1"),
    () => title.replace(/\s20\d\d\b/, ""),
    () => `${title} (${pick(hand, ["rev 2", "main", "final"])})`,
    () => `${pick(hand, ["Project:", "Job", "001"])} ${title}`,
    () => title.split(" ").slice(0, -1).join(" ") || title,
  ])();
}
