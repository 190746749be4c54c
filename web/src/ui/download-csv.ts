/** Hands the browser comma-separated values as a file. */
export function downloadCsv(filename: string, csv: string): void {
  // a spreadsheet takes UTF-8 for what it is only after a byte order mark
  const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: url, download: filename }).click();
  URL.revokeObjectURL(url);
}
