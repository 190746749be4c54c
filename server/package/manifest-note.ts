import { createHash } from "node:crypto";
import { signNote, type NoteSigner } from "../audit/note.ts";

/**
 * The manifest's hash, signed with the key of the audit log (C2SP signed-note, Ed25519): whoever has the log's public key can see that
 * the copy is the one this library gave, and that nothing in it was changed since.
 */
export function manifestNote(caseNumber: string, manifest: string, signers: readonly NoteSigner[]): string {
  const sha256 = createHash("sha256").update(manifest).digest("hex");
  return signNote(`indsigt copy ${caseNumber}\nmanifest.json sha256 ${sha256}\n`, signers);
}
