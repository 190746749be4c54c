import type { Knex } from "knex";
import { groupsOf } from "./mariadb-catalog.ts";
import { neededRights, spareRight, type Right } from "../needed-rights.ts";
import { fragment, runFragment } from "../sql-fragment.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";

type Grant = {
  grantee: string;
  schema: string | null;
  table: string | null;
  column: string | null;
  right: string;
};

/** What is no right to change anything. */
const READING: ReadonlySet<string> = new Set(["USAGE", "SELECT", "SHOW VIEW"]);
const ALL = "ALL PRIVILEGES";

const GRANTING = "GRANT OPTION";
/** So many statements about other databases are written out; the rest are of the same kind. */
const MOST = 20;

/**
 * What an account of MariaDB may do beyond what the map needs (Art. 5(1)(f), 25(2), 32), each with what takes it away: in
 * the map's database, in the others, and on the server. The roles of an account count. Other databases are those that no
 * other map describes for the same account; only what changes something is told of them.
 */
export async function readMariadbSpareRights(
  db: Knex,
  map: SqlMap,
  others: readonly string[] = [],
): Promise<string[]> {
  const { all, unused } = await readGrants(db);
  const grants = all.filter(({ schema }) => schema === null || covers(schema, map.schema));
  const elsewhere = all.filter(
    ({ schema, right }) =>
      schema !== null &&
      !READING.has(right) &&
      ![map.schema, ...others].some((described) => covers(schema, described)),
  );
  const needed = neededRights(map);
  const wide = grants.filter(
    ({ schema, table, right }) =>
      table === null && !(schema === null ? right === "USAGE" : READING.has(right)),
  );
  const narrow = grants.filter(
    ({ table, right }) => table !== null && !READING.has(right) && !needed.get(table)?.has(right as Right),
  );
  return [
    ...groupsOf(wide, ({ grantee, schema }) => `${grantee}\0${schema ?? ""}`).map((same) =>
      wideRight(map, same, grants),
    ),
    ...(narrow.length > 0
      ? [
          spareRight(
            "The account may write where nothing is erased or corrected by the data map.",
            ...groupsOf(narrow, ({ grantee, table }) => `${grantee}\0${table ?? ""}`).flatMap(revoke),
          ),
        ]
      : []),
    ...tellElsewhere(elsewhere),
    ...unused.map(({ role, grantee }) =>
      spareRight(
        `The account may take on the role ${role}, and what the role may do is not shown to it.`,
        `REVOKE ${role} FROM ${grantee}`,
      ),
    ),
  ];
}

function tellElsewhere(grants: readonly Grant[]): string[] {
  const byPlace = groupsOf(
    grants,
    ({ grantee, schema, table }) => `${grantee}\0${schema ?? ""}\0${table ?? ""}`,
  );
  if (byPlace.length === 0) return [];
  const more = byPlace.length > MOST ? ` The first ${MOST} of ${byPlace.length} follow.` : "";
  const what =
    "The account may write in other databases of the server, which no data map describes for it. Where something else needs that, give Indsigt an account of its own.";
  return [spareRight(`${what}${more}`, ...byPlace.slice(0, MOST).flatMap(revoke))];
}

function wideRight(map: SqlMap, same: readonly Grant[], grants: readonly Grant[]): string {
  const [{ schema, grantee } = { schema: null, grantee: "" }] = same;
  const where = schema === null ? "every database of the server" : `every table of ${map.schema}`;
  const taken = new Set(same.map(({ right }) => right));
  const isGranted = (right: string, table: string) =>
    grants.some((grant) => grant.table === table && grant.column === null && grant.right === right);
  const again = [...neededRights(map)].flatMap(([table, rights]) => {
    const lost = [...rights].filter(
      (right) => (taken.has(right) || taken.has(ALL)) && !isGranted(right, table),
    );
    return lost.length > 0 ? [`GRANT ${lost.join(", ")} ON ${at(map.schema, table)} TO ${grantee}`] : [];
  });
  const reading =
    taken.has("SELECT") || taken.has(ALL) ? [`GRANT SELECT ON ${at(map.schema, null)} TO ${grantee}`] : [];
  return spareRight(
    `The account may ${inWords(taken)} in ${where}. Take it away, and grant what erasing needs.`,
    ...[...revoke(same), ...reading, ...again],
  );
}

function inWords(rights: ReadonlySet<string>): string {
  if (rights.has(ALL) || rights.has("SUPER") || rights.has("CREATE USER")) return "do everything";
  if (rights.has("FILE")) return "read and write files of the server, or more,";
  if (rights.has(GRANTING)) return "hand its rights on to others";
  const isMaking = ["CREATE", "ALTER", "DROP", "INDEX", "TRIGGER"].some((right) => rights.has(right));
  if (isMaking) return "make, change and drop tables";
  return [...rights].some((right) => !READING.has(right)) ? "write" : "read";
}

/** What takes rights away; the right to hand on what one has may not be named beside all of them. */
function revoke(same: readonly Grant[]): string[] {
  const [{ grantee, schema, table } = { grantee: "", schema: null, table: null }] = same;
  const rights = same.map(({ right, column }) => (column === null ? right : `${right} (${quoted(column)})`));
  const plain = [...new Set(rights)].filter((right) => right !== GRANTING && right !== "USAGE").sort();
  const parts = [
    ...(rights.includes(GRANTING) ? [GRANTING] : []),
    ...(plain.length > 0 ? [plain.join(", ")] : []),
  ];
  return parts.map((part) => `REVOKE ${part} ON ${at(schema, table)} FROM ${grantee}`);
}

function at(schema: string | null, table: string | null): string {
  return `${schema === null ? "*" : quoted(schema)}.${table === null ? "*" : quoted(table)}`;
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

const NAME = "(\\*|`(?:[^`]|``)+`)";
const LINE = new RegExp(`^GRANT (.+?) ON ${NAME}\\.${NAME} TO (\\S+)(.*)`);
const ROLE = /^GRANT (`(?:[^`]|``)+`(?:@`(?:[^`]|``)+`)?) TO (\S+)/;

/** What the server says was granted to the account and to the roles it uses, and the roles that it has and does not use. */
async function readGrants(db: Knex): Promise<{ all: Grant[]; unused: { role: string; grantee: string }[] }> {
  const shown = await runFragment<Record<string, string>>(db, fragment("show grants"));
  const lines = shown.map((line) => Object.values(line)[0] ?? "");
  const used = new Set(lines.flatMap((line) => LINE.exec(line)?.[4] ?? []));
  const roles = lines.flatMap((line) => {
    const [, role, grantee] = ROLE.exec(line) ?? [];
    return role !== undefined && grantee !== undefined && !used.has(role) ? [{ role, grantee }] : [];
  });
  return { all: lines.flatMap(grantsOf), unused: roles };
}

function grantsOf(line: string): Grant[] {
  const [, named = "", schema = "*", table = "*", grantee = "", rest = ""] = LINE.exec(line) ?? [];
  const rights = / GRANT OPTION\b/.test(rest) ? `${named}, ${GRANTING}` : named;
  return [...rights.matchAll(/([A-Z][A-Z_ ]*[A-Z])(?: \(([^)]*)\))?(?:, |$)/g)].flatMap(
    ([, right = "", columns]) =>
      (columns?.split(", ") ?? [null]).map((column) => ({
        ...{ grantee, right, schema: unquoted(schema), table: unquoted(table) },
        column: column === null ? null : unquoted(column),
      })),
  );
}

function unquoted(name: string): string | null {
  return name === "*" ? null : name.replace(/^`|`$/g, "").replaceAll("``", "`");
}

function asIs(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Whether the pattern of a grant, as in `lib\_%`, is of a database. */
function covers(pattern: string, schema: string): boolean {
  const parts = [...pattern.matchAll(/\\(.)|(%)|(_)|([^])/g)].map(([, escaped, many, one, plain]) =>
    many ? ".*" : one ? "." : asIs(escaped ?? plain ?? ""),
  );
  return new RegExp(`^${parts.join("")}$`, "is").test(schema);
}
