import type { Right } from "../generated/graphql.ts";

/** The six rights, in the order of their articles (Art. 15-18, 20, 21). */
export const RIGHTS: readonly Right[] = [
  "ACCESS",
  "RECTIFICATION",
  "ERASURE",
  "RESTRICTION",
  "PORTABILITY",
  "OBJECTION",
];
