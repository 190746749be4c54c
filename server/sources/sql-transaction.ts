import type { Knex } from "knex";
import type { ErasurePermit } from "./erasure-permit.ts";

/** One moment in time: nothing that others commit meanwhile is seen. */
const SNAPSHOT = { isolationLevel: "repeatable read" } as const;

/** How values look as text must not depend on the account or server, or digests and keys would differ. */
const SETTINGS = `
  select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('xmloption', 'content', true),
    set_config('lock_timeout', '10s', true)`;

/** The system's own limit holds unless a sweep of whole tables needs longer. */
const LONGER = `select set_config('statement_timeout', '10min', true)`;

/** Reads a source as it is at one moment, in a transaction that cannot change anything. */
export async function readSource<T>(
  db: Knex,
  work: (trx: Knex.Transaction) => Promise<T>,
  { isSweep = false }: { isSweep?: boolean } = {},
): Promise<T> {
  return db.transaction(
    async (trx) => {
      await trx.raw(SETTINGS);
      if (isSweep) await trx.raw(LONGER);
      return work(trx);
    },
    { ...SNAPSHOT, readOnly: true },
  );
}

/** Changes a source in one transaction: all of it, or nothing. The permit is what may be erased at all. */
export async function changeSource<T>(
  db: Knex,
  _permit: ErasurePermit,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (trx) => {
    await trx.raw(SETTINGS);
    return work(trx);
  }, SNAPSHOT);
}

/** Puts a value right in a source (Art. 16). Never for erasing: that takes a permit. */
export async function amendSource<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (trx) => {
    await trx.raw(SETTINGS);
    return work(trx);
  }, SNAPSHOT);
}

/** Does in a source what changes it, and takes it back, whatever came of it. */
export async function trySource<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const trx = await db.transaction(undefined, SNAPSHOT);
  try {
    await trx.raw(SETTINGS);
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}
