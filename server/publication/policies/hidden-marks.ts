const HIDDEN =
  /[\p{Bidi_Control}\u200B-\u200D\u2060-\u2064\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/**
 * Says whether a text holds marks that nobody sees and that can make it read otherwise than it is:
 * those that turn the direction of writing (Unicode Standard Annex 9), without width, or control characters.
 */
export function hasHiddenMark(text: string): boolean {
  return HIDDEN.test(text);
}
