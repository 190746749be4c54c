import type { Knex } from "knex";
import { dialectOfConnection } from "./dialect-of.ts";
import type { ErasurePermit } from "../erasure/erasure-permit.ts";

/** Reads a source as it is at one moment, in a transaction that cannot change anything. */
export async function readSource<T>(
  db: Knex,
  work: (trx: Knex.Transaction) => Promise<T>,
  { isSweep = false }: { isSweep?: boolean } = {},
): Promise<T> {
  const { reading, longer } = dialectOfConnection(db);
  return db.transaction(async (trx) => {
    await trx.raw(reading.settings);
    if (isSweep) await trx.raw(longer);
    return work(trx);
  }, reading.options);
}

/** Changes a source in one transaction: all of it, or nothing. The permit is what may be erased at all. */
export async function changeSource<T>(
  db: Knex,
  _permit: ErasurePermit,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return change(db, work);
}

/** Puts a value right in a source (Art. 16). Never for erasing: that takes a permit. */
export async function amendSource<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return change(db, work);
}

/** Does in a source what changes it, and takes it back, whatever came of it. */
export async function trySource<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const { changing } = dialectOfConnection(db);
  const trx = await db.transaction(undefined, changing.options);
  try {
    await trx.raw(changing.settings);
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}

async function change<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const { changing } = dialectOfConnection(db);
  return db.transaction(async (trx) => {
    await trx.raw(changing.settings);
    return work(trx);
  }, changing.options);
}
