import type { Knex } from "knex";
import { parseVkey, type NoteVerifier } from "./note.ts";
import type { Context } from "../context.ts";
import type { Tx } from "./transact.ts";

/** Every key that ever signed the log, the newest first. */
export async function findLogKeys(db: Knex): Promise<NoteVerifier[]> {
  const rows: { vkey: string }[] = await db("audit_log_keys")
    .select("vkey")
    .orderBy([{ column: "published_at", order: "desc" }, "key_id"]);
  return rows.map(({ vkey }) => parseVkey(vkey));
}

/** The keys that this process signs with, and those that others have published before. */
export async function logVerifiers({
  db,
  logKeys,
}: Pick<Context, "db" | "logKeys">): Promise<NoteVerifier[]> {
  const published = await findLogKeys(db);
  const unpublished = logKeys.signers.filter(({ keyId }) => !published.some((key) => key.keyId === keyId));
  return [...unpublished, ...published];
}

/** Keeps a key that the log is signed with from now on. */
export async function insertLogKey(tx: Tx, keyId: string, vkey: string, at: Date): Promise<void> {
  // Of two processes that start at once both may come here, and then two events say the same.
  await tx.raw(
    "insert into audit_log_keys (key_id, vkey, published_at) values (?, ?, ?) on conflict (key_id) do nothing",
    [keyId, vkey, at],
  );
}
