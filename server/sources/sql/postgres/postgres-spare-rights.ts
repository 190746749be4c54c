import type { Knex } from "knex";
import { neededRights, spareRight, type Right } from "../needed-rights.ts";
import { groupsOf } from "../mariadb/mariadb-catalog.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";

type Account = { name: string; isSuperuser: boolean; attributes: string[]; roles: string[]; owned: string[] };
type Grant = { on: string; table: string | null; column: string | null; right: string; grantee: string };

/** Roles of the server itself that write anywhere, or run programs. */
const MIGHTY = "('pg_write_all_data', 'pg_write_server_files', 'pg_execute_server_program', 'pg_maintain')";

/** What an account of PostgreSQL may do beyond what the map needs (Art. 5(1)(f), 25(2), 32), each with what takes it away. */
export async function readPostgresSpareRights(db: Knex, map: SqlMap): Promise<string[]> {
  const account = await readAccount(db, map.schema);
  const { name, isSuperuser, attributes, roles, owned } = account;
  if (isSuperuser) {
    const what = `The account ${name} is a superuser: it may read, change and drop everything.`;
    return [
      spareRight(
        `${what} Give Indsigt an account of its own, or take the right from this one.`,
        `ALTER ROLE ${name} NOSUPERUSER`,
      ),
    ];
  }
  const grants = await readGrants(db, map.schema);
  const makes = grants.filter(({ table }) => table === null);
  return [
    ...(attributes.length > 0
      ? [
          spareRight(
            `The account ${name} may make roles or databases, or copy the whole server.`,
            `ALTER ROLE ${name} ${attributes.join(" ")}`,
          ),
        ]
      : []),
    ...roles.map((role) =>
      spareRight(
        `The account ${name} may do what ${role} may, in every table or on the server's own disk.`,
        `REVOKE ${role} FROM ${name}`,
      ),
    ),
    ...(owned.length > 0
      ? [
          spareRight(
            `The account ${name} owns ${owned.length === 1 ? "a table" : `${owned.length} tables`} of ${map.schema}, and may change or drop what it owns. Name the role that is to own them.`,
            ...owned.slice(0, MOST).map((table) => `ALTER TABLE ${table} OWNER TO owner_of_the_system`),
          ),
        ]
      : []),
    ...makes.map(({ on, grantee }) =>
      spareRight(
        `The account ${name} may make new tables or schemas.`,
        `REVOKE CREATE ON ${on} FROM ${grantee}`,
      ),
    ),
    ...spareWrites(map, name, grants),
  ];
}

/** So many statements are written out; the rest are of the same kind. */
const MOST = 20;

function spareWrites(map: SqlMap, name: string, grants: readonly Grant[]): string[] {
  const needed = neededRights(map);
  const spare = grants.filter(
    ({ table, right }) => table !== null && !needed.get(table)?.has(right as Right),
  );
  const byTable = groupsOf(spare, ({ on, grantee }) => `${on}\0${grantee}`);
  if (byTable.length === 0) return [];
  const statements = byTable.map((same) => {
    const rights = same.map(({ right, column }) => (column === null ? right : `${right} (${column})`));
    return `REVOKE ${rights.join(", ")} ON ${same[0]?.on ?? ""} FROM ${same[0]?.grantee ?? ""}`;
  });
  const more = byTable.length > MOST ? ` The first ${MOST} of ${byTable.length} follow.` : "";
  const what = `The account ${name} may write where nothing is erased or corrected by the data map.${more}`;
  return [spareRight(what, ...statements.slice(0, MOST))];
}

async function readAccount(db: Knex, schema: string): Promise<Account> {
  const { rows } = (await db.raw(
    `select quote_ident(r.rolname) as name, r.rolsuper as "isSuperuser",
       array_to_json(array_remove(array[
         case when r.rolcreaterole then 'NOCREATEROLE' end, case when r.rolcreatedb then 'NOCREATEDB' end,
         case when r.rolreplication then 'NOREPLICATION' end], null)) as attributes,
       array_to_json(array(select quote_ident(m.rolname) from pg_catalog.pg_roles m
         where m.rolname in ${MIGHTY} and pg_has_role(current_user, m.oid, 'usage') order by 1)) as roles,
       array_to_json(array(
         select format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_class c
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
         where n.nspname = ? and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'usage')
         order by 1)) as owned
     from pg_catalog.pg_roles r where r.rolname = current_user`,
    [schema],
  )) as { rows: [Account] };
  return rows[0];
}

/** What was granted, to the account, a role it has, or everybody; not what an owner may. */
async function readGrants(db: Knex, schema: string): Promise<Grant[]> {
  const { rows } = (await db.raw(
    `select given.on as "on", given."table", given.col as "column", given.privilege_type as right,
       case given.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(given.grantee)) end as grantee
     from (
       select format('SCHEMA %I', n.nspname) as on, null as "table", null as col, a.grantee, a.privilege_type, n.nspowner as owner
       from pg_catalog.pg_namespace n, aclexplode(n.nspacl) a where n.nspname = :schema and a.privilege_type = 'CREATE'
       union all
       select format('DATABASE %I', d.datname), null, null, a.grantee, a.privilege_type, d.datdba
       from pg_catalog.pg_database d, aclexplode(d.datacl) a
       where d.datname = current_database() and a.privilege_type = 'CREATE'
       union all
       select format('%I.%I', n.nspname, c.relname), c.relname, null, a.grantee, a.privilege_type, c.relowner
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
       where n.nspname = :schema and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.privilege_type <> 'SELECT'
       union all
       select format('%I.%I', n.nspname, c.relname), c.relname, quote_ident(t.attname), a.grantee, a.privilege_type, c.relowner
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       join pg_catalog.pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
       where n.nspname = :schema and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.privilege_type <> 'SELECT'
     ) given
     where given.grantee <> given.owner and (given.grantee = 0 or pg_has_role(current_user, given.grantee, 'usage'))
     order by 1, 5, 4, 3`,
    { schema },
  )) as { rows: Grant[] };
  return rows;
}
