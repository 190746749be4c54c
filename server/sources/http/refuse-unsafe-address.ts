import { AppError } from "../../errors.ts";
import { readUrl } from "../../platform/read-url.ts";

/** Refuses an address that a person would be named to without TLS, except on this machine. */
export function refuseUnsafeAddress(what: string, address: string): void {
  const url = readUrl(address);
  const isHere = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url && (url.protocol === "https:" || isHere) && !url.username && !url.search) return;
  const message = `The address of ${what} must begin with https:// and hold no account and no question mark.`;
  throw new AppError("INVALID_INPUT", message);
}
