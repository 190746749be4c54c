/** The little of knex' own parts that is used here; its types leave them out. */
declare module "knex/lib/dialects/postgres/index.js" {
  import type { Knex } from "knex";
  import type { Client } from "pg";

  class PostgresClient extends Knex.Client {
    _query(connection: Client, sent: PostgresClient.Sent): Promise<PostgresClient.Sent>;
    acquireConnection(): Promise<Client>;
    transaction(...args: unknown[]): Knex.Transaction;
  }
  namespace PostgresClient {
    /** What knex sends: SQL with its values, which builder made it ("raw" is none), and options for the driver. */
    type Sent = {
      sql: string;
      bindings?: unknown[];
      method?: string;
      options?: object;
      response?: unknown;
    };
  }
  export = PostgresClient;
}

declare module "knex/lib/dialects/postgres/execution/pg-transaction.js" {
  class PostgresTransaction<C> {
    constructor(client: C, ...args: unknown[]);
    client: C;
    isolationLevel?: string;
    readOnly?: boolean;
    query(connection: unknown, sql: string): Promise<unknown>;
    begin(connection: unknown): Promise<unknown>;
  }
  export = PostgresTransaction;
}

declare module "knex/lib/knex-builder/make-knex.js" {
  import type { Knex } from "knex";

  function makeKnex(client: Knex.Client): Knex;
  export = makeKnex;
}
