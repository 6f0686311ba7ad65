import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The quick tests of the layers and the engine: no vendors are started, and no property is looked at for seconds. */
export default defineConfig({
  ...base,
  test: {
    include: [
      "test/transport/**/*.test.ts",
      "test/engine/**/*.test.ts",
      "test/graph/{custom-fields,query/where}.test.ts",
      "test/vendors/current-rms-query.test.ts",
    ],
    exclude: [
      "test/transport/quota-{windows,wiring}.test.ts",
      "test/engine/{model/condition,vendor/paging,memory/batcher-property}.test.ts",
      "test/engine/session/*.test.ts",
    ],
    // One mutant after the other: loading everything anew for each file would take most of the time.
    isolate: false,
    // Many a mutant waits for ever.
    testTimeout: 5_000,
  },
});
