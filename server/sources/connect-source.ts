import knex, { type Knex } from "knex";
import { AppError } from "../errors.ts";
import { withSource } from "./sql-errors.ts";

/** Where a system is, and the schema its unqualified names mean. */
export type SourceAddress = { url: string; schema?: string };

/**
 * A connection to a system that holds personal data: its own small pool, and a limit to every wait. It connects
 * when first used; what goes wrong then is told by withSource, without address or account.
 */
export function connectSource({ url, schema }: SourceAddress): Knex {
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    const message =
      "The address of a system is not a PostgreSQL address. Begin it with postgres:// in the configuration.";
    throw new AppError("INVALID_INPUT", message);
  }
  return knex({
    client: "pg",
    connection: {
      connectionString: url,
      application_name: "indsigt",
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      query_timeout: 40_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
    pool: {
      min: 0,
      max: 2,
      idleTimeoutMillis: 10_000,
      createTimeoutMillis: 6_000,
      destroyTimeoutMillis: 5_000,
    },
    acquireConnectionTimeout: 15_000,
    ...(schema !== undefined && { searchPath: [schema] }),
  });
}

/** Asks a system whether it is there. One that refuses or stays silent is UNAVAILABLE. */
export async function pingSource(db: Knex, system: string): Promise<void> {
  await withSource(system, async () => {
    await db.raw("select 1");
  });
}
