/**
 * Marks that turn the direction of what follows, even past the end of the text that holds them (UAX #9), and control
 * characters that XML has no place for. A published text keeps them; what is read out of it does not.
 */
const HARMFUL = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** A text without marks that could change how other text is shown. */
export function harmlessText(text: string): string {
  return text.replace(HARMFUL, "").toWellFormed();
}

/** Whether an address may stand behind a link: the web, mail, telephone, or a place in our own pages. */
export function isHarmlessAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(address) && !/[\u0000-\u0020\u007F]/.test(address);
}
