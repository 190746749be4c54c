import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file of an archive; its content is read when its turn comes. */
export type ZippedFile = { path: string; content: () => AsyncIterable<Buffer> };

/**
 * Packs files as a ZIP while they are read: nothing is held in memory, and the same files and day give the same bytes.
 * A file whose reading fails makes the archive fail.
 */
export async function* zipFiles(files: Iterable<ZippedFile>, madeAt: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const options = { mtime: localNoon(madeAt), forceDosTimestamp: true, mode: 0o100644 };
  let source: Readable | undefined;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { path, content } of files) {
    zip.addReadStreamLazy(path, options, (open) => {
      source = Readable.from(content());
      // yazl pipes without passing errors on; a source that fails must fail the archive, not end it early.
      source.on("error", (error) => output.destroy(error));
      open(undefined, source);
    });
  }
  zip.end();
  try {
    yield* output as AsyncIterable<Buffer>;
  } finally {
    source?.destroy();
  }
}

/** A ZIP holds local times. Noon of the day, wherever the server stands, gives the same bytes in every time zone. */
function localNoon(at: Date): Date {
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
}

/** Cuts a stream into pieces of one size; the last may be shorter. */
export async function* ofEqualSize(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    held.push(part);
    length += part.length;
    if (length < size) continue;
    const whole = Buffer.concat(held);
    const end = whole.length - (whole.length % size);
    for (let start = 0; start < end; start += size) yield whole.subarray(start, start + size);
    held = [whole.subarray(end)];
    length = whole.length - end;
  }
  if (length > 0) yield Buffer.concat(held);
}
