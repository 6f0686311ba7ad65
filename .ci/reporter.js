import { writeFileSync } from "node:fs";

/** Writes to the file OUTCOMES how each file of tests ended, for tests.js. */
export default class OutcomesReporter {
  onTestRunEnd(/** @type {readonly import("vitest/node").TestModule[]} */ modules, /** @type {readonly unknown[]} */ errors) {
    writeFileSync(process.env.OUTCOMES ?? "outcomes.json", JSON.stringify({ files: modules.map(outcomeOf), errors: errors.length }));
  }
}

function outcomeOf(/** @type {import("vitest/node").TestModule} */ module) {
  const tests = [...module.children.allTests()];
  const failed = tests.filter((test) => test.result().state === "failed");
  const problems = failed.map((test) => ({ name: test.fullName, message: firstLine(test.result().errors) }));
  // A file that cannot be loaded, or a hook: its tests are skipped.
  for (const suite of [module, ...module.children.allSuites()])
    if (suite.errors().length > 0)
      problems.push({ name: suite.type === "suite" ? suite.fullName : "as a whole", message: firstLine(suite.errors()) });
  return { file: module.relativeModuleId, passed: tests.filter((test) => test.result().state === "passed").length, problems };
}

function firstLine(/** @type {readonly { message: string }[] | undefined} */ errors) {
  return errors?.[0]?.message.split("\n", 1)[0] ?? "";
}
