import { mariadbPath } from "../../map/json-place.ts";
import {
  listMariadbElsewhere,
  listMariadbTables,
  readMariadbReferences,
  readMariadbTables,
} from "./mariadb-catalog.ts";
import { watchMariadb } from "./mariadb-changes.ts";
import { readMariadbRefusals, seesEveryMariadbTable } from "./mariadb-privileges.ts";
import { readMariadbSpareRights } from "./mariadb-spare-rights.ts";
import type { LiveColumn, NumberType } from "../sql-catalog.ts";
import { NUMBER_PATTERN, type Dialect } from "../sql-dialect.ts";
import { fragment, isAmongRows, joinFragments, type Fragment } from "../sql-fragment.ts";

/** The first is understood by MariaDB alone, the second by MySQL 8 alone; the other's is a comment. */
const limit = (seconds: string, milliseconds: string): string =>
  `set @indsigt = 1 /*M!, session max_statement_time = ${seconds} */ /*!80000 , session max_execution_time = ${milliseconds} */`;

const SETTINGS = limit("@indsigt_seconds", "@indsigt_milliseconds");

const BEGINNINGS = { year: "%Y-01-01", month: "%Y-%m-01", day: "%Y-%m-%d" } as const;

/** As what a number is compared, so that it is the constant that is cast and never the column. */
const NUMBERS: Readonly<Record<NumberType, string>> = {
  INT4: "signed",
  INT4_UNSIGNED: "unsigned",
  INT8: "signed",
  INT8_UNSIGNED: "unsigned",
  DECIMAL: "decimal(65)",
  DOUBLE: "decimal(65)",
};

/** How MariaDB is spoken to, and MySQL 8. */
export const mariadbDialect: Dialect = {
  text: (column) => fragment("convert(?? using utf8mb4)", column),
  ordered: (column) => fragment("convert(?? using utf8mb4) collate utf8mb4_bin", column),
  // A column's own comparison uses its index, but finds "å" by "a" and 12 by "12x": the bytes decide.
  isOneOf: (column, values) => {
    const places = values.map(() => "?").join(", ");
    return fragment(
      `(?? in (${places}) and cast(convert(?? using utf8mb4) as binary) in (${places}))`,
      ...[column, ...values, column, ...values],
    );
  },
  isAmong: isAmongRows,
  isSame: (left, right) => joinFragments([left, right], " <=> "),
  shortened: (column, unit) => fragment(`cast(date_format(??, '${BEGINNINGS[unit]}') as datetime)`, column),
  number: (column) => fragment("??", column),
  numberIn: (column) =>
    fragment(`case when ?? regexp '${NUMBER_PATTERN}' then cast(?? as decimal(65, 20)) end`, column, column),
  // The salt goes before a hash of the value: a joined text that is longer than a packet would be NULL.
  hashed: (column, salt) =>
    fragment(
      "concat('x', left(sha2(concat(?, sha2(convert(?? using utf8mb4), 256)), 256), 32))",
      salt,
      column,
    ),
  random: fragment("concat('x', left(sha2(concat(uuid(), rand(), rand()), 256), 32))"),
  jsonPut: (value, path, put) => jsonCall("json_set", value, path, fragment("?", put)),
  jsonReplace: (value, path, by) => jsonCall("json_replace", value, path, by),
  jsonRemove: (value, path) =>
    joinFragments([fragment("json_remove("), value, fragment(`, ${mariadbPath(path)})`)]),
  matches: (column, pattern) => fragment("convert(?? using utf8mb4) regexp ?", column, pattern),
  isNumberOf: (column, type, numbers) =>
    fragment(`?? in (${numbers.map(() => `cast(? as ${NUMBERS[type]})`).join(", ")})`, column, ...numbers),
  countLocked: (from) => joinFragments([fragment("select count(*) from"), from, fragment("for update")]),
  forUpdate: "for update",
  rowDigest: digestOfRow,
  // Everything read is locked and current: what was looked at is what is changed.
  changing: { options: { isolationLevel: "serializable" }, settings: SETTINGS },
  // Read at one moment: the connection's own isolation level is repeatable read.
  reading: { options: { readOnly: true }, settings: SETTINGS },
  longer: limit("600", "600000"),
  listTables: listMariadbTables,
  listElsewhere: listMariadbElsewhere,
  seesEveryTable: seesEveryMariadbTable,
  readLiveTables: readMariadbTables,
  readLiveReferences: readMariadbReferences,
  readRefusals: readMariadbRefusals,
  readSpareRights: readMariadbSpareRights,
  watch: watchMariadb,
};

function jsonCall(name: string, value: Fragment, path: readonly string[], put: Fragment): Fragment {
  return joinFragments([
    fragment(`${name}(`),
    value,
    fragment(`, ${mariadbPath(path)},`),
    put,
    fragment(")"),
  ]);
}

/** Each value is hashed before they are joined, because a result longer than a packet would be NULL. */
function digestOfRow(columns: readonly LiveColumn[]): Fragment {
  const hashes = columns.map(({ name }) =>
    fragment("coalesce(sha2(??, 256), '-')", { alias: "t0", column: name }),
  );
  return joinFragments([fragment("sha2(concat("), joinFragments(hashes, ", "), fragment("), 256)")]);
}
