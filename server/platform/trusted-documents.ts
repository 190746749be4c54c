import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Knex } from "knex";
import { startFailure } from "./start-failure.ts";

/** The operations of our own pages, by the SHA-256 of their text. */
export type TrustedDocuments = {
  find: (sha256: string) => Promise<string | undefined>;
  /** Whether a text with this hash is of this release; its cost was measured when it was built. */
  isOurs: (sha256: string) => boolean;
};

/** What the build of the web writes (codegen's client preset); build.js copies it beside the program. */
const MANIFEST = new URL("../../web/src/generated/persisted-documents.json", import.meta.url);

/** How long the documents of an earlier release are answered, so that a page left open goes on working. */
const RELEASE_DAYS = 30;

/** Reads the manifest of this release: hash to text. Before the web is built there is none. */
export function readManifest(file: URL = MANIFEST): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const entries = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>);
  return new Map(
    entries.map(([key, text]) => {
      const hash = key.replace(/^sha256:/, ""); // codegen says which hash it is
      if (typeof text === "string" && sha256(text) === hash) return [hash, text];
      throw startFailure(
        "The manifest of the web's operations does not match its own hashes. Build the web again: npm run build.",
      );
    }),
  );
}

/**
 * Makes this release's documents known to every process, and forgets those of releases long gone. The database
 * MUST act as SYSTEM. Documents of other releases, also of one that is just being rolled out, are found there.
 */
export async function openTrustedDocuments(
  db: Knex,
  now: Date,
  manifest: ReadonlyMap<string, string> = readManifest(),
): Promise<TrustedDocuments> {
  await keep(db, manifest, now);
  return {
    isOurs: (hash) => manifest.has(hash),
    find: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      return manifest.get(hash) ?? findOfOtherRelease(db, hash);
    },
  };
}

async function keep(db: Knex, manifest: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - RELEASE_DAYS * 86_400_000);
  await db("trusted_documents").where("trusted_documents.seen_at", "<", oldest).delete();
  const rows = [...manifest].map(([hash, text]) => ({ sha256: hash, text, seen_at: now }));
  if (rows.length > 0) await db("trusted_documents").insert(rows).onConflict("sha256").merge(["seen_at"]);
}

async function findOfOtherRelease(db: Knex, hash: string): Promise<string | undefined> {
  const row: { text: string } | undefined = await db("trusted_documents")
    .select({ text: "trusted_documents.text" })
    .where({ sha256: hash })
    .first();
  return row?.text;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
