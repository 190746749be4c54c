import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { clusterFiles, OWNER } from "./create-cluster.ts";

const ADDRESS = "127.0.0.1";

/** Where Postgres keeps its port while it runs: the fourth line of `postmaster.pid`. */
const PORT_LINE = 3;

/** The owner's address of an embedded Postgres on a port, password included. */
export function embeddedUrl(dataDir: string, port: number): string {
  const password = readFileSync(clusterFiles(dataDir).password, "utf8").trim();
  return `postgres://${OWNER}:${password}@${ADDRESS}:${port}/${OWNER}`;
}

/** The same for the one that another process runs on a data folder now; undefined when none does. */
export function runningEmbeddedUrl(dataDir: string): string | undefined {
  const folder = resolve(dataDir);
  const file = join(clusterFiles(folder).cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const port = Number(readFileSync(file, "utf8").split("\n")[PORT_LINE]);
  return Number.isInteger(port) && port > 0 ? embeddedUrl(folder, port) : undefined;
}
