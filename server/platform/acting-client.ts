import type { Knex } from "knex";
import PostgresClient from "knex/lib/dialects/postgres/index.js";
import PostgresTransaction from "knex/lib/dialects/postgres/execution/pg-transaction.js";
import pg from "pg";
import { ActingQuery, type ActingValues } from "./acting-query.ts";

/** Knex' client for Postgres, which also tells Postgres who acts; without `acting` nobody does. */
export class ActingClient extends PostgresClient {
  acting?: ActingValues;

  override _query(connection: pg.Client, sent: PostgresClient.Sent): Promise<PostgresClient.Sent> {
    const { acting } = this;
    if (!acting) return super._query(connection, sent);
    const config = { text: sent.sql, values: sent.bindings ?? [], ...sent.options };
    return new Promise((resolve, reject) => {
      connection.query(
        new ActingQuery(acting, config, (error, response) => {
          if (error) reject(error);
          else resolve(Object.assign(sent, { response }));
        }),
      );
    });
  }

  override transaction(...args: unknown[]): Knex.Transaction {
    if (!this.acting) return super.transaction(...args);
    return new ActingTransaction(this, ...args) as unknown as Knex.Transaction;
  }
}

/** A transaction that begins by saying who acts, in one message with the beginning itself. */
class ActingTransaction extends PostgresTransaction<ActingClient> {
  override begin(connection: unknown): Promise<unknown> {
    const mode = [
      ...(this.isolationLevel ? [`isolation level ${this.isolationLevel}`] : []),
      ...(this.readOnly ? ["read only"] : []),
    ].join(" ");
    return this.query(connection, `begin ${mode}; ${settingsSql(this.client.acting ?? ["", "", ""])}`);
  }
}

/** The settings as text: a simple query, which alone can hold several statements, takes no values. */
function settingsSql([roles, person, cpr]: ActingValues): string {
  const [r, p, c] = [roles, person, cpr].map((value) => pg.escapeLiteral(value));
  return `select set_config('indsigt.roles', ${r}, true), set_config('indsigt.person', ${p}, true), set_config('indsigt.cpr', ${c}, true)`;
}
