import type { Knex } from "knex";
import { neededRights, spareRight, type Right } from "../needed-rights.ts";
import { groupsOf } from "../mariadb/mariadb-catalog.ts";
import { mappedTables } from "../sql-catalog.ts";
import { toTextArray } from "./postgres-catalog.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";

type Account = { name: string; isSuperuser: boolean; attributes: string[] };
type Membership = { role: string; member: string; isMighty: boolean; reads: boolean };
type Owned = { isMapped: boolean; statement: string };
type Grant = {
  on: string;
  isMapped: boolean;
  table: string | null;
  column: string | null;
  right: string;
  grantee: string;
};

/** Roles of the server itself that read or write anywhere, run programs, or end what others do. */
const MIGHTY = `('pg_write_all_data', 'pg_read_all_data', 'pg_read_server_files', 'pg_write_server_files',
  'pg_execute_server_program', 'pg_maintain', 'pg_create_subscription', 'pg_signal_backend')`;

/** So many statements are written out; the rest are of the same kind. */
const MOST = 20;

/**
 * What an account of PostgreSQL may do beyond what the map needs (Art. 5(1)(f), 25(2), 32), each with what takes it away: in
 * the map's schema, in the other schemas of the database, and on the server. Other schemas are those that no other map
 * describes for the same account; only what changes something is told of them.
 */
export async function readPostgresSpareRights(
  db: Knex,
  map: SqlMap,
  others: readonly string[] = [],
): Promise<string[]> {
  const { name, isSuperuser, attributes } = await readAccount(db, map);
  if (isSuperuser) {
    const what = `The account ${name} is a superuser: it may read, change and drop everything.`;
    return [
      spareRight(
        `${what} Give Indsigt an account of its own, or take the right from this one.`,
        `ALTER ROLE ${name} NOSUPERUSER`,
      ),
    ];
  }
  const owned = await readOwned(db, map.schema, others);
  const grants = await readGrants(db, map.schema, others);
  const makes = grants.filter(({ table, isMapped }) => table === null && isMapped);
  return [
    ...(attributes.length > 0
      ? [
          spareRight(
            `The account ${name} may make roles or databases, copy the whole server, or pass by row policies.`,
            `ALTER ROLE ${name} ${attributes.join(" ")}`,
          ),
        ]
      : []),
    ...(await readMemberships(db)).map((membership) => tellMembership(map, name, membership)),
    ...tellOwned(
      owned.filter(({ isMapped }) => isMapped),
      (count) =>
        `The account ${name} owns ${count === 1 ? "a table" : `${count} tables`} of ${map.schema}, and may change or drop what it owns.`,
    ),
    ...tellOwned(
      owned.filter(({ isMapped }) => !isMapped),
      () =>
        `The account ${name} owns a schema, the database or tables of other schemas, and may change or drop what it owns.`,
    ),
    ...makes.map(({ on, grantee }) =>
      spareRight(
        `The account ${name} may make new tables or schemas.`,
        `REVOKE CREATE ON ${on} FROM ${grantee}`,
      ),
    ),
    ...spareWrites(map, name, grants),
    ...tellElsewhere(
      name,
      grants.filter(({ isMapped }) => !isMapped),
    ),
  ];
}

function tellMembership(map: SqlMap, name: string, { role, member, isMighty, reads }: Membership): string {
  const what = isMighty
    ? `may do what ${role} may, in every table or on the server's own disk.`
    : `may become ${role}, which may do more than any data map needs.`;
  const again = reads
    ? [
        `GRANT USAGE ON SCHEMA ${quoteName(map.schema)} TO ${name}`,
        `GRANT SELECT ON ALL TABLES IN SCHEMA ${quoteName(map.schema)} TO ${name}`,
      ]
    : [];
  return spareRight(`The account ${name} ${what}`, `REVOKE ${role} FROM ${member}`, ...again);
}

function tellOwned(owned: readonly Owned[], what: (count: number) => string): string[] {
  if (owned.length === 0) return [];
  const statements = owned.slice(0, MOST).map(({ statement }) => statement);
  return [spareRight(`${what(owned.length)} Name the role that is to own them.`, ...statements)];
}

function spareWrites(map: SqlMap, name: string, grants: readonly Grant[]): string[] {
  const needed = neededRights(map);
  const spare = grants.filter(
    ({ isMapped, table, right }) => isMapped && table !== null && !needed.get(table)?.has(right as Right),
  );
  return tellGrants(
    `The account ${name} may write where nothing is erased or corrected by the data map.`,
    spare,
  );
}

function tellElsewhere(name: string, grants: readonly Grant[]): string[] {
  const what = `The account ${name} may write in other schemas of the database, which no data map describes for it. Where something else needs that, give Indsigt an account of its own.`;
  return tellGrants(what, grants);
}

function tellGrants(what: string, grants: readonly Grant[]): string[] {
  const byPlace = groupsOf(grants, ({ on, grantee }) => `${on}\0${grantee}`);
  if (byPlace.length === 0) return [];
  const statements = byPlace.slice(0, MOST).map((same) => {
    const rights = same.map(({ right, column }) => (column === null ? right : `${right} (${column})`));
    return `REVOKE ${rights.join(", ")} ON ${same[0]?.on ?? ""} FROM ${same[0]?.grantee ?? ""}`;
  });
  const more = byPlace.length > MOST ? ` The first ${MOST} of ${byPlace.length} follow.` : "";
  return [spareRight(`${what}${more}`, ...statements)];
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** To pass by row policies is needed where a mapped table has one: without it, rows would be hidden from us. */
async function readAccount(db: Knex, map: SqlMap): Promise<Account> {
  const { rows } = (await db.raw(
    `select quote_ident(r.rolname) as name, r.rolsuper as "isSuperuser",
       array_to_json(array_remove(array[
         case when r.rolcreaterole then 'NOCREATEROLE' end, case when r.rolcreatedb then 'NOCREATEDB' end,
         case when r.rolreplication then 'NOREPLICATION' end,
         case when r.rolbypassrls and not exists (
           select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
           where n.nspname = ? and c.relname = any (?::text[]) and c.relrowsecurity) then 'NOBYPASSRLS' end], null)) as attributes
     from pg_catalog.pg_roles r where r.rolname = current_user`,
    [map.schema, toTextArray(mappedTables(map))],
  )) as { rows: [Account] };
  return rows[0];
}

/** The mighty roles that the account has or may take on, through others as well, and from whom they are to be taken. */
async function readMemberships(db: Knex): Promise<Membership[]> {
  const { rows } = (await db.raw(
    `select distinct quote_ident(r.rolname) as role, quote_ident(m.rolname) as member,
       r.rolname in ${MIGHTY} as "isMighty", r.rolname = 'pg_read_all_data' as reads
     from pg_catalog.pg_auth_members a
     join pg_catalog.pg_roles r on r.oid = a.roleid join pg_catalog.pg_roles m on m.oid = a.member
     where pg_has_role(current_user, a.member, 'member')
       and (r.rolname in ${MIGHTY} or r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls)
     order by 1, 2`,
  )) as { rows: Membership[] };
  return rows;
}

/** The schemas that are looked at: the map's own, and what no other map describes; the server's own aside. */
const IS_LOOKED_AT = `(n.nspname = :schema or n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
  and n.nspname <> all (cast(:others as text[])))`;

async function readOwned(db: Knex, schema: string, others: readonly string[]): Promise<Owned[]> {
  const { rows } = (await db.raw(
    `select owned."isMapped", format('ALTER %s OWNER TO owner_of_the_system', owned.what) as statement from (
       select false as "isMapped", 1 as place, format('DATABASE %I', d.datname) as what, d.datdba as owner
       from pg_catalog.pg_database d where d.datname = current_database()
       union all
       select false, 2, format('SCHEMA %I', n.nspname), n.nspowner from pg_catalog.pg_namespace n
       where ${IS_LOOKED_AT} and n.nspowner <> coalesce(cast(to_regrole('pg_database_owner') as oid), 0)
       union all
       select n.nspname = :schema, 3, format('TABLE %I.%I', n.nspname, c.relname), c.relowner
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where ${IS_LOOKED_AT} and c.relkind in ('r', 'p')
     ) owned
     where pg_has_role(current_user, owned.owner, 'member')
     order by owned.place, 2`,
    { schema, others: toTextArray(others) },
  )) as { rows: Owned[] };
  return rows;
}

/**
 * What was granted, to the account, a role it has or may take on, or everybody; not what an owner may. In a schema that the
 * account may not use, a grant gives it nothing.
 */
async function readGrants(db: Knex, schema: string, others: readonly string[]): Promise<Grant[]> {
  const { rows } = (await db.raw(
    `select given.on as "on", given."isMapped", given."table", given.col as "column", given.privilege_type as right,
       case given.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(given.grantee)) end as grantee
     from (
       select format('SCHEMA %I', n.nspname) as on, n.nspname = :schema as "isMapped", null as "table", null as col,
         a.grantee, a.privilege_type, n.nspowner as owner
       from pg_catalog.pg_namespace n, aclexplode(n.nspacl) a where ${IS_LOOKED_AT} and a.privilege_type = 'CREATE'
       union all
       select format('DATABASE %I', d.datname), true, null, null, a.grantee, a.privilege_type, d.datdba
       from pg_catalog.pg_database d, aclexplode(d.datacl) a
       where d.datname = current_database() and a.privilege_type = 'CREATE'
       union all
       select format('%I.%I', n.nspname, c.relname), n.nspname = :schema, c.relname, null, a.grantee, a.privilege_type, c.relowner
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
       where ${IS_LOOKED_AT} and has_schema_privilege(n.oid, 'usage')
         and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.privilege_type <> 'SELECT'
       union all
       select format('%I.%I', n.nspname, c.relname), n.nspname = :schema, c.relname, quote_ident(t.attname), a.grantee,
         a.privilege_type, c.relowner
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attacl is not null, aclexplode(t.attacl) a
       where ${IS_LOOKED_AT} and has_schema_privilege(n.oid, 'usage')
         and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.privilege_type <> 'SELECT'
     ) given
     where given.grantee <> given.owner and (given.grantee = 0 or pg_has_role(current_user, given.grantee, 'member'))
     order by 1, 6, 5, 4`,
    { schema, others: toTextArray(others) },
  )) as { rows: Grant[] };
  return rows;
}
