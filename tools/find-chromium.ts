import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** How a Chromium is had, for whoever has none. */
export const GET_CHROMIUM = "Install it (apt-get install chromium), or name one in CHROMIUM.";

/** The Chromium of this machine: the one named in CHROMIUM, or one where systems keep it. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"], ...PLACES].find((place) => place !== undefined && existsSync(place));
}

/** The same, for what cannot work without. */
export function needChromium(): string {
  const found = findChromium();
  if (found === undefined) throw new Error(`No Chromium was found. ${GET_CHROMIUM}`);
  return found;
}
