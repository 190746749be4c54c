/** The code points a font can draw, read from its `cmap` table in format 4 (OpenType 1.9, cmap). */
export function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableOffset(font, "cmap");
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => {
    return cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
  });
  const format4 = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (format4 === undefined) throw new TypeError("The font has no character map in format 4.");
  return new Set(segmentsOf(font, format4).flatMap((segment) => drawn(font, segment)));
}

type Segment = { start: number; end: number; delta: number; rangeAt: number; range: number };

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + 16 * i;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new TypeError(`The font has no table ${tag}.`);
}

function segmentsOf(font: Buffer, at: number): Segment[] {
  const doubled = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  return Array.from({ length: doubled / 2 }, (_, i) => {
    const rangeAt = starts + 2 * doubled + 2 * i;
    return {
      end: font.readUInt16BE(ends + 2 * i),
      start: font.readUInt16BE(starts + 2 * i),
      delta: font.readUInt16BE(starts + doubled + 2 * i),
      rangeAt,
      range: font.readUInt16BE(rangeAt),
    };
  });
}

function drawn(font: Buffer, { start, end, delta, rangeAt, range }: Segment): number[] {
  const glyphOf = (code: number): number => {
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = font.readUInt16BE(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
  const codes = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  return codes.filter((code) => code !== 0xffff && glyphOf(code) !== 0);
}
