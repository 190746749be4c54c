/** A column, or a place in a column of JSON. */
export type Place = { readonly column: string; readonly path: readonly string[] };

const SEPARATOR = "->";

/** What a name of a data map means: `jsonb->personal->email` is a place in the column `jsonb`. */
export function placeOf(name: string): Place {
  const [column = name, ...path] = name.split(SEPARATOR);
  return { column, path };
}

/** The column that a name lies in. */
export function columnOfPlace(name: string): string {
  return placeOf(name).column;
}

/** Whether a name is a place in a column of JSON. */
export function isJsonPlace(name: string): boolean {
  return name.includes(SEPARATOR);
}

/** A path as PostgreSQL writes one. Its parts are letters, digits, hyphens and underscores: the data map's grammar says so. */
export function postgresPath(path: readonly string[]): string {
  return `'{${path.join(",")}}'`;
}

/** A path as MariaDB and MySQL write one. */
export function mariadbPath(path: readonly string[]): string {
  return `'$${path.map((part) => `."${part}"`).join("")}'`;
}
