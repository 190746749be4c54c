import type { Knex } from "knex";

/** Where numbers that people say on the phone are counted. */
export type NumberSequence = "data_request_numbers" | "breach_numbers" | "complaint_numbers";

/** The next number after a prefix: four digits at least, and as many as it takes (lpad alone cuts the ten thousandth short). */
export function nextNumber(db: Knex, sequence: NumberSequence, prefix: string): Knex.Raw {
  return db.raw(
    "(select ? || lpad(n::text, greatest(4, length(n::text)), '0') from nextval(?::regclass) as n)",
    [prefix, sequence],
  );
}
