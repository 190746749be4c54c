import type { Knex } from "knex";
import { mariadbDialect } from "./mariadb/mariadb-dialect.ts";
import { postgresDialect } from "./postgres/postgres-dialect.ts";
import type { Dialect } from "./sql-dialect.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

const DIALECTS: Readonly<Record<SqlMap["client"], Dialect>> = {
  pg: postgresDialect,
  mysql2: mariadbDialect,
};

/** How the database of a data map is spoken to. */
export function dialectOf({ client }: Pick<SqlMap, "client">): Dialect {
  return DIALECTS[client];
}

/** How the database at the other end of a connection is spoken to. */
export function dialectOfConnection(db: Knex): Dialect {
  const { client } = (db.client as { config: { client: SqlMap["client"] } }).config;
  return DIALECTS[client];
}
