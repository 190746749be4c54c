import type { Language } from "../generated/schema.ts";
import { da, type Words } from "./words-da.ts";
import { en } from "./words-en.ts";

/** What the public pages say, in each language. */
export const WORDS: Readonly<Record<Language, Words>> = { DA: da, EN: en };
