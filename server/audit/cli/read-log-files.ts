import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseVkey, type NoteVerifier } from "../note.ts";
import type { ReadFile } from "../verify-tiles.ts";
import { unreadable } from "./exit-code.ts";

const TRIES = 3;
/** More than any file of a log has: a bundle of 256 entries of 64 kB. */
const MOST_BYTES = 17 * 1024 * 1024;

/** Reads the files of a log out of a folder (an export), or from the address it is served at. */
export function logFilesAt(place: string, token: string | undefined): ReadFile {
  return /^https?:\/\//.test(place) ? overHttp(place.replace(/\/$/, ""), token) : inFolder(place);
}

function inFolder(folder: string): ReadFile {
  return async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (cause) {
      if (isErrno(cause, "ENOENT") || isErrno(cause, "ENOTDIR")) return undefined;
      throw unreadable(path, cause);
    }
  };
}

function overHttp(address: string, token: string | undefined): ReadFile {
  // The token is for entries alone: who serves the hashes need not see it.
  return async (path) => {
    const headers = path.startsWith("tile/entries/") && token ? { authorization: `Bearer ${token}` } : {};
    for (let tries = 1; ; tries += 1) {
      const reply = await fetch(`${address}/${path}`, { headers, redirect: "error" }).catch(
        (cause: unknown) => cause,
      );
      if (reply instanceof Response && reply.status === 404) return undefined;
      if (reply instanceof Response && reply.ok) return bodyOf(reply, path);
      const mayPass = !(reply instanceof Response) || reply.status === 429 || reply.status >= 500;
      if (!mayPass || tries === TRIES) throw unreadable(`${address}/${path}`, reply);
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
  };
}

async function bodyOf(reply: Response, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of reply.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) throw unreadable(`${path}, which does not end,`);
  }
  return Buffer.concat(pieces);
}

/** Reads keys given on the command line, each as it is or as @file. */
export async function readVkeys(given: readonly string[]): Promise<NoteVerifier[]> {
  const texts = await Promise.all(
    given.map(async (key) => (key.startsWith("@") ? readText(key.slice(1)) : key)),
  );
  const keys = texts.flatMap((text) => text.split("\n").filter((line) => line !== ""));
  return keys.map(parseVkey);
}

/** Reads a file of the auditor's own. */
export async function readOwnFile(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
}

/** Reads a text of the auditor's own. */
export async function readText(path: string): Promise<string> {
  return (await readOwnFile(path)).toString("utf8");
}

function isErrno(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
