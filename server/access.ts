import { access, type Action, type Role } from "../policies/access.ts";
import type { Actor, Context } from "./context.ts";
import { AppError } from "./errors.ts";

/** Says whether a person holding these roles may do this. */
export function isAllowed(action: Action, roles: readonly Role[]): Role | undefined {
  const allowed: readonly Role[] = access[action];
  return allowed.find((role) => roles.includes(role));
}

/** The actor, in the role that allows the action; the first line of every command. */
export function authorize(ctx: Pick<Context, "actor">, action: Action): Actor {
  const { actor } = ctx;
  if (!actor) throw new AppError("UNAUTHENTICATED", "Sign in to do this.");
  const role = isAllowed(action, actor.roles);
  if (role) return { ...actor, role };
  if (actor.roles.every((held) => held === "CITIZEN"))
    throw new AppError("NOT_FOUND", "There is nothing here.");
  throw new AppError("FORBIDDEN", "Your role does not allow this.");
}
