import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { AppError } from "../../errors.ts";

/** One act that the official gazette announces. */
export type FeedEntry = {
  /** The entry's id; in a feed of the European Legislation Identifier it is the act's ELI. */
  id: string;
  title: string;
  publishedAt: Date;
  /** Every address the entry names. */
  links: string[];
};

/** Far more than ten days of a gazette. */
const MAX_CHARACTERS = 20_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  htmlEntities: true,
  parseTagValue: false,
  isArray: (name) => name === "entry" || name === "link",
});

const textSchema = z
  .union([z.string(), z.looseObject({ "#text": z.string() })])
  .transform((value) => (typeof value === "string" ? value : value["#text"]).replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1).max(2_000));

const entrySchema = z.looseObject({
  id: textSchema.pipe(z.url()),
  title: textSchema,
  updated: textSchema.pipe(z.iso.datetime({ offset: true })),
  link: z.array(z.looseObject({ "@href": z.string().optional() })).default([]),
});

const feedSchema = z.looseObject({
  feed: z.looseObject({
    "@xmlns": z.literal("http://www.w3.org/2005/Atom"),
    entry: z.array(entrySchema).default([]),
  }),
});

/**
 * Reads an Atom feed (RFC 4287) whose entries are named by their European Legislation Identifier, as official
 * gazettes give out what is new. Errors: INVALID_INPUT, without repeating what the file holds.
 */
export function readGazetteFeed(xml: string): FeedEntry[] {
  // A document type may define entities that grow without end; a feed needs none.
  if (xml.length > MAX_CHARACTERS || /<!DOCTYPE/i.test(xml)) throw notAFeed();
  const result = feedSchema.safeParse(parse(xml));
  if (!result.success) throw notAFeed(result.error.issues[0]?.path.join("."));
  return result.data.feed.entry.map(({ id, title, updated, link }) => ({
    ...{ id, title, publishedAt: new Date(updated) },
    links: [id, ...link.flatMap((each) => each["@href"] ?? [])],
  }));
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml, true);
  } catch {
    return undefined; // not XML; the caller says so
  }
}

function notAFeed(place?: string): AppError {
  const where = place ? ` Look at ${place}.` : "";
  return new AppError(
    "INVALID_INPUT",
    `The file is not an Atom feed with id, title and updated for each entry.${where}`,
  );
}
