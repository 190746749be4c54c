import knex, { type Knex } from "knex";
import { AppError } from "../errors.ts";
import type { Timeouts } from "./sql-system-schema.ts";
import { withSource } from "./sql-errors.ts";

/** Where a system is, what it is called in errors, and the schema its unqualified names mean. */
export type SourceAddress = {
  url: string;
  system?: string;
  schema?: string;
  timeouts?: Timeouts | undefined;
};

const TIMEOUTS: Timeouts = { connect: 5, statement: 30, idle: 60 };

/**
 * A connection to a system that holds personal data: its own small pool, and a limit to every wait. It connects
 * when first used; what goes wrong then is told by withSource, without address or account.
 */
export function connectSource({ url, system = "", schema, timeouts = TIMEOUTS }: SourceAddress): Knex {
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    const which = system === "" ? "a system" : `the system ${system}`;
    const message = `The address of ${which} is not a PostgreSQL address. Begin it with postgres:// in the configuration.`;
    throw new AppError("INVALID_INPUT", message);
  }
  const { connect, statement, idle } = timeouts;
  return knex({
    client: "pg",
    connection: {
      connectionString: url,
      application_name: "indsigt",
      connectionTimeoutMillis: connect * 1_000,
      statement_timeout: statement * 1_000,
      // Ours, for a server that has gone silent; a little later than its own, which tells more.
      query_timeout: statement * 1_000 + 2_000,
      idle_in_transaction_session_timeout: idle * 1_000,
      keepAlive: true,
    },
    pool: {
      min: 0,
      max: 2,
      idleTimeoutMillis: 10_000,
      createTimeoutMillis: connect * 1_000 + 1_000,
      destroyTimeoutMillis: 5_000,
    },
    acquireConnectionTimeout: connect * 1_000 + 2_000,
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
