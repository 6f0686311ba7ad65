import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals, splitDecimal } from "../../src/engine/model/decimal.ts";
import { type BilledMilestone, shareInvoice } from "../../src/linking/invoice-shares.ts";

const Exact = Decimal.clone({ precision: 100 });
const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((value) => new Exact(value.toString()).dividedBy(100).toFixed(2));
const title = fc.constantFrom("Kick-off", "Design", "Design freeze", "Phase 1", "Phase 2", "", "Übergabe");
const milestone: fc.Arbitrary<BilledMilestone> = fc.record({ title, amount: fc.option(cents) });
const line = fc.record({ text: title.map((text) => `Stage lighting: ${text}`), amount: cents });

const of = (title: string, amount: string | null): BilledMilestone => ({ title, amount });

describe("the parts of an invoice", () => {
  it("add up to it exactly, whatever its lines and milestones say", () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(line, { maxLength: 5 }),
        fc.array(milestone, { minLength: 1, maxLength: 6 }),
        (total, lines, milestones) => {
          const { shares } = shareInvoice({ total, lines }, milestones);
          expect(shares).toHaveLength(milestones.length);
          expect(new Exact(addDecimals(...shares)).equals(total)).toBe(true);
        },
      ),
    );
  });

  it("are cents, and each is within one cent of its proportion", () => {
    fc.assert(
      fc.property(cents, fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 8 }), (total, weights) => {
        const parts = splitDecimal(total, weights.map(String));
        const sum = weights.reduce((all, weight) => all + weight, 0);
        for (const [i, part] of parts.entries()) {
          expect(new Exact(part).decimalPlaces()).toBeLessThanOrEqual(2);
          const exact = new Exact(total).times(weights[i]!).dividedBy(sum);
          expect(exact.minus(part).abs().lessThan("0.01")).toBe(true);
        }
      }),
    );
  });

  it("are whole for one milestone, whatever its amount", () => {
    expect(shareInvoice({ total: "120.005", lines: [] }, [of("Kick-off", "80")])).toEqual({ basis: "WHOLE", shares: ["120.005"] });
  });

  it("follow the lines that name one milestone, and the rest goes to those that none names", () => {
    const lines = [
      { text: "Kick-off workshop", amount: "60" },
      { text: "Travel", amount: "40" },
    ];
    const milestones = [of("Kick-off", "60"), of("Delivery", "30"), of("Handover", "10")];
    expect(shareInvoice({ total: "100", lines }, milestones)).toEqual({ basis: "LINES", shares: ["60", "30", "10"] });
  });

  it("take the longer of two names of which one contains the other", () => {
    const lines = [
      { text: "Design freeze", amount: "70" },
      { text: "Design", amount: "30" },
    ];
    expect(shareInvoice({ total: "100", lines }, [of("Design", "1"), of("Design freeze", "1")]).shares).toEqual(["30", "70"]);
  });

  it("are found by amounts where lines name none, or come to more than the invoice", () => {
    const milestones = [of("Design", "200"), of("Build", "100")];
    const byAmounts = { basis: "AMOUNTS", shares: ["66.67", "33.33"] };
    expect(shareInvoice({ total: "100", lines: [{ text: "Services", amount: "100" }] }, milestones)).toEqual(byAmounts);
    expect(shareInvoice({ total: "100", lines: [{ text: "Build", amount: "101" }] }, milestones)).toEqual(byAmounts);
  });

  it("are equal where no amount is known", () => {
    expect(shareInvoice({ total: "-100", lines: [] }, [of("A", null), of("B", "0"), of("C", "-5")]).shares).toEqual([
      "-33.34",
      "-33.33",
      "-33.33",
    ]);
  });
});
