import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** They measure by the clock what a process under load does: each has the machine to itself. */
const measured = ["server/heap", "server/vendor-answers"].map((name) => `test/${name}.soak.ts`);
const all = "test/**/*.soak.ts";

/** Tests that load the graph for long or measure processes of their own: those that may share the machine first, side by side. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: base.resolve,
        test: { ...base.test, name: "long", include: [all], exclude: measured, testTimeout: 120_000, sequence: { groupOrder: 0 } },
      },
      {
        resolve: base.resolve,
        test: { ...base.test, name: "measured", include: measured, maxWorkers: 1, testTimeout: 120_000, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
