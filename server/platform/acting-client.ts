import type { Knex } from "knex";
import PostgresClient from "knex/lib/dialects/postgres/index.js";
import PostgresTransaction from "knex/lib/dialects/postgres/execution/pg-transaction.js";
import pg from "pg";
import { AppError } from "../errors.ts";
import { ActingQuery, type ActingValues, type TimeLimit } from "./acting-query.ts";
import { errorCode } from "./start-failure.ts";
import { statementName } from "./statement-name.ts";

/** Knex' client for Postgres, which also tells Postgres who acts; without `acting` nobody does. */
export class ActingClient extends PostgresClient {
  acting?: ActingValues;
  /** When whoever asks gives up waiting, by the process's own clock (performance.now). */
  deadline?: number;

  /** Lends a connection. When none can be had now, whoever asks may try again; that is no fault of what was asked. */
  override async acquireConnection(): Promise<pg.Client> {
    try {
      return await super.acquireConnection();
    } catch (cause) {
      throw isPassing(cause) ? noneFree(cause) : cause;
    }
  }

  override async _query(connection: pg.Client, sent: PostgresClient.Sent): Promise<PostgresClient.Sent> {
    const { acting } = this;
    const name = statementName(connection, sent);
    if (!acting)
      return super._query(connection, Object.assign(sent, { options: { ...sent.options, ...name } }));
    const limit = timeLimit(this.deadline);
    const config = { text: sent.sql, values: sent.bindings ?? [], ...sent.options, ...name };
    return new Promise((resolve, reject) => {
      connection.query(
        new ActingQuery([...acting, limit], config, (error, response) => {
          if (error) reject(limit && errorCode(error) === QUERY_CANCELED ? tookTooLong(error) : error);
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
    const { acting = ["", "", ""], deadline } = this.client;
    return this.query(connection, `begin ${mode}; ${settingsSql(acting, timeLimit(deadline))}`);
  }
}

const QUERY_CANCELED = "57014";

/** What is left until the deadline, for Postgres; when nothing is, nothing more is asked. */
function timeLimit(deadline: number | undefined): TimeLimit {
  if (deadline === undefined) return "";
  const left = Math.ceil(deadline - performance.now());
  if (left <= 0) throw tookTooLong();
  return String(left);
}

function tookTooLong(cause?: unknown): AppError {
  const message = "That took too long and was given up. Ask for less, or try again later.";
  return new AppError("UNAVAILABLE", message, undefined, { cause });
}

/** Nobody listens, none left, stopping, starting (Node's own code and those of Postgres, classes 53 and 57). */
const AWAY: ReadonlySet<unknown> = new Set(["ECONNREFUSED", "53300", "57P01", "57P02", "57P03"]);

/** Whether it may work in a moment: the pool lent nothing in time, or the database takes nobody just now. */
function isPassing(cause: unknown): boolean {
  return (cause instanceof Error && cause.name === "KnexTimeoutError") || AWAY.has(errorCode(cause));
}

function noneFree(cause: unknown): AppError {
  const message = "The service is too busy to answer now. Try again in a moment.";
  return new AppError("UNAVAILABLE", message, undefined, { cause });
}

/** The settings as text: a simple query, which alone can hold several statements, takes no values. */
function settingsSql([roles, person, cpr]: ActingValues, limit: TimeLimit): string {
  const [r, p, c] = [roles, person, cpr].map((value) => pg.escapeLiteral(value));
  const time = limit && `, set_config('statement_timeout', '${limit}', true)`;
  return `select set_config('indsigt.roles', ${r}, true), set_config('indsigt.person', ${p}, true), set_config('indsigt.cpr', ${c}, true)${time}`;
}
