import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of the vault's master keys; by their names, which are derived and tell nothing of the keys. */
export type VaultEvent =
  /** A rotation began, or was taken up again. */
  | { kind: "master_key.rotation_begun"; from: string; to: string }
  /** Nothing is wrapped with the old master key any more, and never again may be. */
  | { kind: "master_key.retired"; from: string; to: string };

/** What there is to know of each of these kinds. */
export const vaultCatalogue: Catalogue<VaultEvent> = {
  "master_key.rotation_begun": {
    article: "Art. 32(1)(a)",
    words: {
      da: "Udskiftning af hovednøglen begyndte.",
      en: "The exchange of the master key began.",
    },
    fields: { from: "hash", to: "hash" },
    personSees: "NOTHING",
  },
  "master_key.retired": {
    article: "Art. 32(1)(a)",
    words: {
      da: "Den gamle hovednøgle blev taget ud af brug.",
      en: "The old master key was taken out of use.",
    },
    fields: { from: "hash", to: "hash" },
    personSees: "NOTHING",
  },
};
