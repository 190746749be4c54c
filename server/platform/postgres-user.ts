import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { startFailure } from "./start-failure.ts";

/** The user Postgres runs as; undefined means: as we do ourselves. */
export type PostgresUser = { uid: number; gid: number } | undefined;

const NOBODY = 65534;

/**
 * Whom Postgres runs as. It refuses root, so root hands it to the owner of an existing database, or to `nobody`.
 */
export function postgresUser(cluster: string): PostgresUser {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

/** Gives a file or folder to the user Postgres runs as. */
export function giveTo(user: PostgresUser, path: string): void {
  if (!user) return;
  try {
    chownSync(path, user.uid, user.gid);
  } catch (cause) {
    throw mayNotSwitch(cause);
  }
}

/** What to say when root has been forbidden to act for another user, as in a container without capabilities. */
export function mayNotSwitch(cause: unknown): Error {
  return startFailure(
    "Postgres refuses to run as root, and this root may not switch to another user. Start Indsigt as an ordinary user, or set DATABASE_URL.",
    cause,
  );
}

/** Whether a user may walk down to a path: each folder above it lets them through. */
export function canReach(user: PostgresUser, path: string): boolean {
  if (!user) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(user, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(user: { uid: number; gid: number }, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
