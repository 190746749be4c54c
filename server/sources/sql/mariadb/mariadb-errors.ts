import type { SqlProblem } from "../sql-problem.ts";

/** What the numbers of MariaDB's and MySQL's errors mean for us; the texts beside them quote values. */
const NUMBERS: Readonly<Record<Exclude<SqlProblem, "FILES">, readonly number[]>> = {
  CONCURRENT: [1020, 1213],
  TOO_SLOW: [1205, 1317, 1969, 3024],
  UNUSABLE_VALUE: [1264, 1265, 1267, 1292, 1366, 1367, 1406, 1411, 1525, 1690],
  UNKNOWN_NAME: [1054, 1109, 1146, 1356],
  FORBIDDEN: [1044, 1142, 1143, 1227, 1370],
  READ_ONLY: [1036, 1290, 1792, 1836],
  FULL: [1021, 1026, 1037, 1038, 1040, 1041, 1114, 1203, 1226],
  TOO_LARGE: [1118, 1153, 1162, 1301],
  UNREACHABLE: [1042, 1043, 1045, 1049, 1053, 1129, 1130, 1158, 1159, 1160, 1161, 1184, 1251, 1927, 4031],
  RULE: [1048, 1062, 1216, 1217, 1364, 1442, 1451, 1452, 1644, 3819, 4025],
};

/**
 * Lower numbers are not the server's own but come through from its layer of files and the system beneath: 6 is a temporary
 * file that was gone (a second server that starts with the same tmpdir deletes what lies there), 28 a disk without room. They are
 * met while long values are read, which it puts aside in tmpdir.
 */
const LAST_OF_FILES = 40;
const OVER_QUOTA = 122;

/** What an error of MariaDB or MySQL means; undefined for one of somebody else, OTHER for any number not listed. */
export function mariadbProblem(error: unknown): SqlProblem | "OTHER" | undefined {
  const { errno, sqlState } = (error ?? {}) as { errno?: unknown; sqlState?: unknown };
  if (typeof errno !== "number" || typeof sqlState !== "string") return undefined;
  if (errno <= LAST_OF_FILES || errno === OVER_QUOTA) return "FILES";
  const found = Object.entries(NUMBERS).find(([, numbers]) => numbers.includes(errno));
  return (found?.[0] as SqlProblem | undefined) ?? "OTHER";
}

/** The number of an error, which may be told. */
export function mariadbNumber(error: unknown): string {
  return String((error as { errno?: unknown }).errno);
}
