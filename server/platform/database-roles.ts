import type { Knex } from "knex";
import {
  ACTING_FUNCTIONS,
  applyRowSecurity,
  AUDITOR_ROLE,
  SERVER_ROLE,
  type RowGuards,
} from "./row-security.ts";
import { errorCode, startFailure } from "./start-failure.ts";

/**
 * Gives the server's and the auditor's role exactly the rights that the guards name, on every table there is
 * now. Run by the owner after each migration; running it again changes nothing.
 */
export async function applyGuards(owner: Knex, guards: RowGuards): Promise<void> {
  await owner.transaction(async (trx) => {
    await ensureRole(trx, SERVER_ROLE);
    await ensureRole(trx, AUDITOR_ROLE);
    await letTakeOn(trx, SERVER_ROLE);
    await trx.raw(ACTING_FUNCTIONS);
    await applyRowSecurity(trx, guards);
    const present = await trx("pg_tables").where({ schemaname: "public" }).pluck<string[]>("tablename");
    await trx.raw(grantsSql(guards, present));
    await openQueue(trx);
  });
}

function grantsSql(guards: RowGuards, present: readonly string[]): string {
  const tables = Object.entries(guards).filter(([table]) => present.includes(table));
  const server = tables.map(([table, { appendOnly }]) => {
    const rights = appendOnly ? "select, insert" : "select, insert, update, delete";
    return `grant ${rights} on ${table} to ${SERVER_ROLE}`;
  });
  const auditor = tables
    .filter(([, guard]) => guard.auditors ?? "notPersonal" in guard)
    .map(([table]) => `grant select on ${table} to ${AUDITOR_ROLE}`);
  return [
    `revoke all on all tables in schema public from ${SERVER_ROLE}, ${AUDITOR_ROLE}`,
    `grant usage on schema public to ${SERVER_ROLE}, ${AUDITOR_ROLE}`,
    `grant usage, select on all sequences in schema public to ${SERVER_ROLE}`,
    `grant select on knex_migrations to ${SERVER_ROLE}`,
    ...server,
    ...auditor,
  ].join(";\n");
}

/** The queue closes its tables to all but their owner; the server works it, so it is let in. */
async function openQueue(trx: Knex.Transaction): Promise<void> {
  const { rows } = await trx.raw<{ rows: { table: string }[] }>(
    `select c.relname as table from pg_class c
     where c.relnamespace = to_regnamespace('graphile_worker') and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'server')`,
  );
  const policies = rows.map(
    ({ table }) =>
      `create policy server on graphile_worker.${table} to ${SERVER_ROLE} using (true) with check (true)`,
  );
  await trx.raw(
    [
      `grant usage on schema graphile_worker to ${SERVER_ROLE}`,
      `grant select, insert, update, delete on all tables in schema graphile_worker to ${SERVER_ROLE}`,
      `grant usage, select on all sequences in schema graphile_worker to ${SERVER_ROLE}`,
      `grant execute on all functions in schema graphile_worker to ${SERVER_ROLE}`,
      ...policies,
    ].join(";\n"),
  );
}

/** Roles belong to the whole server, so another database of it may have made them already. */
async function ensureRole(trx: Knex.Transaction, role: string): Promise<void> {
  const { rows } = await trx.raw<{ rows: unknown[] }>("select from pg_roles where rolname = ?", [role]);
  if (rows.length > 0) return;
  try {
    await trx.transaction(async (inner) => void (await inner.raw("create role ?? nologin", [role])));
  } catch (cause) {
    if (["42710", "23505"].includes(errorCode(cause) ?? "")) return; // made meanwhile for another database
    const message = `The user of the database may not create the role ${role}. Create it (create role ${role} nologin), or use a user that may.`;
    throw startFailure(message, cause);
  }
}

async function letTakeOn(trx: Knex.Transaction, role: string): Promise<void> {
  try {
    await trx.transaction(async (inner) => {
      const { rows } = await inner.raw("select pg_has_role(current_user, ?, 'SET') as can", [role]);
      if (!rows[0].can) await inner.raw("grant ?? to current_user", [role]);
    });
  } catch (cause) {
    const message = `The user of the database may not act as ${role}. Let it (grant ${role} to <user>), or use a user that may.`;
    throw startFailure(message, cause);
  }
}

/** Whether a connection may change tables: the owner's, or one to a database that has none yet. */
export async function isOwner(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { may: boolean | null }[] }>(
    `select pg_has_role(c.relowner, 'usage') as may from pg_class c where c.oid = to_regclass('audit_events')`,
  );
  return rows[0]?.may ?? true;
}

/**
 * Refuses to work on a connection that the guards do not bind: a superuser's, an owner's, or one that may
 * change the log. It would look the same, and only a mistake would show the difference.
 */
export async function checkGuarded(server: Knex): Promise<void> {
  const { rows } = await server.raw<{ rows: { free: boolean }[] }>(
    `select r.rolsuper or r.rolbypassrls
       or has_table_privilege('audit_events', 'update, delete, truncate')
       or pg_has_role(c.relowner, 'usage') as free
     from pg_roles r, pg_class c
     where r.rolname = current_user and c.oid = 'audit_events'::regclass`,
  );
  if (rows[0]?.free !== false) {
    throw startFailure(
      `The server's connection is not bound by the guards of the database. Let DATABASE_URL's user act as ${SERVER_ROLE}; see docs/security-model.md.`,
    );
  }
}
