import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The `policies/` of this repository. */
export const POLICIES = fileURLToPath(new URL("../../../policies", import.meta.url));

const PUBLISHED = [
  "organisation.yaml",
  "legal-framework.yaml",
  "processing-activities.yaml",
  "privacy-policy",
  "accessibility-statement",
  "cookie-information",
];

/** A copy of `policies/` that a test may break; `edit` requires that the text to replace is there. */
export type PoliciesCopy = {
  directory: string;
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  copyFolder(from: string, to: string): Promise<void>;
};

/** Copies what is published of `policies/`, and removes the copies after the last test. */
export function usePoliciesCopies(): () => Promise<PoliciesCopy> {
  const made: string[] = [];
  afterAll(
    async () =>
      void (await Promise.all(made.map(async (path) => rm(path, { recursive: true, force: true })))),
  );
  return async () => {
    const directory = await mkdtemp(join(tmpdir(), "indsigt-policies-"));
    made.push(directory);
    for (const name of PUBLISHED) await cp(join(POLICIES, name), join(directory, name), { recursive: true });
    return {
      directory,
      remove: async (file) => rm(join(directory, file), { recursive: true }),
      copyFolder: async (from, to) => cp(join(directory, from), join(directory, to), { recursive: true }),
      edit: async (file, from, to) => {
        const text = await readFile(join(directory, file), "utf8");
        const changed = text.replace(from, to);
        if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
        await writeFile(join(directory, file), changed);
      },
    };
  };
}
