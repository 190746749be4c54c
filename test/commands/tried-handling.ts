import type { Mutation } from "./tried-mutations.ts";

const seen = (id: string) => ({ id, version: 1 });
const staffOnly = { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" } as const;

/** The mutations about who works on a request, as they are tried. */
export const HANDLING: Readonly<Record<string, Mutation>> = {
  assignDataRequest: {
    inputType: "AssignDataRequestInput!",
    input: (id) => ({ ...seen(id), handlerId: null }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  assignDataRequests: {
    inputType: "AssignDataRequestsInput!",
    input: (id) => ({ requests: [seen(id)], handlerId: null }),
    wrongRoles: staffOnly,
  },
};
