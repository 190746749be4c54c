import { driveTokenSignIn } from "../server/identity/demo-driver.ts";
import type { DemoPersonKey } from "../server/identity/demo-people.ts";
import { apiAs, type Api } from "./api.ts";

/** Somebody of the demonstration, logged on as a program would. */
export type Visitor = { api: Api; token: string };

/** Signs one person in through the real code flow. */
export async function visit(baseUrl: string, key: DemoPersonKey): Promise<Visitor> {
  const { token } = await driveTokenSignIn(baseUrl, key);
  return { api: apiAs(baseUrl, token), token };
}

/** Tells the reader what happens; the test listens instead. */
export type Tell = (line: string) => void;

/** The answer's data, or an error that names what was refused. */
export async function must<T>(answer: Promise<{ data: T; codes: string[] }>): Promise<T> {
  const { data, codes } = await answer;
  if (codes.length > 0) throw new Error(`refused with ${codes.join(", ")}`);
  return data;
}
