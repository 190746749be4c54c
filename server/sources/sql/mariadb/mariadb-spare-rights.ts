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

/**
 * What an account of MariaDB may do beyond what the map needs (Art. 5(1)(f), 25(2), 32), each with what takes it away. The
 * roles of an account count.
 */
export async function readMariadbSpareRights(db: Knex, map: SqlMap): Promise<string[]> {
  const grants = await readGrants(db, map.schema);
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
            ...groupsOf(narrow, ({ grantee, table }) => `${grantee}\0${table ?? ""}`).map(revoke),
          ),
        ]
      : []),
  ];
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
    ...[revoke(same), ...reading, ...again],
  );
}

function inWords(rights: ReadonlySet<string>): string {
  if (rights.has(ALL) || rights.has("SUPER") || rights.has("CREATE USER")) return "do everything";
  const isMaking = ["CREATE", "ALTER", "DROP", "INDEX", "TRIGGER"].some((right) => rights.has(right));
  if (isMaking) return "make, change and drop tables";
  return [...rights].some((right) => !READING.has(right)) ? "write" : "read";
}

function revoke(same: readonly Grant[]): string {
  const [{ grantee, schema, table } = { grantee: "", schema: null, table: null }] = same;
  const rights = same.map(({ right, column }) => (column === null ? right : `${right} (${quoted(column)})`));
  return `REVOKE ${[...new Set(rights)].sort().join(", ")} ON ${at(schema, table)} FROM ${grantee}`;
}

function at(schema: string | null, table: string | null): string {
  return `${schema === null ? "*" : quoted(schema)}.${table === null ? "*" : quoted(table)}`;
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

const NAME = "(\\*|`(?:[^`]|``)+`)";
const LINE = new RegExp(`^GRANT (.+?) ON ${NAME}\\.${NAME} TO (\\S+)`);

/** What the server says was granted to the account and to its roles, as far as it reaches the map's database. */
async function readGrants(db: Knex, schema: string): Promise<Grant[]> {
  const lines = await runFragment<Record<string, string>>(db, fragment("show grants"));
  return lines
    .flatMap((line) => grantsOf(Object.values(line)[0] ?? ""))
    .filter((grant) => grant.schema === null || covers(grant.schema, schema));
}

function grantsOf(line: string): Grant[] {
  const [, rights = "", schema = "*", table = "*", grantee = ""] = LINE.exec(line) ?? [];
  return [...rights.matchAll(/([A-Z][A-Z ]*[A-Z])(?: \(([^)]*)\))?(?:, |$)/g)].flatMap(
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
