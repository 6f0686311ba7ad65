import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl) console.log("SKIPPED: certificates: there is no openssl to make them");

describe.skipIf(!hasOpenssl)("a vendor whose certificate", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tieline-certificates-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Key and certificate for a name, signed by itself. */
  function makeCertificate(name: string) {
    const [key, cert] = ["key.pem", "cert.pem"].map((file) => join(folder, file)) as [string, string];
    const subject = ["-subj", "/CN=vendor", "-addext", `subjectAltName=${name}`, "-days", "30"];
    const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject]);
    expect(made.status, String(made.stderr)).toBe(0);
    return { key: readFileSync(key), cert: readFileSync(cert), path: cert };
  }

  /** Sends a request with a credential from a process that trusts this certificate as well; what came of it. */
  async function sendFromProcess(port: number, trusted: string | undefined): Promise<string> {
    const { NODE_EXTRA_CA_CERTS: _theirs, ...environment } = process.env;
    const script = fileURLToPath(new URL("certificate-sender.ts", import.meta.url));
    const env = { ...environment, ...(trusted && { NODE_EXTRA_CA_CERTS: trusted }) };
    const child = spawn(process.execPath, ["--import", "tsx", script, `https://127.0.0.1:${port}`], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
    await once(child, "close");
    return told.trim();
  }

  test.each([
    ["nobody has signed gets no request, and no credential", "IP:127.0.0.1", false, "UPSTREAM_UNAVAILABLE"],
    ["is another's gets no request either", "DNS:vendor.example.com", true, "UPSTREAM_UNAVAILABLE"],
    ["is trusted gets it", "IP:127.0.0.1", true, "200"],
  ])("%s", { timeout: 60_000 }, async (_what, name, isTrusted, expected) => {
    const certificate = makeCertificate(name);
    const received: (string | undefined)[] = [];
    const server = createServer(certificate, (request, response) => {
      received.push(request.headers["x-token"] as string | undefined);
      response.setHeader("Content-Type", "application/json").end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      expect(await sendFromProcess(port, isTrusted ? certificate.path : undefined)).toBe(expected);
      expect(received).toEqual(expected === "200" ? ["a-secret"] : []);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
