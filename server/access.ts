import { access, freshLoginMinutes, tokenScopes, type Action, type Role } from "../policies/access.ts";
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
  if (!actor) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  const role = isAllowed(action, actor.roles);
  if (role && isInScope(actor, action)) return { ...actor, role };
  if (actor.roles.every((held) => held === "CITIZEN"))
    throw new AppError("NOT_FOUND", "There is nothing here.");
  throw new AppError("FORBIDDEN", "Your role does not allow this.");
}

/** A token does what it was made for, whatever its role may do besides. */
function isInScope({ scopes }: Actor, action: Action): boolean {
  return !scopes || scopes.some((scope) => action.startsWith(tokenScopes[scope].actions));
}

/** Refuses with LOGIN_TOO_OLD what needs a log-on of the last minutes, such as fetching a whole copy. */
export function requireFreshLogin({ clock }: Pick<Context, "clock">, { signedInAt }: Actor): void {
  const oldest = clock().getTime() - freshLoginMinutes * 60_000;
  if (signedInAt && signedInAt.getTime() >= oldest) return;
  throw new AppError("LOGIN_TOO_OLD", "You logged on some time ago. Log on again to fetch the copy.");
}
