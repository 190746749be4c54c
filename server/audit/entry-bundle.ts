/** Writes entries one after the other, each behind its length in two bytes (C2SP tlog-tiles). */
export function formatBundle(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Reads the entries of a bundle back; throws when a length does not fit. */
export function parseBundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    const from = at + 2;
    const to = from <= bundle.length ? from + bundle.readUInt16BE(at) : Infinity;
    if (to > bundle.length) throw new RangeError("The bundle ends inside an entry.");
    entries.push(bundle.subarray(from, to));
    at = to;
  }
  return entries;
}
