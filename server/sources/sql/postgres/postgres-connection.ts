import { CONNECTIONS } from "../connections.ts";
import type { Knex } from "knex";
import type { Timeouts } from "../../map/sql-system-schema.ts";

/** How Knex reaches a PostgreSQL server. */
export function postgresConfig(url: string, { connect, statement, idle }: Timeouts): Knex.Config {
  return {
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
      max: CONNECTIONS,
      idleTimeoutMillis: 10_000,
      createTimeoutMillis: connect * 1_000 + 1_000,
      destroyTimeoutMillis: 5_000,
    },
    acquireConnectionTimeout: connect * 1_000 + 2_000,
  };
}
