import fc from "fast-check";
import { createBoundedMemory } from "../../server/public-reads/bounded-memory.ts";

test("what was put is found, and is forgotten when something is published", () => {
  const memory = createBoundedMemory<string>(100_000);
  memory.put(1, "a", "first", 5);

  expect(memory.get(1, "a")).toBe("first");
  expect(memory.get(2, "a")).toBeUndefined();
  expect(memory.get(1, "a")).toBeUndefined();
  expect([memory.bytes, memory.entries, memory.hits]).toEqual([0, 0, 1]);
});

test("the least recently used goes first", () => {
  const memory = createBoundedMemory<number>(32_000);
  for (let index = 0; index < 20; index += 1) {
    memory.put(1, `key ${index}`, index, 1_000);
    memory.get(1, "key 0");
  }

  expect(memory.get(1, "key 0")).toBe(0);
  expect(memory.get(1, "key 1")).toBe(1);
  memory.put(1, "more", 0, 1_200);
  memory.put(1, "and more", 0, 1_200);
  expect(memory.get(1, "key 2")).toBeUndefined();
  expect(memory.get(1, "key 0")).toBe(0);
});

test("one answer never takes more than a sixteenth", () => {
  const memory = createBoundedMemory<string>(16_000);

  memory.put(1, "large", "", 1_001);

  expect(memory.get(1, "large")).toBeUndefined();
  expect(memory.entries).toBe(0);
});

test("whatever is put, it never holds more than its limit, and counts what it holds", () => {
  const step = fc.record({
    key: fc.string({ maxLength: 8 }),
    bytes: fc.nat(5_000),
    edition: fc.constantFrom(1, 1, 1, 2),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const memory = createBoundedMemory<number>(40_000);
      for (const { key, bytes, edition } of steps) {
        memory.put(edition, key, bytes, bytes);
        expect(memory.bytes).toBeLessThanOrEqual(40_000);
        expect(memory.bytes).toBeGreaterThanOrEqual(512 * memory.entries);
      }
      memory.get(3, "");
      expect([memory.bytes, memory.entries]).toEqual([0, 0]);
    }),
  );
});
