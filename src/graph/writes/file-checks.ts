/** Largest content of a file, in bytes: in base64 it must fit into the body of a request. */
export const largestFile = 5 * 1024 * 1024;

interface GivenFile {
  format: "base64" | "data-uri";
  text: string;
  name?: string;
  type?: string;
}

/** Tells what is wrong with a file: its name, its type, its content, its size. */
export function assertFile({ format, text, name, type }: GivenFile, fail: (message: string) => void): void {
  const media = /^[\w.+-]+\/[\w.+-]+$/;
  if (name !== undefined && (name.trim() === "" || name.length > 255 || /[\\/\p{Cc}]/u.test(name) || /^\.+$/.test(name)))
    fail("The name of the file must have 1 to 255 characters, and no folders in it.");
  if (type !== undefined && !media.test(type)) fail('The type of the file must be a media type, such as "application/pdf".');
  const uri = format === "data-uri" ? /^data:([\w.+/-]*)(?:;[\w=-]+)*;base64,/.exec(text) : undefined;
  if (format === "data-uri" && !uri) {
    fail('It must be a data URI in base64, such as "data:image/png;base64,...".');
    return;
  }
  const content = uri ? text.slice(uri[0].length) : text;
  if (!/^[A-Za-z\d+/_-]*={0,2}$/.test(content.replace(/\s/g, ""))) {
    fail("The content must be base64.");
    return;
  }
  if ((content.length * 3) / 4 > largestFile) fail(`The file may have ${largestFile / 1024 / 1024} MiB.`);
}
