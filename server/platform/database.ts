import knex, { type Knex } from "knex";
import pg from "pg";
import { AppError } from "../errors.ts";
import { ActingClient } from "./acting-client.ts";
import { startFailure, errorCode } from "./start-failure.ts";

/** How a pool of connections behaves. */
export type DatabaseOptions = {
  poolMax: number;
  applicationName: string;
  /** The longest one statement may take, in milliseconds; 0 for no limit. */
  statementTimeoutMs?: number;
  /** The longest one waits for a connection of the pool, in milliseconds. */
  acquireTimeoutMs?: number;
  /** The role every connection takes on at once, with no other rights than it has. */
  role?: string;
};

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (value: string) => unknown;

/**
 * Types as Postgres has them: a `date` is a calendar day and stays `YYYY-MM-DD`, `int8` stays text,
 * `timestamptz` is a Date. Set for this pool alone, since pg's own setting is shared by all that use pg.
 */
const types = {
  getTypeParser: (oid: number, format: string) => {
    if (oid === DATE) return (value: string) => value;
    return parserOf(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format);
  },
};

/**
 * Opens a pool of connections; nothing is connected before the first query. A value for a `jsonb` column that
 * is an array MUST be given as JSON text, since pg sends arrays as Postgres arrays.
 */
export function openDatabase(url: string, options: DatabaseOptions): Knex {
  const { poolMax, applicationName, statementTimeoutMs = 30_000, acquireTimeoutMs = 10_000, role } = options;
  const connection = {
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    ...(statementTimeoutMs > 0 && { statement_timeout: statementTimeoutMs }),
    types,
  };
  return knex({
    client: ActingClient,
    connection,
    pool: { min: 0, max: poolMax, ...(role && { afterCreate: takeOn(role) }) },
    acquireConnectionTimeout: acquireTimeoutMs,
    // What knex would print is thrown as well, and the console is no place for a database's words.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
}

function silent(): void {}

/** Takes a role on before a connection is lent to anybody; one that may not is never lent. */
function takeOn(role: string) {
  return (client: pg.Client, done: (error: Error | null) => void): void => {
    client.query(`set role ${pg.escapeIdentifier(role)}`, (error: Error | null) => done(error));
  };
}

/** The connection string a pool was opened with; it holds the password. */
export function urlOf(db: Knex): string {
  const { connection } = db.client.config as { connection: { connectionString: string } };
  return connection.connectionString;
}

/** Asks the database for a sign of life; failing that, says which database it is and what to do, without its password. */
export async function checkDatabase(db: Knex): Promise<void> {
  try {
    await db.raw("select 1");
  } catch (thrown) {
    const cause = thrown instanceof AppError ? thrown.cause : thrown;
    const { host, pathname } = new URL(urlOf(db));
    throw startFailure(refusal(errorCode(cause), host, pathname.slice(1)), cause);
  }
}

function refusal(code: string | undefined, host: string, name: string): string {
  switch (code) {
    case "28000":
    case "28P01":
      return `The database at ${host} does not accept the user or password. Correct DATABASE_URL.`;
    case "3D000":
      return `There is no database "${name}" at ${host}. Create it or correct DATABASE_URL.`;
    case "53300":
      return `The database at ${host} has no connections left. Raise its max_connections, or run fewer processes.`;
    default:
      return `The database at ${host} cannot be reached. Start it or correct DATABASE_URL.`;
  }
}

/** Creates a database on the server of a connection string unless it exists, and gives back its connection string. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const server = openDatabase(withDatabase(url, "postgres"), {
    poolMax: 1,
    applicationName: "indsigt-setup",
  });
  try {
    await checkDatabase(server);
    const { rows } = await server.raw<{ rows: unknown[] }>("select from pg_database where datname = ?", [
      name,
    ]);
    if (rows.length === 0) await createUnlessRaced(server, name);
  } finally {
    await server.destroy();
  }
  return withDatabase(url, name);
}

async function createUnlessRaced(server: Knex, name: string): Promise<void> {
  try {
    await server.raw("create database ??", [name]);
  } catch (error) {
    if (!["42P04", "23505"].includes(errorCode(error) ?? "")) throw error; // another process created it meanwhile
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}
