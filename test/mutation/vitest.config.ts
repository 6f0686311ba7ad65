import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The quick tests of the layers and the engine: no vendors are started, and no property is looked at for seconds. */
export default defineConfig({
  ...base,
  test: {
    // The graph and the vendors have tests of their own, which are named for their files.
    include: process.env.MUTATION_TESTS?.split(" ") ?? ["test/transport/**/*.test.ts", "test/resource/**/*.test.ts"],
    exclude: ["test/transport/quota-{long,windows,wiring}.test.ts", "test/resource/{condition,paging,pool-property}.test.ts"],
    // One mutant after the other: loading everything anew for each file would take most of the time.
    isolate: false,
    // Many a mutant waits for ever.
    testTimeout: 5_000,
  },
});
