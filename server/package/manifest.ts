import type { PackageInput } from "./package-input.ts";
import { countsOf } from "./manifest-counts.ts";

/** One file of the copy as it was written: enough to find out whether it was changed afterwards. */
export type WrittenFile = { path: string; bytes: number; sha256: string };

/** The list of all files but itself, with SHA-256 (FIPS 180-4) of each, and how much the copy holds. */
export function manifestText(input: PackageInput, files: readonly WrittenFile[]): string {
  const manifest = {
    caseNumber: input.number,
    controller: input.controllerName,
    language: input.language,
    receivedAt: input.receivedAt.toISOString(),
    madeAt: input.madeAt.toISOString(),
    counts: { files: files.length, ...countsOf(input) },
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
