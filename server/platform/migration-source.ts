import { readdirSync } from "node:fs";
import { parse } from "node:path";
import type { Knex } from "knex";

const DIRECTORY = new URL("../../migrations/", import.meta.url);

/** Lists migrations by bare name, so that .ts in development and .js in production are the same one. */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(DIRECTORY)
      .filter((file) => /^\d{14}_\w+\.[jt]s$/.test(file))
      .sort(),
  getMigrationName: (file) => parse(file).name,
  getMigration: async (file) => import(new URL(file, DIRECTORY).href) as Promise<Knex.Migration>,
};
