import knex, { type Knex } from "knex";
import { AppError } from "../../errors.ts";
import { mariadbConfig } from "./mariadb/mariadb-connection.ts";
import { postgresConfig } from "./postgres/postgres-connection.ts";
import { withSource } from "./sql-errors.ts";
import type { SqlMap, Timeouts } from "../map/sql-system-schema.ts";

/** Where a system is, which server it runs on, what it is called in errors, and the schema its unqualified names mean. */
export type SourceAddress = {
  url: string;
  client?: SqlMap["client"];
  system?: string;
  schema?: string;
  timeouts?: Timeouts | undefined;
};

const TIMEOUTS: Timeouts = { connect: 5, statement: 30, idle: 60 };

const SERVERS = {
  pg: { scheme: /^postgres(ql)?:\/\/./, name: "PostgreSQL", begin: "postgres://", config: postgresConfig },
  mysql2: { scheme: /^(mysql|mariadb):\/\/./, name: "MariaDB", begin: "mysql://", config: mariadbConfig },
} as const;

/**
 * A connection to a system that holds personal data: its own small pool, and a limit to every wait. It connects
 * when first used; what goes wrong then is told by withSource, without address or account.
 */
export function connectSource({
  url,
  client = "pg",
  system = "",
  schema,
  timeouts = TIMEOUTS,
}: SourceAddress): Knex {
  const { scheme, name, begin, config } = SERVERS[client];
  if (!scheme.test(url)) {
    const which = system === "" ? "a system" : `the system ${system}`;
    const message = `The address of ${which} is not a ${name} address. Begin it with ${begin} in the configuration.`;
    throw new AppError("INVALID_INPUT", message);
  }
  return knex({
    ...config(url, timeouts),
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
