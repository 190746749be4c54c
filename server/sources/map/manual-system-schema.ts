import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";
import {
  collectionNameSchema,
  collectionsOf,
  columnSchema,
  systemShape,
  recipientKeysSchema,
} from "./column-schema.ts";
import { remainsShape } from "./erase-rules-schema.ts";
import { wholeHandRuleSchema } from "./hand-rule.ts";

/** What people do when they erase: all of it, or nothing, with its reason. They read no conditions on columns. */
export const handEraseSchema = z.discriminatedUnion(
  "action",
  [
    z.strictObject({ action: z.literal("delete") }),
    z.strictObject({ action: z.literal("keep"), ...remainsShape }),
  ],
  { error: "must have an action. Use delete or keep." },
);

const collectionSchema = z.strictObject({
  title: bilingualSchema,
  columns: z.record(collectionNameSchema, columnSchema),
  recipients: recipientKeysSchema,
  archiveDisposition: z.enum(["DESTROY", "PRESERVE", "UNDECIDED"]),
  erase: handEraseSchema,
});

/** A system that people look through by hand: a cabinet, a mailbox, a service without an interface for us. */
export const manualSystemSchema = z.strictObject({
  ...systemShape,
  kind: z.literal("manual"),
  byHand: wholeHandRuleSchema,
  collections: collectionsOf(collectionSchema),
});

/** Where personal data lives in a system that people look through by hand, and its fate. */
export type ManualMap = z.infer<typeof manualSystemSchema>;
