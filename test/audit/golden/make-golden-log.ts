import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { StoredEvent } from "../../../server/audit/append.ts";
import { canonicalEvent } from "../../../server/audit/canonical-event.ts";
import { testLogKeys } from "../../support/log-keys.ts";
import { writeLogFolder } from "../../support/write-log-folder.ts";

/** Where the golden log lies. */
export const GOLDEN = fileURLToPath(new URL("log", import.meta.url));

/** Enough for a full tile, a partial one, and a level above. */
const SIZE = 258;

/** An event that is the same whenever it is made; some hold what canonical JSON is hard with. */
function event(i: number): StoredEvent {
  const digest = createHash("sha256").update(`golden ${i}`).digest("hex");
  const id = [8, 4, 4, 4, 12].map((length, part) => digest.slice(part * 8, part * 8 + length)).join("-");
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString();
  const body = i % 64 === 0 ? { b: 1e21, a: "\u00e6\u20ac\u{1f600}\u0007", "": [0.1, -0, null] } : { n: i };
  return { id, at, actorId: null, actorRole: "SYSTEM", kind: "golden.made", subject: null, body };
}

/** Writes the golden log anew into a folder. Made once; it MUST verify for ever, so it is not made again. */
export function makeGoldenLog(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const entries = Array.from({ length: SIZE }, (_, i) => canonicalEvent(event(i)));
  writeLogFolder(folder, entries, testLogKeys());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) makeGoldenLog(GOLDEN);
