import type {
  DataRequestFilter,
  DataRequestState,
  DeadlineWindow,
  HandlerFilter,
  Right,
} from "../../generated/graphql.ts";
import { RIGHTS } from "../../app/rights.ts";
import { CLOSED, OPEN } from "./request-states.ts";

/** The handlers one can ask for. */
export const HANDLERS = ["MINE", "NOBODY"] as const satisfies readonly HandlerFilter[];

/** The deadlines one can ask for. */
export const WINDOWS = [
  "URGENT",
  "OVERDUE",
  "WITHIN_7_DAYS",
  "WITHIN_14_DAYS",
  "LATER",
] as const satisfies readonly DeadlineWindow[];

/** Every state is named, since the server leaves closed cases out unless they are asked for. */
const STATES: Readonly<Record<string, readonly DataRequestState[]>> = {
  open: OPEN,
  closed: CLOSED,
  erasable: CLOSED,
  all: [...OPEN, ...CLOSED],
};

/** Which cases the address asks for; open ones unless it says otherwise. What it says wrongly is left out. */
export function filterOf(address: URLSearchParams): DataRequestFilter {
  const right = oneOf<Right>(RIGHTS, address.get("ret"));
  const handler = oneOf<HandlerFilter>(HANDLERS, address.get("behandler"));
  const deadline = oneOf<DeadlineWindow>(WINDOWS, address.get("frist"));
  const number = address.get("nummer");
  return {
    states: [...(STATES[address.get("vis") ?? "open"] ?? OPEN)],
    ...(right && { right }),
    ...(handler && { handler }),
    ...(deadline && { deadline }),
    ...(number && { number }),
    ...(address.has("svar") && { needsReply: true }),
    ...(address.has("fejl") && { systemFailed: true }),
    ...(address.get("vis") === "erasable" && { erasureWaits: true }),
  };
}

function oneOf<Value extends string>(values: readonly Value[], asked: string | null): Value | undefined {
  return values.find((value) => value === asked);
}
