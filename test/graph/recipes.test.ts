import { afterEach, describe, expect, it } from "vitest";
import { openEffectStore } from "../../src/effects/open.ts";
import { unmetNeeds } from "../../src/effects/recipes/recipe.ts";
import { type RecipePort, RecipeRunner } from "../../src/effects/recipes/recipe-runner.ts";
import { portOf } from "../../src/graph/writes/recipes.ts";
import { recipes } from "../../src/recipes.ts";
import { writes } from "../../src/vendors/index.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Data = any;

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) {
    await harness.tieline.ledger?.close();
    await harness.close();
  }
});

async function start(policy = { forbidden: [] as string[], approval: [] as string[] }): Promise<Harness> {
  const clock = new FakeClock();
  const harness = await startHarness({
    clock,
    tieline: { writesOn: true, ledger: { open: () => openEffectStore({ clock }), policy: () => policy } },
  });
  running.push(harness);
  return harness;
}

const milestones = `{ zivioMilestones(first: 1000, where: { statusCode: { eq: APPROVED } }) { nodes { id rate
  projectorMilestones(first: 2) { nodes { id milestoneStatusCode milestoneDetail { achievedDate } } }
  currentRmsOpportunities(first: 2) { nodes { id chargeTotal invoiceChargeTotal } } } } }`;

let known: Data;

/** An approved milestone that can be invoiced; of its Projector milestone nobody has said yet that it is achieved. */
async function billable(harness: Harness): Promise<Data> {
  known ??= (await harness.data(milestones)).zivioMilestones.nodes.find(({ rate, projectorMilestones, currentRmsOpportunities }: Data) => {
    const [own] = projectorMilestones.nodes;
    const [opportunity, second] = currentRmsOpportunities.nodes;
    if (own?.milestoneStatusCode !== "ACHIEVED" || !opportunity || second) return false;
    return Number(rate) <= Number(opportunity.chargeTotal) - Number(opportunity.invoiceChargeTotal);
  });
  const engaged = "contractLineItem { engagement { engagementDetail { currencyIdentity { currencyCode } } } }";
  const { node } = await harness.data(`query ($id: ID!) { node(id: $id) { ... on ProjectorContractLineItemMilestone { ${engaged} } } }`, {
    id: known.projectorMilestones.nodes[0].id,
  });
  const currency = node.contractLineItem.engagement.engagementDetail.currencyIdentity.currencyCode;
  const open =
    "mutation ($id: ID!, $currency: String) { projectorSaveMilestone(input: { id: $id, achievedDateClearFlag: true, engagementCurrencyIdentity: { currencyCode: $currency } }) { effect { status } } }";
  const { projectorSaveMilestone } = await harness.data(open, { id: known.projectorMilestones.nodes[0].id, currency });
  expect(projectorSaveMilestone.effect.status).toBe("CONFIRMED");
  return known;
}

const plan = `query ($recipe: String!, $input: JSONObject!) { planRecipe(recipe: $recipe, input: $input) {
  unmet vendorCalls confirmToken steps { name mutation input vendorCalls request errors { message } undo stays } } }`;
const runFields = "run { id state reason steps { name done undone shown } }";
const run = `mutation ($input: RunRecipeInput!) { runRecipe(input: $input) { ${runFields} } }`;
const undo = `mutation ($id: ID!) { undoRecipe(input: { id: $id }) { ${runFields} } }`;
const resume = `mutation ($id: ID!) { resumeRecipe(input: { id: $id }) { ${runFields} } }`;

const made = ({ vendors }: Harness) => vendors.currentRms.truth.writes.map(({ operation }) => operation);

describe("recipes", () => {
  it("name mutations that are there, none of which cannot be taken back without a word", () => {
    for (const { steps } of Object.values(recipes))
      for (const { mutation, undo: back, stays } of steps) {
        const rows = writes.flatMap(({ rows }) => Object.entries(rows));
        const row = rows.find(([name]) => name === mutation)?.[1];
        expect([mutation, row && !row.irreversible]).toEqual([mutation, true]);
        if (back) expect(rows.map(([name]) => name)).toContain(back.mutation);
        expect(back ?? stays).toBeDefined();
      }
  });

  it("are shown, run as they were shown, and are taken back", { timeout: 60_000 }, async () => {
    const harness = await start();
    const { id } = await billable(harness);
    const asked = { recipe: "billApprovedMilestone", input: { milestone: id } };
    const { planRecipe } = await harness.data(plan, asked);
    expect(planRecipe.unmet).toEqual([]);
    expect(planRecipe.steps.map(({ mutation, request }: Data) => [mutation, request !== null])).toEqual([
      ["projectorSaveMilestone", true],
      ["currentRmsCreateInvoice", true],
      ["currentRmsIssueInvoice", false],
    ]);
    expect(planRecipe.steps[2].input).toEqual({ id: "$invoiced.invoice.id" });
    expect(made(harness)).toEqual([]);
    const unconfirmed = await harness.ask(run, { input: asked });
    expect(unconfirmed.errors).toMatchObject([{ extensions: { code: "CONFIRMATION_REQUIRED" } }]);
    const { runRecipe } = await harness.data(run, { input: { ...asked, confirm: planRecipe.confirmToken } });
    expect(runRecipe.run).toMatchObject({ state: "DONE", reason: null });
    expect(made(harness)).toEqual(["invoices.create", "invoices.issue"]);
    const invoice = runRecipe.run.steps[1].shown.invoice.id;
    const { undoRecipe } = await harness.data(undo, { id: runRecipe.run.id });
    expect(undoRecipe.run).toMatchObject({
      state: "UNDONE",
      reason: "Current RMS removes no invoice: it stays, void where it was issued.",
    });
    const after = await harness.data(
      "query ($id: ID!, $milestone: ID!) { currentRmsInvoice(id: $id) { statusCode } zivioMilestone(id: $milestone) { projectorMilestones(first: 2) { nodes { milestoneDetail { achievedDate } } } } }",
      { id: invoice, milestone: id },
    );
    expect(after).toMatchObject({ currentRmsInvoice: { statusCode: "VOIDED" } });
    expect(after.zivioMilestone.projectorMilestones.nodes).toMatchObject([{ milestoneDetail: { achievedDate: null } }]);
  });

  it("do not run where something does not hold", async () => {
    const harness = await start();
    const { zivioMilestones } = await harness.data(
      "{ zivioMilestones(first: 1, where: { statusCode: { ne: APPROVED } }) { nodes { id } } }",
    );
    const { planRecipe } = await harness.data(plan, { recipe: "billApprovedMilestone", input: { milestone: zivioMilestones.nodes[0].id } });
    expect(planRecipe).toMatchObject({ steps: [], confirmToken: null });
    expect(planRecipe.unmet).toContain("The milestone is not approved.");
    expect(unmetNeeds(recipes.writeJoinKey!, { account: { id: "a" }, member: { cirrusAccount: { id: "b" } } })).toEqual([
      "The two are not linked.",
    ]);
  });

  it("wait for an approval, and go on after it", { timeout: 60_000 }, async () => {
    const policy = { forbidden: [], approval: ["currentRmsIssueInvoice"] };
    const harness = await start(policy);
    const { id } = await billable(harness);
    const asked = { recipe: "billApprovedMilestone", input: { milestone: id } };
    const { planRecipe } = await harness.data(plan, asked);
    const { runRecipe } = await harness.data(run, { input: { ...asked, confirm: planRecipe.confirmToken } });
    expect(runRecipe.run).toMatchObject({ state: "WAITING", steps: [{ done: true }, { done: true }, { done: false }] });
    const [wish] = await harness.tieline.ledger!.pendingApprovals();
    await harness.tieline.ledger!.approve({ id: wish!.id, approver: "ben", reason: "fine" });
    const { resumeRecipe } = await harness.data(resume, { id: runRecipe.run.id });
    expect(resumeRecipe.run.state).toBe("DONE");
    expect(made(harness)).toEqual(["invoices.create", "invoices.issue"]);
  });

  it.each(["writeJoinKey", "accountFromMember"])("write what they say, and take it back: %s", { timeout: 60_000 }, async (recipe) => {
    const harness = await start();
    const { currentRmsMembers, cirrusAccountTypes, cirrusUsers } = await harness.data(
      "{ currentRmsMembers(first: 200) { nodes { id vendorId cirrusAccount { id externalKey } cirrusAccountLink { status } } } cirrusAccountTypes { nodes { id } } cirrusUsers(first: 1) { nodes { id } } }",
    );
    const isKey = recipe === "writeJoinKey";
    const member = currentRmsMembers.nodes.find(({ vendorId, cirrusAccount, cirrusAccountLink }: Data) =>
      isKey ? cirrusAccount && cirrusAccount.externalKey !== vendorId : cirrusAccountLink.status === "NONE",
    );
    const own = isKey ? { account: member.cirrusAccount.id } : { type: cirrusAccountTypes.nodes[0].id, user: cirrusUsers.nodes[0].id };
    const asked = { recipe, input: { member: member.id, ...own } };
    const { planRecipe } = await harness.data(plan, asked);
    expect(planRecipe).toMatchObject({ unmet: [], steps: [{ errors: [] }] });
    const { runRecipe } = await harness.data(run, { input: { ...asked, confirm: planRecipe.confirmToken } });
    expect(runRecipe.run).toMatchObject({ state: "DONE", reason: null });
    const account = runRecipe.run.steps[0].shown.account.id;
    const look = "query ($id: ID!) { cirrusAccount(id: $id) { externalKey active } }";
    expect((await harness.data(look, { id: account })).cirrusAccount.externalKey).toBe(member.vendorId);
    expect((await harness.data(undo, { id: runRecipe.run.id })).undoRecipe.run.state).toBe("UNDONE");
    const { cirrusAccount } = await harness.data(look, { id: account });
    if (isKey) expect(cirrusAccount.externalKey ?? "").toBe(member.cirrusAccount.externalKey ?? "");
    else expect(cirrusAccount.active).toBe(0);
  });

  it("go on after the process ends at any point of any step, and do nothing twice", { timeout: 120_000 }, async () => {
    const ends = [0, 1, 2].flatMap((step) => (["before", "after"] as const).map((when) => ({ step, when })));
    for (const [n, { step, when }] of ends.entries()) {
      const harness = await start();
      const { id } = await billable(harness);
      const request = harness.tieline.startRequest({ deadlineMs: 60_000 });
      const port = portOf(request.writes!, () => false);
      const store = await harness.tieline.ledger!.store();
      const runner = () => new RecipeRunner(recipes, store, () => `run${n}`);
      let count = 0;
      const killed: RecipePort = {
        ...port,
        async write(call, key) {
          const isLast = count++ === step;
          if (isLast && when === "before") throw new Error("killed");
          const told = await port.write(call, key);
          if (isLast) throw new Error("killed");
          return told;
        },
      };
      const { confirmToken } = await runner().plan("billApprovedMilestone", { milestone: id }, port);
      await expect(runner().run("billApprovedMilestone", { milestone: id }, confirmToken, killed)).rejects.toThrow("killed");
      // Half of them go on, half are taken back.
      const goesOn = (step + n) % 2 === 0;
      const resumed = goesOn ? await runner().resume(`run${n}`, port) : await runner().undo(`run${n}`, port);
      const sent = made(harness);
      if (goesOn) {
        expect(resumed).toMatchObject({ state: "DONE", done: 3 });
        expect(sent).toEqual(["invoices.create", "invoices.issue"]);
      } else {
        expect(resumed).toMatchObject({ state: "UNDONE", done: 0 });
        expect(sent).toEqual(
          [[], [], ["invoices.create"], ["invoices.create", "invoices.issue", "invoices.void"]][step + (when === "after" ? 1 : 0)],
        );
        expect((await runner().resume(`run${n}`, port)).state).toBe("UNDONE");
      }
      request.end();
    }
  });
});
