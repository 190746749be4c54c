import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyProblem } from "./policy-problem.ts";

/** What one file or folder gave. */
export type Read<T> = { value: T | undefined; problems: PolicyProblem[] };

/** A file's text; that it is not there is a problem like any other. */
export async function readText(directory: string, file: string): Promise<Read<string>> {
  try {
    return { value: await readFile(join(directory, file), "utf8"), problems: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { value: undefined, problems: [{ file, path: [], message: "is missing. Write it." }] };
  }
}
