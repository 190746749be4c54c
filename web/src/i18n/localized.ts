/** Picks the text in the page's language. */
export function localized({ da, en }: { da: string; en: string }, language: string): string {
  return language === "en" ? en : da;
}
