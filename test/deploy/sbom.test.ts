import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root, textOf } from "./kit.ts";

interface Bill {
  bomFormat: string;
  metadata: { component: { name: string; version: string } };
  components: { name: string; version: string; licenses?: unknown[] }[];
}

test("the bill of materials has every package of production with its licence, and no other", () => {
  const { stdout, status } = spawnSync("npm", ["run", "--silent", "sbom"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(status).toBe(0);
  const bill = JSON.parse(stdout) as Bill;
  expect(bill).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { name: "tieline" } } });

  const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, { version: string; dev?: boolean }> };
  const locked = Object.entries(packages).flatMap(([path, { version, dev }]) =>
    path === "" || dev ? [] : [`${path.split("node_modules/").at(-1)}@${version}`],
  );
  expect(new Set(bill.components.map(({ name, version }) => `${name}@${version}`))).toEqual(new Set(locked));
  expect(locked).toContain(`graphql@${packages["node_modules/graphql"]!.version}`);
  expect(bill.components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
});
