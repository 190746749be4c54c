import type { Mutation } from "./tried-mutations.ts";

const seen = (id: string) => ({ id, version: 1 });

/** The mutations about systems that cannot be read, as they are tried. */
export const BY_HAND: Readonly<Record<string, Mutation>> = {
  leaveOutSystem: {
    inputType: "LeaveOutSystemInput!",
    input: (id) => ({ ...seen(id), system: "library", reason: "It cannot be read." }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" },
    askers: ["signe", "per"],
  },
  handOverSystem: {
    inputType: "HandOverSystemInput!",
    input: (id) => ({ ...seen(id), system: "library", reason: "It cannot be reached." }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" },
    askers: ["signe", "per"],
  },
  decideFoundFile: {
    inputType: "DecideFoundFileInput!",
    input: (id) => ({
      ...seen(id),
      attachmentId: "00000000-0000-4000-8000-000000000000",
      decision: "RELEASE",
    }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" },
    askers: ["signe", "per"],
  },
  reportHandTask: {
    inputType: "ReportHandTaskInput!",
    input: (id) => ({
      ...seen(id),
      taskId: "00000000-0000-4000-8000-000000000000",
      outcome: "NO_DATA",
      note: "Searched by name.",
    }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" },
    askers: ["signe", "per"],
  },
  checkHandTask: {
    inputType: "CheckHandTaskInput!",
    input: (id) => ({ ...seen(id), taskId: "00000000-0000-4000-8000-000000000000", agreed: true }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" },
    askers: ["signe", "per"],
  },
};
