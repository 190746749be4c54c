import type { z } from "zod";
import { AppError } from "../errors.ts";

/** Checks an input against its schema; every problem is named with its field, and no value is repeated. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, root: string = "input"): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: [root, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))],
    message: issue.message,
  }));
  throw new AppError("INVALID_INPUT", "Correct the marked fields.", fields);
}
