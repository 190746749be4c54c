import { grounds } from "../../policies/grounds.ts";
import type { Language, RefusalGround } from "../generated/schema.ts";
import { inLanguage } from "./in-language.ts";
import type { WithheldRecords } from "./package-input.ts";

/** How many there are of each ground, with its provision and words. */
export function byGround(all: readonly (RefusalGround | null)[], language: Language): WithheldRecords[] {
  const used = [...new Set(all)].filter((ground): ground is RefusalGround => ground !== null);
  return used.sort().map((ground) => ({
    ground,
    provision: inLanguage(grounds[ground].provision, language),
    text: inLanguage(grounds[ground].text, language),
    count: all.filter((other) => other === ground).length,
  }));
}
