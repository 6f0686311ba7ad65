import { defineConfig } from "vitest/config";

export default defineConfig({
  // One graphql for our code and for the packages that bring their own way of importing it.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/setup.ts"], testTimeout: 30_000 },
});
