import { CONNECTIONS } from "../connections.ts";
import type { Knex } from "knex";
import { AppError } from "../../../errors.ts";
import type { Timeouts } from "../../map/sql-system-schema.ts";

type Callback = (error: Error | null, ...rest: unknown[]) => void;

/** What of mysql2's connection is used beside Knex. */
type RawConnection = {
  query: (options: object, values: unknown, done: Callback) => unknown;
  destroy: () => void;
};

/**
 * What every session is set to, so that values look and compare the same whatever the server's own settings are. A
 * backslash MUST escape, since the driver quotes values that way, and what does not fit is refused, not cut.
 */
const SESSION = [
  "set session transaction isolation level repeatable read",
  "set session sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', session time_zone = '+00:00', session innodb_lock_wait_timeout = 10, session lock_wait_timeout = 10",
];

/** How Knex reaches a MariaDB or MySQL server. Of the address only the place, the account and `ssl=true` are taken. */
export function mariadbConfig(url: string, { connect, statement, idle }: Timeouts): Knex.Config {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  refuseOptions(searchParams);
  return {
    client: "mysql2",
    connection: {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port || 3_306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      ...(pathname.length > 1 && { database: decodeURIComponent(pathname.slice(1)) }),
      ...(searchParams.get("ssl") === "true" && { ssl: { rejectUnauthorized: true } }),
      charset: "utf8mb4",
      connectTimeout: connect * 1_000,
      dateStrings: true,
      supportBigNumbers: true,
      timezone: "Z",
      enableKeepAlive: true,
    },
    pool: {
      min: 0,
      max: CONNECTIONS,
      idleTimeoutMillis: 10_000,
      createTimeoutMillis: connect * 1_000 + 1_000,
      destroyTimeoutMillis: 5_000,
      afterCreate: (connection: RawConnection, done: Callback) => {
        limitSilence(connection, statement * 1_000 + 2_000);
        runAll(connection, [...SESSION, limits(statement, idle)], done);
      },
    },
    acquireConnectionTimeout: connect * 1_000 + 2_000,
  };
}

/** An option in the address could switch on several statements at once, or a certificate check off. */
function refuseOptions(options: URLSearchParams): void {
  const unknown = [...options].filter(([name, value]) => name !== "ssl" || value !== "true");
  if (unknown.length === 0) return;
  const message = "The address of a MariaDB system may only have the option ssl=true. Remove the others.";
  throw new AppError("INVALID_INPUT", message);
}

/** What MariaDB alone understands stands in its own kind of comment. */
function limits(statement: number, idle: number): string {
  return `set @indsigt_seconds = ${statement}, @indsigt_milliseconds = ${statement * 1_000} /*M!, session max_statement_time = ${statement}, session idle_transaction_timeout = ${idle} */ /*!80000 , session max_execution_time = ${statement * 1_000} */`;
}

/** No question waits longer for a server that has gone silent; a little later than its own limit, which tells more. */
function limitSilence(connection: RawConnection, milliseconds: number): void {
  const ask = connection.query.bind(connection);
  connection.query = (options, values, done) =>
    ask({ timeout: milliseconds, ...options }, values, (error, ...rest) => {
      // What comes after a missed answer would be taken for the next one.
      if ((error as { code?: unknown } | null)?.code === "PROTOCOL_SEQUENCE_TIMEOUT") connection.destroy();
      done(error, ...rest);
    });
}

function runAll(connection: RawConnection, [first, ...rest]: readonly string[], done: Callback): void {
  if (first === undefined) {
    done(null, connection);
    return;
  }
  connection.query({ sql: first }, [], (error) => {
    if (error) done(error);
    else runAll(connection, rest, done);
  });
}
