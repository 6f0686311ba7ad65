import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isRead, root, textOf } from "./kit.ts";

interface Service {
  environment: Record<string, string>;
  volumes: string[];
  ports?: string[];
  command?: string[];
  depends_on: Record<string, unknown> | string[];
}

describe("compose.several.yaml", () => {
  const { services, volumes } = parse(textOf("compose.several.yaml"), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const processes = Object.entries(services).filter(([name]) => name.startsWith("tieline-"));
  const alone = parse(textOf("compose.yaml")) as { services: { tieline: Service } };

  test("has two processes, Redis, PostgreSQL and a proxy", () => {
    expect(Object.keys(services)).toEqual(["tieline-1", "tieline-2", "redis", "postgres", "proxy"]);
  });

  test("runs each process as compose.yaml does, over one Redis and one PostgreSQL, with data of its own", () => {
    const own = processes.map(([, { volumes: mounts }]) => mounts.map((mount) => mount.split(":")[0]!).find((name) => name in volumes));
    expect(new Set(own).size).toBe(2);
    for (const [, { environment, ports, ...rest }] of processes) {
      expect(Object.keys(environment).filter((name) => !isRead(name))).toEqual([]);
      const { TIELINE_REDIS_URL: redis, TIELINE_DATABASE_URL: database, ...same } = environment;
      expect(alone.services.tieline.environment).toMatchObject(same);
      expect(redis).toMatch(/@redis:6379$/);
      expect(database).toMatch(/@postgres:5432\/tieline$/);
      expect(ports).toBeUndefined();
      expect(rest).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    }
  });

  test("lets Redis forget nothing by itself", () => {
    const command = services.redis!.command!;
    expect(command[command.indexOf("--maxmemory-policy") + 1]).toBe("noeviction");
  });

  test("opens the proxy to this machine alone, which knows both processes", () => {
    for (const port of services.proxy!.ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
    const [file] = services.proxy!.volumes.map((mount) => mount.split(":")[0]!);
    expect(statSync(join(root, file!)).isFile()).toBe(true);
    for (const upstream of textOf(file!).matchAll(/upstream \w+ \{([^}]*)\}/g))
      for (const [name, { environment }] of processes) expect(upstream[1]).toContain(`server ${name}:${environment.TIELINE_PORT} `);
  });
});
