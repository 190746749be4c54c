/** A whole number as people read it, such as 18.204. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : "da-DK").format(value);
}
