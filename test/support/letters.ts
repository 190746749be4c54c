import { loadLetters } from "../../server/letters/load-letters.ts";
import type { Outbound } from "../../server/letters/outbound.ts";

/** The letters of this repository, and no way out: for contexts that are built by hand. */
export const letterDeps = {
  letters: await loadLetters("policies"),
  outbound: { mail: null, digitalPost: null, staffMail: null } as Outbound,
};
