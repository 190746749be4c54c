/** A size in bytes as people read it, such as 12,4 MB. */
export function formatSize(bytes: number, language: string): string {
  const [divisor, unit] = bytes < 1_000_000 ? ([1_000, "kB"] as const) : ([1_000_000, "MB"] as const);
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : "da-DK", { maximumFractionDigits: 1 });
  return `${number.format(bytes / divisor)} ${unit}`;
}
