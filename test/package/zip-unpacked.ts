import { buffer, text } from "node:stream/consumers";
import { fromBufferPromise, type Entry } from "yauzl";
import { TEST_SIGNER } from "../support/given-case.ts";
import type { PackageInput } from "../../server/package/package-input.ts";
import { reportHtml } from "../../server/package/report-html.ts";
import { zipPackage } from "../../server/package/zip-package.ts";

/** A copy after unpacking, its files in the order they are listed. */
export type Unpacked = { zip: Buffer; files: Map<string, Buffer>; entries: Entry[] };

/** Makes a copy and unpacks it; yauzl refuses broken lengths, checksums and names. */
export async function unpacked(input: PackageInput): Promise<Unpacked> {
  return unzipped(await buffer(zipPackage(input, [TEST_SIGNER])));
}

/** Unpacks a copy as the citizen fetched it. */
export async function unzipped(zip: Buffer): Promise<Unpacked> {
  const reader = await fromBufferPromise(zip, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  const entries: Entry[] = [];
  for await (const entry of reader.eachEntry()) {
    entries.push(entry);
    files.set(entry.fileName, await buffer(await reader.openReadStreamPromise(entry)));
  }
  return { zip, files, entries };
}

/** One text file of a copy. */
export async function fileOf(input: PackageInput, path: string): Promise<string> {
  const { files } = await unpacked(input);
  return (files.get(path) ?? Buffer.from(`there is no ${path}`)).toString("utf8");
}

/** The report alone. */
export async function reportOf(input: PackageInput): Promise<string> {
  return text(reportHtml(input));
}

/** The words of a page, without its style. */
export function wordsOf(report: string): string {
  return report
    .replace(/<style>.*<\/style>/s, "")
    .replace(/<\/?(time|span|a|code)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
