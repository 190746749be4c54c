import { z } from "zod";
import { bilingualSchema, keySchema } from "../../publication/bilingual.ts";

/** What a collection is called in a data map, whatever the system calls it. */
export const collectionNameSchema = z.string().regex(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/, {
  error: "is not a collection name. Use lower-case letters, digits, hyphens and underscores.",
});

/** What a column or field holds, which activity it belongs to, and how it is copied and put right. */
export const columnSchema = z.strictObject({
  category: z.string().min(1),
  activity: z.string().min(1),
  title: bilingualSchema,
  assurance: z.enum(["MITID_SUBSTANTIAL", "LIBRARY_CARD_PIN", "EMAIL", "IN_PERSON", "DOCUMENT"]).optional(),
  freeText: z.boolean().optional(),
  /** How a wrong value is put right (Art. 16): changed in the source, by a note, or in the CPR register; left out, by hand. */
  rectify: z.enum(["source", "note", "cpr-register"]).optional(),
  /** Whether the person provided it, so that it can be moved if its legal basis allows (Art. 20(1)). */
  providedByPerson: z.boolean().optional(),
  /** Which of its activity's legal bases it rests on; only needed where the activity has several. */
  basis: z.enum(["a", "c", "e"]).optional(),
  copy: z.boolean().optional(),
  reason: bilingualSchema.optional(),
});

/** What a column or field holds, and how it is copied and put right. */
export type Column = z.infer<typeof columnSchema>;

/** What every system of a data map says of itself, of whatever kind it is. */
export const systemShape = {
  system: keySchema,
  title: bilingualSchema,
  owner: bilingualSchema,
};

/** Who the records are given to beside the recipients of their activities, by their keys in the record of processing (Art. 19). */
export const recipientKeysSchema = z.array(keySchema).min(1).optional();

/** Collections by name; at least one. */
export function collectionsOf<Collection extends z.ZodType>(
  collection: Collection,
): z.ZodRecord<typeof collectionNameSchema, Collection> {
  return z
    .record(collectionNameSchema, collection)
    .refine((collections) => Object.keys(collections).length > 0, {
      error: "is empty. Describe at least one.",
    });
}
