/**
 * Runs tests, and once more, alone and from the start, the files of which a test failed: node .ci/tests.js COUNTS COMMAND... Writes to the
 * file COUNTS how many tests passed and failed. What failed by chance is printed as FLAKY, because it asks to be mended.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** @typedef {{ file: string, passed: number, problems: { name: string, message: string }[] }} Outcome */

/** When more files fail than this, it is no chance. */
const mostAgain = 5;

const [counts = "", program = "", ...args] = process.argv.slice(2);

/** @returns {{ files: Outcome[], errors: number }} */
function run(/** @type {string[]} */ files) {
  const outcomes = `${counts}.json`;
  rmSync(outcomes, { force: true });
  const options = { stdio: /** @type {const} */ ("inherit"), env: { ...process.env, OUTCOMES: outcomes } };
  const { status } = spawnSync(program, [...args, "--reporter=default", "--reporter=./.ci/reporter.js", ...files], options);
  try {
    const { files, errors } = JSON.parse(readFileSync(outcomes, "utf8"));
    // A run that ends badly although every test passed (an unhandled rejection, a worker that died) is a failure, too.
    const isUnexplained = status !== 0 && files.every((/** @type {Outcome} */ { problems }) => problems.length === 0);
    return { files, errors: errors || Number(isUnexplained) };
  } catch {
    return { files: [], errors: 1 };
  }
}

const first = run([]);
const red = first.files.filter(({ problems }) => problems.length > 0);
let { files, errors } = first;
if (red.length > 0 && red.length <= mostAgain) {
  console.log(`── again, as a test of each failed: ${red.map(({ file }) => file).join(" ")}`);
  const again = run(red.map(({ file }) => file));
  errors += again.errors;
  const anew = new Map(again.files.map((outcome) => [outcome.file, outcome]));
  for (const { file, problems } of red)
    for (const { name, message } of problems)
      if (anew.has(file) && !anew.get(file)?.problems.some((problem) => problem.name === name))
        console.log(`FLAKY: ${file} > ${name}: ${message}`);
  files = files.map((outcome) => anew.get(outcome.file) ?? outcome);
}
const passed = files.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = files.reduce((sum, { problems }) => sum + problems.length, errors);
writeFileSync(counts, `${passed} ${failed}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
