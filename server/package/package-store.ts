import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { PackageState } from "../generated/schema.ts";
import { refuseHeld, type ErasurePermit } from "../sources/erasure/erasure-permit.ts";
import { open, seal } from "../vault/seal.ts";

/** The citizen's copy (Art. 15(3)) as it is kept. */
export type StoredPackage = {
  id: string;
  dataRequestId: string;
  state: PackageState;
  sizeBytes: number | null;
  sha256: string | null;
  availableUntil: Date | null;
  removedAt: Date | null;
  timesFetched: number;
};

/** Size of every chunk but the last, so that a range is found without reading what lies before it. */
export const CHUNK_BYTES = 256 * 1024;

const place = (packageId: string, position: number) => ({
  table: "package_chunks",
  column: "sealed",
  row: `${packageId}/${position}`,
});

const columns = (db: Knex) => ({
  id: "packages.id",
  dataRequestId: "packages.data_request_id",
  state: "packages.state",
  sizeBytes: db.raw("packages.size_bytes::float8"),
  sha256: "packages.sha256",
  availableUntil: "packages.available_until",
  removedAt: "packages.removed_at",
  timesFetched: db.raw(
    "(select count(*)::int from download_grants g where g.package_id = packages.id and g.completed_at is not null)",
  ),
});

/** Finds the copy of a request. */
export async function findPackageOf(db: Knex, dataRequestId: string): Promise<StoredPackage | undefined> {
  return db("packages").select(columns(db)).where({ data_request_id: dataRequestId }).first();
}

/** Finds the copy of a request that nobody has begun to make yet. */
export async function findWaitingPackage(db: Knex, dataRequestId: string): Promise<string | undefined> {
  const found = await db("packages")
    .select({ id: "packages.id" })
    .where({ data_request_id: dataRequestId, state: "BUILDING", made_at: null })
    .first();
  return found?.id;
}

/** Finds a copy by its own id. */
export async function findPackage(db: Knex, id: string): Promise<StoredPackage | undefined> {
  return db("packages").select(columns(db)).where({ id }).first();
}

/** Begins a copy. */
export async function insertPackage(tx: Tx, dataRequestId: string): Promise<string> {
  const id = randomUUID();
  await tx("packages").insert({ id, data_request_id: dataRequestId, state: "BUILDING" });
  return id;
}

/** Clears what an earlier attempt left, and answers when the first one began: that is the day the copy bears. */
export async function beginPackage(tx: ProgressTx, packageId: string, now: Date): Promise<Date> {
  await tx("package_chunks").where({ package_id: packageId }).delete();
  const [row] = await tx("packages")
    .where({ id: packageId })
    .update({ made_at: tx.raw("coalesce(made_at, ?)", [now]) })
    .returning("made_at");
  return row.made_at;
}

/** Keeps one chunk of the file, sealed. */
export async function insertChunk(
  tx: ProgressTx,
  key: Buffer,
  packageId: string,
  position: number,
  bytes: Buffer,
): Promise<void> {
  await tx("package_chunks").insert({
    package_id: packageId,
    position,
    sealed: seal(key, place(packageId, position), bytes),
  });
}

/** Opens one chunk; undefined after the last. */
export async function readChunk(
  db: Knex,
  key: Buffer,
  packageId: string,
  position: number,
): Promise<Buffer | undefined> {
  const row = await db("package_chunks")
    .select({ sealed: "package_chunks.sealed" })
    .where({ package_id: packageId, position })
    .first();
  return row && open(key, place(packageId, position), row.sealed);
}

/** Marks a copy as ready to fetch until a day. */
export async function setPackageReady(
  tx: Tx,
  id: string,
  file: { sizeBytes: number; sha256: string; builtAt: Date; availableUntil: Date },
): Promise<void> {
  await tx("packages").where({ id }).update({
    state: "READY",
    size_bytes: file.sizeBytes,
    sha256: file.sha256,
    built_at: file.builtAt,
    available_until: file.availableUntil,
  });
}

/** Removes one copy's bytes, for good; what a download is still sending of it ends there. */
export async function removePackage(
  tx: Tx,
  permit: ErasurePermit,
  { id, removedAt }: { id: string; removedAt: Date },
): Promise<void> {
  refuseHeld(permit);
  await tx("packages").where({ id }).update({ state: "REMOVED", removed_at: removedAt });
  await tx("package_chunks").where({ package_id: id }).delete();
}

/** Removes every copy of a person's data, because the data are erased: no link works after that. Answers how many. */
export async function removePackagesOf(
  tx: Tx,
  permit: ErasurePermit,
  { dataRequestId, cprIndex, removedAt }: { dataRequestId: string; cprIndex: string | null; removedAt: Date },
): Promise<number> {
  const ids: string[] = await tx("packages")
    .join("data_requests", "data_requests.id", "packages.data_request_id")
    .whereNot("packages.state", "REMOVED")
    .where((q) => {
      void q.where("data_requests.id", dataRequestId);
      if (cprIndex) void q.orWhere("data_requests.cpr_index", cprIndex);
    })
    .pluck("packages.id");
  for (const id of ids) await removePackage(tx, permit, { id, removedAt });
  return ids.length;
}

/** Copies whose time is over, a few at a time. */
export async function listExpiredPackages(db: Knex, now: Date): Promise<StoredPackage[]> {
  return db("packages")
    .select(columns(db))
    .where("packages.state", "READY")
    .where("packages.available_until", "<", now)
    .limit(100);
}
