import { randomUUID } from "node:crypto";
import { Agent, request } from "undici";
import { AppError } from "../../../errors.ts";
import type { Identity } from "../../map/identity-kinds.ts";
import type { ContractCapabilities } from "../messages.ts";

/** One answer as it came. The body is undefined where it is no JSON; nothing of it is ever printed. */
export type RawAnswer = { status: number; headers: Readonly<Record<string, unknown>>; body: unknown };

/** Asks the system under trial: a GET without a body, a POST with one. A text is sent as it stands. */
export type Ask = (path: string, body?: unknown, options?: { withoutAuth?: boolean }) => Promise<RawAnswer>;

/** What a system is tried with. */
export type Trial = {
  readonly ask: Ask;
  /** An identifier that nobody has. */
  readonly nobody: Identity["value"];
  /** A test person; undefined where none was named, and then nobody's records are asked for. */
  readonly person: Identity | undefined;
  /** Another test person, who must be untouched by erasing the first. */
  readonly bystander: Identity | undefined;
  /** What the system said it can do, once it has. */
  capabilities: ContractCapabilities | undefined;
};

const LONGEST_WAIT = 10_000;
const LONGEST_ANSWER = 52_428_800;

/** Lends a way to ask the system at an address, with an end to every wait; no redirect is followed. */
export async function withTrial<T>(
  baseUrl: string,
  headers: Readonly<Record<string, string>>,
  people: Pick<Trial, "person" | "bystander">,
  use: (trial: Trial) => Promise<T>,
): Promise<T> {
  const agent = new Agent({ connect: { timeout: LONGEST_WAIT }, maxResponseSize: LONGEST_ANSWER });
  const base = baseUrl.replace(/\/$/, "");
  const ask: Ask = async (path, body, { withoutAuth = false } = {}) => {
    const isPost = body !== undefined;
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await request(base + path, {
      dispatcher: agent,
      signal: AbortSignal.timeout(LONGEST_WAIT),
      headers: { ...(withoutAuth ? {} : headers), ...(isPost && { "content-type": "application/json" }) },
      ...(isPost && { method: "POST" as const, body: sent }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: parse(await answer.body.text()) };
  };
  try {
    return await use({ ask, ...people, nobody: `no-such-person-${randomUUID()}`, capabilities: undefined });
  } finally {
    await agent.destroy();
  }
}

/** What the system said it can do; a rule that needs it is not tried before it has said so. */
export function capabilitiesOf({ capabilities }: Trial): ContractCapabilities {
  if (capabilities) return capabilities;
  throw new AppError("CONFLICT", "It cannot be tried before the system says what it can do.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
