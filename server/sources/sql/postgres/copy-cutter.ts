const NEWLINE = 10;
const DOT = ".".charCodeAt(0);

/** Whole lines of rows: how many, and whether any of them has a mark other than a dot. */
export type CutLines = { lines: Buffer; count: number; isMarked: boolean };

/** Cuts what a COPY pours out into pages: so many rows, or as many as begin within so many bytes. */
export class CopyCutter {
  readonly #most: { rows: number; bytes: number };
  #kept: Buffer[] = [];
  #bytes = 0;
  #count = 0;
  #isMarked = false;
  #isLineBegun = false;

  constructor(most: { rows: number; bytes: number }) {
    this.#most = most;
  }

  /** Takes what came and gives the pages that are full with it. */
  *take(chunk: Buffer): Generator<CutLines> {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      if (!this.#isLineBegun && chunk[at] !== DOT) this.#isMarked = true;
      const end = chunk.indexOf(NEWLINE, at);
      this.#isLineBegun = end < 0;
      if (end < 0) break;
      at = end + 1;
      this.#count += 1;
      const isFull = this.#count >= this.#most.rows || this.#bytes + at - from >= this.#most.bytes;
      if (!isFull) continue;
      yield this.#cut(chunk.subarray(from, at));
      from = at;
    }
    this.#keep(chunk.subarray(from));
  }

  /** What is left when nothing more comes. */
  *rest(): Generator<CutLines> {
    if (this.#count > 0) yield this.#cut(Buffer.alloc(0));
  }

  #keep(part: Buffer): void {
    this.#kept.push(part);
    this.#bytes += part.length;
  }

  #cut(end: Buffer): CutLines {
    this.#keep(end);
    const cut = { lines: Buffer.concat(this.#kept), count: this.#count, isMarked: this.#isMarked };
    this.#kept = [];
    this.#bytes = 0;
    this.#count = 0;
    this.#isMarked = false;
    return cut;
  }
}
