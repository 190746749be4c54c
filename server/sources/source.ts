import type { Knex } from "knex";
import { connectSource } from "./connect-source.ts";
import type { DataMap } from "./data-map-schema.ts";

/** A system that holds personal data: its map, and a way to lend a connection of its own. */
export type Source = {
  map: DataMap;
  /** Lends a new connection to `use` and closes it after. */
  withConnection: <T>(use: (connection: Knex) => Promise<T>) => Promise<T>;
};

/** Joins a data map with the account that may read and erase there. */
export function sourceOf(map: DataMap, url: string): Source {
  return {
    map,
    withConnection: async (use) => {
      const connection = connectSource({ url, system: map.system });
      try {
        return await use(connection);
      } finally {
        await connection.destroy();
      }
    },
  };
}
