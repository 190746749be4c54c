import { createHash } from "node:crypto";
import type { Knex } from "knex";

/** Who sees the rows of one table. */
export type RowGuard = (
  | {
      /** A condition on the row, in SQL; `acts_as`, `acting_person` and `acting_cpr` say who asks. */
      see: string;
      /** What a row that is written must fulfil, where that differs. */
      write?: string;
    }
  /** Why no person's rows are here. */
  | { notPersonal: string }
) & {
  /** Rows are added and never changed; the server has no right to. */
  appendOnly?: true;
  /** Auditors who use psql may read it whole, though rows name people, by pseudonym. */
  auditors?: true;
};

/** What of a database the server may do, table by table. */
export type RowGuards = Readonly<Record<string, RowGuard>>;

/** The role of web and worker. It owns nothing, so that row-level security binds it. */
export const SERVER_ROLE = "indsigt_server";

/** The role of people who prefer psql: the log, and what is not about persons; reading only. */
export const AUDITOR_ROLE = "indsigt_auditor";

/** The functions that conditions ask: who acts, as the transaction has been told (acting.ts). */
export const ACTING_FUNCTIONS = `
  create or replace function acting_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('indsigt.person', true), '')::uuid;
  create or replace function acting_cpr() returns text language sql stable parallel safe
    return nullif(current_setting('indsigt.cpr', true), '');
  create or replace function acts_as(variadic roles text[]) returns boolean language sql stable parallel safe
    return string_to_array(coalesce(current_setting('indsigt.roles', true), ''), ',') && roles;
`;

/** Brings the policies of all tables to what the guards say, and leaves alone those that are so already. */
export async function applyRowSecurity(trx: Knex.Transaction, guards: RowGuards): Promise<void> {
  const { rows } = await trx.raw<{ rows: { table: string; says: string | null }[] }>(
    `select c.relname as table, obj_description(p.oid, 'pg_policy') as says
     from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polname = 'rows'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const changed = rows.flatMap(({ table, says }) => {
    const guard = guards[table];
    const sql = guard && "see" in guard ? policySql(table, guard) : undefined;
    return sql && says !== digest(sql)
      ? [`${sql}; comment on policy rows on ${table} is '${digest(sql)}'`]
      : [];
  });
  // Only what has changed, since a policy waits for every statement that uses its table, and all others for it.
  if (changed.length > 0) await trx.raw(changed.join(";\n").replaceAll("?", "\\?"));
}

/** Takes all policies away; the tables are then closed to everybody but their owner. */
export async function removeRowSecurity(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { name: string; table: string }[] }>(
    "select policyname as name, tablename as table from pg_policies where schemaname = 'public'",
  );
  for (const { name, table } of rows) await db.raw("drop policy ?? on ??", [name, table]);
}

function policySql(table: string, guard: { see: string; write?: string; auditors?: true }): string {
  const { see, write = see, auditors } = guard;
  const all = `; create policy auditors on ${table} for select to ${AUDITOR_ROLE} using (true)`;
  return `alter table ${table} enable row level security;
    drop policy if exists rows on ${table}; drop policy if exists auditors on ${table};
    create policy rows on ${table} to ${SERVER_ROLE} using (${see}) with check (${write})${auditors ? all : ""}`;
}

/** What a policy was made from; Postgres gives it back in words of its own. */
function digest(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}
