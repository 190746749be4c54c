import knex, { type Knex } from "knex";
import { AppError } from "../errors.ts";
import { withSource } from "./sql-errors.ts";

/** Where a system is, what it is called in errors, and the schema its unqualified names mean. */
export type SourceAddress = { url: string; system?: string; schema?: string };

/**
 * A connection to a system that holds personal data: its own small pool, and a limit to every wait. It connects
 * when first used; what goes wrong then is told by withSource, without address or account.
 */
export function connectSource({ url, system = "", schema }: SourceAddress): Knex {
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    const which = system === "" ? "a system" : `the system ${system}`;
    const message = `The address of ${which} is not a PostgreSQL address. Begin it with postgres:// in the configuration.`;
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
    // Knex would print addresses and statements; whatever it prints is thrown as well.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
    ...(schema !== undefined && { searchPath: [schema] }),
  });
}

/** Asks a system whether it is there. One that refuses or stays silent is UNAVAILABLE. */
export async function pingSource(db: Knex, system: string): Promise<void> {
  await withSource(system, async () => {
    await db.raw("select 1");
  });
}

function silent(): void {}
