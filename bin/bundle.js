/**
 * How the program and its worker threads become files: the program one text, for which V8's code can be kept, the workers ES modules that
 * load what they use.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { build } from "esbuild";
import { folder, root } from "./built.js";

/** Packages with parts in machine code or optional ones, and one that is a single large text. */
const external = ["libsql", "@duckdb/node-api", "pg-native", "@graphql-yoga/render-graphiql"];

/** Modules that are started by their address. */
const workers = {
  "deciding-worker": "src/linking/book/deciding-worker.js",
  "table-worker": "src/doors/child/table-worker.js",
  "embedded-worker": "src/replica/embedded-worker.js",
  "watchdog-worker": "src/server/watchdog-worker.js",
};

/** Sources are as far from here as from where the files will be. */
const outdir = join(folder, "made");

/** @typedef {{ files: { name: string, contents: Uint8Array }[], sources: string[] }} Bundle Its files, and what of ours is in them. */

/** Parts are run when they are first imported, as modules of their own would be. @returns {Promise<Bundle>} */
export async function bundleProgram() {
  const { files, ...rest } = await bundle({
    entryPoints: { program: "bin/program.ts" },
    format: "cjs",
    // A script that imports has a warning of Node printed: packages outside are required.
    supported: { "dynamic-import": false },
    outExtension: { ".js": ".cjs" },
    // The whole text is read at each start. Names stay, for those who read a stack trace.
    minifyWhitespace: true,
    minifySyntax: true,
    define: { "import.meta.url": "__address" },
    // A function, as the value of a script and as what is required.
    banner: {
      js: `(typeof module === "object" ? module : {}).exports = function (require, __filename, __dirname) {
const __address = require("node:url").pathToFileURL(__filename).href, module = {exports: {}};`,
    },
    footer: { js: "}" },
  });
  return { ...rest, files: files.map(asLatin1) };
}

/** @returns {Promise<Bundle>} */
export function bundleWorkers() {
  return bundle({
    entryPoints: workers,
    format: "esm",
    splitting: true,
    // Packages in CommonJS ask for Node's own modules with it.
    banner: { js: 'const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);' },
  });
}

/** @returns {Promise<Bundle>} */
async function bundle(/** @type {import("esbuild").BuildOptions} */ options) {
  const { outputFiles = [], metafile } = await build({
    absWorkingDir: root,
    outdir,
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node20.19",
    external,
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "error",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
    plugins: [oneGraphql, withSdl, places, withoutLoader],
    ...options,
  });
  const inputs = Object.keys(metafile?.inputs ?? {});
  return {
    files: outputFiles.map(({ path, contents }) => ({ name: relative(outdir, path), contents })),
    sources: inputs.filter((file) => !file.includes("node_modules/") && existsSync(join(root, file))),
  };
}

/** The bundler escapes what is beyond ASCII, except in regular expressions, where the same escape means the same. */
function asLatin1(/** @type {Bundle["files"][number]} */ file) {
  if (!file.name.endsWith(".cjs")) return file;
  const text = Buffer.from(file.contents).toString("utf8");
  const escaped = text.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return { ...file, contents: Buffer.from(escaped, "latin1") };
}

/** What is asked of a module's own address: the program of a worker, or anything else. */
const addresses = /new URL\("([\w-]+)\.js", import\.meta\.url\)|import\.meta\.url/g;

/**
 * A module that reads files beside it goes on to find them there; a worker is started from what was built.
 * @type {import("esbuild").Plugin}
 */
const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta")) return undefined;
      const place = relative(outdir, path).split(sep).join("/");
      const contents = text.replace(addresses, (address, worker) =>
        worker in workers ? address : address.replace("import.meta.url", `new URL("${place}", import.meta.url).href`),
      );
      return { contents, loader: path.endsWith("ts") ? "ts" : "js" };
    });
  },
};

/**
 * Workers register the loader of TypeScript, which what is built does not need.
 * @type {import("esbuild").Plugin}
 */
const withoutLoader = {
  name: "without-loader",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tsx\/esm\/api$/ }, ({ path }) => ({ path, namespace: "without-loader" }));
    onLoad({ filter: /.*/, namespace: "without-loader" }, () => ({ contents: "export const register = () => undefined;" }));
  },
};

/**
 * One copy of graphql for all, as ES modules: those of CommonJS are reached through two getters at each use.
 * @type {import("esbuild").Plugin}
 */
const oneGraphql = {
  name: "one-graphql",
  setup({ onResolve }) {
    const home = dirname(createRequire(import.meta.url).resolve("graphql/package.json"));
    onResolve({ filter: /^graphql(\/|$)/ }, ({ path }) => {
      const file = join(home, path.slice("graphql/".length).replace(/\.m?js$/, ""));
      return { path: [`${file}.mjs`, join(file, "index.mjs")].find((each) => existsSync(each)), sideEffects: false };
    });
  },
};

/**
 * The SDL is read as it was expanded.
 * @type {import("esbuild").Plugin}
 */
const withSdl = {
  name: "with-sdl",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]graph[\\/]sdl[\\/]served\.ts$/ }, ({ path }) => ({
      contents: `import { readFileSync } from "node:fs";
        import { readDefinitions } from "./definitions.ts";
        const read = () => readDefinitions(readFileSync(new URL("sdl.txt", import.meta.url), "latin1"));
        let definitions;
        export const builtDefinitions = () => definitions ??= read();
        export const servedSdl = () => builtDefinitions().document();
        export const servedText = () => readFileSync(new URL("sdl.graphql", import.meta.url), "utf8");`,
      resolveDir: dirname(path),
    }));
  },
};
