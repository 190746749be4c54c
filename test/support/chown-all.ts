import { chownSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Gives a folder and all in it to a user. */
export function chownAll(folder: string, user: number): void {
  chownSync(folder, user, user);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    chownSync(join(folder, name), user, user);
  }
}
