import { driveSignIn } from "../../server/identity/demo-driver.ts";
import type { DemoPersonKey } from "../../server/identity/demo-people.ts";

/** Signs somebody of the demonstration in, through the real code flow; the app must be listening at `baseUrl`. */
export async function signIn(
  baseUrl: string,
  key: DemoPersonKey,
): Promise<{ token: string; cookie: string; refreshCookie: string }> {
  return driveSignIn(baseUrl, key);
}
