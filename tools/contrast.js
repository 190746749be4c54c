// Plain JavaScript because the build of the theme uses it.

const WHITE = "#ffffff";
const INK = "#1a1a1a";
const LEAST = 4.5;

/** The relative luminance of a colour written #rrggbb (WCAG 2.2). */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one, other) {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Says which colours of a theme cannot be read where they stand (WCAG 2.2, 1.4.3), with what to do. */
export function contrastProblems(colours) {
  const pairs = [
    ["primary", WHITE, "Choose a darker colour"],
    ["primaryDark", WHITE, "Choose a darker colour"],
    ["primaryDarker", WHITE, "Choose a darker colour"],
    ["primaryLight", INK, "Choose a lighter colour"],
  ];
  return pairs
    .map(([name, against, remedy]) => ({ name, remedy, against, ratio: contrast(colours[name], against) }))
    .filter(({ ratio }) => ratio < LEAST)
    .map(
      ({ name, remedy, against, ratio }) =>
        `colours.${name} has contrast ${ratio.toFixed(2)} to ${against}; ${LEAST} is the least. ${remedy}.`,
    );
}
