import ts from "typescript";

/** What a strict compiler says of files in a folder, and of texts that stand nowhere but here: by file. */
export function complaints(folder: string, texts: ReadonlyMap<string, string>, files: readonly string[] = []): Record<string, string[]> {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, noUncheckedIndexedAccess: true, types: [], allowImportingTsExtensions: true },
    ...{ target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  const host = ts.createCompilerHost(options);
  const { directoryExists, fileExists, readFile, getSourceFile } = host;
  host.directoryExists = (name) => name === folder || directoryExists!(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, version) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  const said: Record<string, string[]> = {};
  for (const { file, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([...files, ...texts.keys()], options, host))) {
    const name = file?.fileName.slice(folder.length + 1) ?? "";
    said[name] = [...(said[name] ?? []), ts.flattenDiagnosticMessageText(messageText, "\n")];
  }
  return said;
}
