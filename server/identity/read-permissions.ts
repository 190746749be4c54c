import { access, type Role as AnyRole } from "../../policies/access.ts";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { Permission, Role } from "../generated/schema.ts";

/** Who may do what, as the operator has it. What only the service itself does is left out. */
export function readPermissions(ctx: Context): Permission[] {
  authorize(ctx, "people:read");
  return Object.entries(access)
    .map(([action, roles]: [string, readonly AnyRole[]]) => ({
      action,
      roles: roles.filter((role): role is Role => role !== "SYSTEM"),
    }))
    .filter(({ roles }) => roles.length > 0);
}
