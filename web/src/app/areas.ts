import type { Role } from "../generated/graphql.ts";

/** A part of the application and who may open it. The server decides what may be done there; this only shows the way. */
const AREAS = [
  { area: "citizen", path: "/min-side", roles: ["CITIZEN"] },
  { area: "staff", path: "/sagsbehandling", roles: ["CASEWORKER", "DPO"] },
  { area: "auditor", path: "/revision", roles: ["AUDITOR", "DPO"] },
] as const satisfies readonly { area: string; path: string; roles: readonly Role[] }[];

/** The areas that somebody with these roles may open. */
export function areasOf(roles: readonly Role[]) {
  return AREAS.filter(({ roles: allowed }) =>
    roles.some((role) => (allowed as readonly Role[]).includes(role)),
  );
}
