import { openCheckpoint } from "../checkpoint.ts";
import { verifyTiles, type TileVerification } from "../verify-tiles.ts";
import { ExitCode } from "./exit-code.ts";
import { logFilesAt, readOwnFile, readText } from "./read-log-files.ts";
import { tellCheckpoint, withKeys, type Given, type Print } from "./with-keys.ts";

const MEANINGS = {
  FILE_MISSING: "a file of the log is missing",
  BUNDLE_MALFORMED: "a bundle of events cannot be read apart",
  ENTRY_NOT_CANONICAL: "an event is not written in its one canonical form",
  TILE_DIFFERS: "the hashes do not fit the events: an event was changed, or a tile was",
  ROOT_DIFFERS: "the signed root does not fit the events",
  EARLIER_HEAD_DIFFERS: "the log does not begin as the earlier checkpoint says: history was rewritten",
  LOG_SHORTER: "the log is shorter than the earlier checkpoint says: its end was cut off",
} as const;

/** Verifies a whole log and prints what was checked. */
export async function runVerify(place: string, given: Given, print: Print): Promise<ExitCode> {
  return withKeys(given, print, async (verifiers) => {
    const earlier = await Promise.all(
      given.earlier.map(async (path) => openCheckpoint(await readOwnFile(path), verifiers)),
    );
    const token = given.tokenFile === undefined ? undefined : (await readText(given.tokenFile)).trim();
    return tell(await verifyTiles(logFilesAt(place, token), verifiers, earlier), print);
  });
}

function tell(found: TileVerification, print: Print): ExitCode {
  const { checkpoint, problems } = found;
  tellCheckpoint(checkpoint, print);
  print(`checked     ${found.entries} events (${found.bytes} bytes): canonical form and hash of each`);
  print(`            ${found.tiles} tiles: every hash`);
  print(`            ${found.earlier} earlier checkpoints: the log begins as each says`);
  for (const { index, code } of problems.slice(0, 20))
    print(`BROKEN      at event ${index}: ${MEANINGS[code]} (${code})`);
  if (problems.length > 20) print(`            and ${problems.length - 20} more`);
  if (problems.length === 0) print("The log is unbroken.");
  const isForked = problems.some(({ code }) => code === "EARLIER_HEAD_DIFFERS" || code === "LOG_SHORTER");
  if (isForked) return ExitCode.FORKED;
  return problems.length === 0 ? ExitCode.OK : ExitCode.BROKEN;
}
