/** A column of PostgreSQL under whatever name it has it; `??` takes a name with dots apart, and `?` is a value. */
export function quoted(alias: string, column: string): string {
  const name = column.replaceAll('"', '""').replaceAll("?", "\\?");
  return `"${alias}"."${name}"`;
}
