import { isJsonPlace, mariadbPath, placeOf, postgresPath } from "../map/json-place.ts";
import type { Binding, Fragment, LiveName } from "./sql-fragment.ts";
import { quoted } from "./postgres/quoted.ts";

/** What is bound to a text once its names are written out. */
type Bound = Exclude<Binding, LiveName> | Verbatim;

/** What the driver of MariaDB writes as it is: in the text itself it takes every question mark for a parameter. */
type Verbatim = { readonly toSqlString: () => string };

/**
 * Writes names out that knex would take apart: a place in JSON as the expression that reads its text, and a column
 * under whatever name the database has it. Of other names nothing changes.
 */
export function expandNames(
  { sql, bindings }: Fragment,
  client: string,
): { sql: string; bindings: readonly Bound[] } {
  const bound: Bound[] = [];
  let index = 0;
  const text = sql.replace(/(?<!\\)\?\??/g, (mark) => {
    const binding = bindings[index++] ?? null;
    if (typeof binding === "object" && binding !== null) return liveName(binding, client, bound);
    if (mark === "?" || typeof binding !== "string" || !isJsonPlace(binding)) {
      bound.push(binding);
      return mark;
    }
    const { column, path } = placeOf(binding);
    bound.push(column);
    return client === "pg" ? `(?? #>> ${postgresPath(path)})` : `json_value(??, ${mariadbPath(path)})`;
  });
  return { sql: text, bindings: bound };
}

function liveName({ alias, column }: LiveName, client: string, bound: Bound[]): string {
  if (client === "pg") return quoted(alias, column);
  const name = [alias, column].map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
  bound.push({ toSqlString: () => name });
  return "?";
}
