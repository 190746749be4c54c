import canonicalize from "canonicalize";
import fc from "fast-check";
import { isCanonicalJson } from "../../server/audit/canonical-json.ts";

const is = (text: string) => isCanonicalJson(Buffer.from(text, "utf8"));

/** The slow way: read it, write it canonically, compare. */
function isSlowly(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes)) return false;
  try {
    return canonicalize(JSON.parse(text)) === text && JSON.parse(text, wellFormed) !== undefined;
  } catch {
    return false;
  }
}

function wellFormed(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
    throw new Error("not Unicode");
  return value;
}

const anything = fc.jsonValue({ maxDepth: 4 });

test("what is written canonically is canonical", () => {
  fc.assert(
    fc.property(anything, (value) => expect(is(canonicalize(value)!)).toBe(true)),
    { numRuns: 2_000 },
  );
});

test("what JSON.stringify writes is canonical exactly when writing it again changes nothing", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(0, 1), (value, indent) => {
      const bytes = Buffer.from(JSON.stringify(value, null, indent));

      expect(isCanonicalJson(bytes)).toBe(isSlowly(bytes));
    }),
    { numRuns: 2_000 },
  );
});

test("canonical text with a byte changed, taken out or put in is judged as the slow way judges it", () => {
  const bytes = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('{}[],:"\\0123eE+-.ntbfru\n ')));

  fc.assert(
    fc.property(anything, fc.nat(), bytes, fc.nat(2), (value, at, byte, how) => {
      const text = Buffer.from(canonicalize({ a: value, b: [1, "x"] })!);
      const place = at % text.length;
      const changed = Buffer.concat([
        text.subarray(0, place),
        Buffer.of(...(how === 0 ? [] : [byte])),
        text.subarray(how === 2 ? place : place + 1),
      ]);

      expect(isCanonicalJson(changed)).toBe(isSlowly(changed));
    }),
    { numRuns: 20_000 },
  );
});

test("keys go in the order of their UTF-16 units, not of their code points", () => {
  expect(is('{"\u{1f600}":1,"\ufb33":2}')).toBe(true);
  expect(is('{"\ufb33":2,"\u{1f600}":1}')).toBe(false);
  expect(is('{"":0,"\\n":1,"\\u000f":2,"1":3,"a":4,"aa":5,"ö":6,"€":7}')).toBe(true);
});

test.each([
  '{"b":1,"a":2}',
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":2}',
  '{"a":1,}',
  '{"a" :1}',
  '{ "a":1}',
  ' {"a":1}',
  '{"a":1} ',
  '{"a":1}\n',
  '{"a":01}',
  '{"a":1.0}',
  '{"a":1e3}',
  '{"a":1E30}',
  '{"a":1e30}',
  '{"a":-0}',
  '{"a":+1}',
  '{"a":.5}',
  '{"a":1e400}',
  '{"a":9007199254740993}',
  '{"a":0.1000000000000000055}',
  '{"a":NaN}',
  '{"a":"\\/"}',
  '{"a":"\\u000A"}',
  '{"a":"\\u000a"}',
  '{"a":"\\u001F"}',
  '{"a":"\\u0041"}',
  '{"a":"\\ud83d\\ude00"}',
  '{"a":"\\ud800"}',
  '{"a":"\t"}',
  '{"a":"\\x"}',
  '{"a":"b}',
  '{"a":tru}',
  '{"a":undefined}',
  "{'a':1}",
  "[1,]",
  "[1 ]",
  "[1",
  "",
  "nul",
  "1 2",
  "\ufeff{}",
  `${"[".repeat(65)}${"]".repeat(65)}`,
  "[".repeat(1_000_000),
])("%# is not canonical: %.60j", (text) => {
  expect(is(text)).toBe(false);
});

test.each([
  "{}",
  "[]",
  '""',
  "0",
  "-1",
  "1e+30",
  "333333333.3333333",
  "true",
  "null",
  '{"a":"\\u001f\\b\\\\\\"/"}',
])("%s is canonical", (text) => {
  expect(is(text)).toBe(true);
});

test("bytes that are no UTF-8 are not canonical", () => {
  for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
    expect(isCanonicalJson(Buffer.from([0x22, ...bad, 0x22]))).toBe(false);
  }
});
