import type { Bytes } from "./bytes.ts";

/** Fetches a file of the log by its path, with the session's cookie (C2SP tlog-tiles). */
export async function readLogFile(path: string): Promise<Bytes> {
  const answer = await fetch(`/log/${path}`, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
