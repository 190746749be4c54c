import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import knex from "knex";
import { readArguments, runCommand } from "../../server/command-line.ts";
import { AppError } from "../../server/errors.ts";
import { departmentHandlers } from "./handlers.ts";
import { createDepartment } from "./serve.ts";

const USAGE =
  "Usage: npm run sample:department -- --database postgres://… [--port 8090]. It makes its tables there, with two test people.";

const OPTIONS = { database: { type: "string" }, port: { type: "string", default: "8090" } } as const;

/** `npm run sample:department`: a small system that keeps the department contract, to read and to try the conformance command on. */
async function main(): Promise<boolean> {
  const { database, port } = readArguments(OPTIONS, USAGE);
  if (!database) throw new AppError("INVALID_INPUT", USAGE);
  const db = knex({ client: "pg", connection: database });
  await db.raw(readFileSync(new URL("./rooms.sql", import.meta.url), "utf8"));
  await db.raw(readFileSync(new URL("./test-people.sql", import.meta.url), "utf8"));
  const token = randomBytes(24).toString("base64url");
  const server = createDepartment(departmentHandlers(db), token);
  await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo;
  process.stdout.write(
    `Room bookings on http://127.0.0.1:${taken}. Test people: patronId=TEST-1 and patronId=TEST-2. Its token, until it stops: ${token}\n`,
  );
  await new Promise<void>((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  server.closeAllConnections();
  server.close();
  await db.destroy();
  return true;
}

await runCommand(main);
