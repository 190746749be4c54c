import type { LetterResolvers, MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { readLetterTemplates } from "./read-letter-templates.ts";
import { readDeliveries, readForm, readGenerations, readLetter } from "./read-letters.ts";
import { readPaperTasks, recordLetterPosted } from "./record-letter-posted.ts";

/** Reads of letters. */
export const letterQueries = {
  letter: (_, { id }, ctx) => readLetter(ctx, id),
  paperTasks: (_, __, ctx) => readPaperTasks(ctx),
  letterTemplates: (_, { language }, ctx) => readLetterTemplates(ctx, language),
} satisfies Partial<QueryResolvers>;

/** Changes of letters. */
export const letterMutations = {
  recordLetterPosted: (_, { input }, ctx) => recordLetterPosted(ctx, input),
} satisfies Partial<MutationResolvers>;

/** The fields of a letter that are opened when asked for. */
export const Letter = {
  generations: async (letter, _, ctx) =>
    (await readGenerations(ctx, letter)).map((one) => ({
      ...one,
      pdfUrl: `${ctx.baseUrl}/letters/${letter.id}.pdf`,
    })),
  deliveries: (letter, _, ctx) => readDeliveries(ctx, letter),
  html: async (letter, _, ctx) => (await readForm(ctx, letter, "html"))?.toString("utf8") ?? null,
  text: async (letter, _, ctx) => (await readForm(ctx, letter, "text"))?.toString("utf8") ?? null,
} satisfies LetterResolvers;
