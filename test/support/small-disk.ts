import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmdirSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own for one test: as small as is said, until it is given more room. */
export type SmallDisk = {
  folder: string;
  isFull: () => boolean;
  growTo: (megabytes: number) => void;
  remove: () => void;
};

const PREFIX = "indsigt-small-disk-";
const NOBODY = 65_534;

const canMount = tryToMount();

if (!canMount) {
  process.stderr.write(
    "\n!!! No disk can be mounted here, so sources that run out of room are NOT tested.\n" +
      "!!! Run the tests on Linux as root (in a container: with the capability SYS_ADMIN).\n\n",
  );
}

/** `describe` where a disk can be mounted; elsewhere the tests are reported as left out, and standard error says why. */
export const describeOnSmallDisk = canMount ? describe : describe.skip;

/** Mounts a disk in memory that the servers of the tests, which run as nobody, may write to. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const owner = `uid=${NOBODY},gid=${NOBODY},mode=0700`;
  try {
    mount("-t", "tmpfs", "-o", `size=${megabytes}m,${owner}`, "tmpfs", folder);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  return {
    folder,
    // A server asks for several blocks at once, and gets none where they are not all there.
    isFull: () => statfsSync(folder).bavail < statfsSync(folder).blocks / 4,
    growTo: (more) => mount("-o", `remount,size=${more}m`, folder),
    remove: () => unmount(folder),
  };
}

/** Whether it works is only known by doing it; what killed runs have left mounted goes at the same time. */
function tryToMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    for (const name of readdirSync(tmpdir()).filter(isLeftBehind)) unmount(join(tmpdir(), name));
    mountSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

function isLeftBehind(name: string): boolean {
  const [, owner] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? [];
  if (owner === undefined) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch {
    return true;
  }
}

function mount(...args: string[]): void {
  execFileSync("mount", args, { stdio: "ignore" });
}

/** Lazily, for a server may still hold a file there that it has already deleted. */
function unmount(folder: string): void {
  execFileSync("umount", ["--lazy", folder], { stdio: "ignore" });
  rmdirSync(folder);
}
