/** An even number at or above the largest, so that half of it is a whole one. */
export function niceTop(largest: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, largest))));
  const top = Math.ceil(Math.max(2, largest) / unit) * unit;
  return top % 2 === 0 ? top : top + unit;
}
