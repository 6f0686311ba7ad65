import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** Tests that load the graph for long or measure processes of their own, one file after the other. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["test/**/*.soak.ts"], fileParallelism: false, testTimeout: 120_000 },
});
