import type { Knex } from "knex";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { readMariadbPages } from "./mariadb/mariadb-page.ts";
import { readPostgresPages } from "./postgres/postgres-page.ts";
import type { PageOf, ReadPage } from "./sql-page.ts";

type ReadPages = (db: Knex, of: PageOf, after: readonly string[] | undefined) => AsyncGenerator<ReadPage>;

const READERS: Readonly<Record<SqlMap["client"], ReadPages>> = {
  pg: readPostgresPages,
  mysql2: readMariadbPages,
};

/** The pages of a collection in the order of its key, from after a key on. */
export const readPages: ReadPages = (db, of, after) => READERS[of.search.map.client](db, of, after);
