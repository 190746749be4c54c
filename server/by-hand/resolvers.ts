import type { MutationResolvers } from "../generated/schema.ts";
import { checkHandTask } from "./check-hand-task.ts";
import { decideFoundFile } from "./decide-found-file.ts";
import { handOverSystem } from "./hand-over-system.ts";
import { reportHandTask } from "./report-hand-task.ts";

/** Changes of work that people do in systems by hand. */
export const byHandMutations = {
  handOverSystem: (_, { input }, ctx) => handOverSystem(ctx, input),
  reportHandTask: (_, { input }, ctx) => reportHandTask(ctx, input),
  checkHandTask: (_, { input }, ctx) => checkHandTask(ctx, input),
  decideFoundFile: (_, { input }, ctx) => decideFoundFile(ctx, input),
} satisfies Partial<MutationResolvers>;
