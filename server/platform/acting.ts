import { EventEmitter } from "node:events";
import type { Knex } from "knex";
import makeKnex from "knex/lib/knex-builder/make-knex.js";
import { ActingClient } from "./acting-client.ts";

/** Who acts, as row-level security knows it. Nobody in particular sees no row that belongs to a person. */
export type Acting = {
  roles: readonly string[];
  personId: string | null;
  /** Blind index of a CPR number that the login has proven; null when it has not. */
  cprIndex: string | null;
};

/** Whoever has shown nothing. */
export const NOBODY: Acting = { roles: [], personId: null, cprIndex: null };

/** The service itself: its worker, its log-on, its sequencer. */
export const SYSTEM: Acting = { roles: ["SYSTEM"], personId: null, cprIndex: null };

/**
 * The same pool, on behalf of somebody: each statement, and each transaction, first tells Postgres who acts, in
 * the same round trip and for that transaction alone (docs/decisions/0045-rows-know-who-acts.md).
 * With a deadline, no statement is begun after it, and one under way is given up.
 */
export function actAs(db: Knex, { roles, personId, cprIndex }: Acting, deadline?: number): Knex {
  const client: unknown = Object.create(db.client as object);
  if (!(client instanceof ActingClient)) throw new TypeError("openDatabase makes what can act for somebody");
  EventEmitter.call(client as never); // listeners of its own: the pool outlives each request
  client.acting = [roles.join(","), personId ?? "", cprIndex ?? ""];
  if (deadline !== undefined) client.deadline = deadline;
  return makeKnex(client);
}
