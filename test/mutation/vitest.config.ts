import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The tests that watch over the layers and the engine, without those that take many seconds or start vendors. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/transport/**/*.test.ts", "test/resource/**/*.test.ts"],
    exclude: ["test/transport/quota-{long,wiring}.test.ts", "test/resource/pool-property.test.ts"],
    setupFiles: ["test/setup.ts", "test/mutation/setup.ts"],
    // Many a mutant waits for ever.
    testTimeout: 6_000,
  },
});
