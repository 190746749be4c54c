/** What was answered before, up to a number of bytes: the least recently used goes first. */
export type BoundedMemory<Value> = {
  /** What is remembered of this edition; what belongs to another one is forgotten first. */
  get(edition: number, key: string): Value | undefined;
  /** Remembers, unless it alone is larger than a sixteenth of the whole. */
  put(edition: number, key: string, value: Value, bytes: number): void;
  readonly bytes: number;
  readonly entries: number;
  /** How often something was found, since the process began. */
  readonly hits: number;
};

/** What an entry costs beside its bytes: the map's own, and the headers of an answer. */
const OVERHEAD = 512;

/** Makes a memory that never holds more than `limit` bytes, keys included. */
export function createBoundedMemory<Value>(limit: number): BoundedMemory<Value> {
  const held = new Map<string, { value: Value; size: number }>();
  let bytes = 0;
  let edition = -1;
  let hits = 0;

  const turn = (to: number) => {
    if (to === edition) return;
    held.clear();
    bytes = 0;
    edition = to;
  };
  const forget = (key: string) => {
    bytes -= held.get(key)?.size ?? 0;
    held.delete(key);
  };

  return {
    get: (of, key) => {
      turn(of);
      const found = held.get(key);
      if (!found) return undefined;
      hits += 1;
      held.delete(key);
      held.set(key, found); // now the most recently used
      return found.value;
    },
    put: (of, key, value, valueBytes) => {
      turn(of);
      const size = valueBytes + 2 * key.length + OVERHEAD;
      if (size > limit / 16) return;
      forget(key);
      held.set(key, { value, size });
      bytes += size;
      for (const oldest of held.keys()) {
        if (bytes <= limit) break;
        forget(oldest);
      }
    },
    get bytes() {
      return bytes;
    },
    get entries() {
      return held.size;
    },
    get hits() {
      return hits;
    },
  };
}
