import fc from "fast-check";
import { GraphQLError, Kind, type GraphQLScalarType } from "graphql";
import {
  cprScalar,
  dateScalar,
  dateTimeScalar,
  markdownScalar,
  sha256Scalar,
  urlScalar,
} from "../../server/platform/scalars.ts";

type AnyScalar = GraphQLScalarType<unknown, unknown>;

const digest = "0123456789abcdef".repeat(4);

const scalars: [string, AnyScalar][] = [
  ["DateTime", dateTimeScalar],
  ["Date", dateScalar],
  ["Sha256", sha256Scalar],
  ["Url", urlScalar],
  ["Markdown", markdownScalar],
  ["Cpr", cprScalar],
];

test.each<[string, AnyScalar, string, unknown]>([
  ["DateTime", dateTimeScalar, "2026-11-24T10:00:00Z", new Date("2026-11-24T10:00:00.000Z")],
  ["DateTime", dateTimeScalar, "2026-11-24T11:00:00.123456789+01:00", new Date("2026-11-24T10:00:00.123Z")],
  ["DateTime", dateTimeScalar, "2026-11-24t10:00:00z", new Date("2026-11-24T10:00:00.000Z")],
  ["DateTime", dateTimeScalar, "2028-02-29T23:59:59-23:59", new Date("2028-03-01T23:58:59.000Z")],
  ["Date", dateScalar, "2028-02-29", "2028-02-29"],
  ["Date", dateScalar, "0001-01-01", "0001-01-01"],
  ["Sha256", sha256Scalar, digest, digest],
  [
    "Url",
    urlScalar,
    "https://www.aalborgbibliotekerne.dk/om?a=1#b",
    "https://www.aalborgbibliotekerne.dk/om?a=1#b",
  ],
  ["Url", urlScalar, "http://localhost:4000", "http://localhost:4000"],
  ["Url", urlScalar, "https://blåbær.dk/æble", "https://blåbær.dk/æble"],
  ["Markdown", markdownScalar, "# Blåbær 🫐\n\n<b>ikke HTML</b>", "# Blåbær 🫐\n\n<b>ikke HTML</b>"],
  ["Markdown", markdownScalar, "", ""],
  ["Cpr", cprScalar, "010190-1234", "0101901234"],
  ["Cpr", cprScalar, "0101901234", "0101901234"],
])(
  "%s: %#. a good value is read alike from a variable and from the document",
  (_, scalar, text, expected) => {
    expect(scalar.parseValue(text)).toEqual(expected);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toEqual(expected);
  },
);

test.each<[string, AnyScalar, string[]]>([
  [
    "DateTime",
    dateTimeScalar,
    [
      ...[
        "",
        "now",
        "2026-11-24",
        "2026-11-24T10:00:00",
        "2026-11-24 10:00:00Z",
        "2026-11-24T10:00Z",
        "20261124T100000Z",
      ],
      ...["2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T10:60:00Z"],
      ...[
        "2026-11-24T10:00:60Z",
        "2026-11-24T10:00:00+24:00",
        "2026-11-24T10:00:00.Z",
        "2026-11-24T10:00:00Z[UTC]",
      ],
      ...[
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "+012026-11-24T10:00:00Z",
      ],
      ...["２０２６-11-24T10:00:00Z", "2026-11-24T10:00:00Z\n"],
    ],
  ],
  [
    "Date",
    dateScalar,
    [
      "",
      "2026-02-29",
      "2026-04-31",
      "2026-00-10",
      "2026-1-1",
      "26-01-01",
      "0000-01-01",
      "2026-01-01T00:00:00Z",
      "2026-01-01 ",
      "20260101",
    ],
  ],
  [
    "Sha256",
    sha256Scalar,
    ["", digest.toUpperCase(), digest.slice(1), `${digest}0`, `${digest}\n`, digest.replace("a", "g")],
  ],
  [
    "Url",
    urlScalar,
    [
      ...[
        "",
        "www.example.dk",
        "//example.dk",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.dk",
        "file:///etc/passwd",
      ],
      ...[
        "https://",
        "https://a b.dk",
        "https://example.dk/\n",
        "java\nscript:x",
        "https://user@example.dk",
        "https://u:p@example.dk",
      ],
      ...[
        "https://example.dk\\@evil.dk",
        "https://example.dk/\0",
        "https://[::1",
        `https://example.dk/${"a".repeat(2_048)}`,
      ],
    ],
  ],
  ["Markdown", markdownScalar, ["a\0b", "half \ud83e", "\udd51 half"]],
  [
    "Cpr",
    cprScalar,
    [
      "",
      "010190",
      "010190 1234",
      "0101-901234",
      "010190-12345",
      "01019O1234",
      "０１０１９０1234",
      "010190--1234",
      "0101901234\n",
      "010190-1234; x",
    ],
  ],
])("a bad %s is refused, always with the same sentence, whatever was sent", (name, scalar, values) => {
  const messages = new Set<string>();
  for (const value of values) {
    for (const attempt of [
      () => scalar.parseValue(value),
      () => scalar.parseLiteral({ kind: Kind.STRING, value }),
    ]) {
      const error = thrownBy(attempt);
      expect([value, error]).toEqual([value, expect.any(GraphQLError)]);
      expect((error as GraphQLError).extensions).toEqual({ code: "INVALID_INPUT" });
      messages.add((error as GraphQLError).message);
    }
  }
  expect([...messages]).toEqual([expect.stringMatching(new RegExp(`^${name} must be [^;]+\\.$`))]);
});

test.each(scalars)("%s is text: no other kind of value is read", (_, scalar) => {
  for (const value of [
    undefined,
    null,
    0,
    20261124,
    101901234,
    true,
    [],
    ["2026-11-24"],
    {},
    new Date(0),
    Symbol("x"),
  ]) {
    expect(thrownBy(() => scalar.parseValue(value))).toBeInstanceOf(GraphQLError);
  }
  expect(thrownBy(() => scalar.parseLiteral({ kind: Kind.INT, value: "0101901234" }))).toBeInstanceOf(
    GraphQLError,
  );
  expect(thrownBy(() => scalar.parseLiteral({ kind: Kind.ENUM, value: "A" }))).toBeInstanceOf(GraphQLError);
});

test.each(scalars)("whatever is sent as %s is read or refused, and nothing else happens", (_, scalar) => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.anything()), (value) => {
      const error = thrownBy(() => scalar.parseValue(value));
      expect(error === undefined || error instanceof GraphQLError).toBe(true);
    }),
  );
});

test("every moment is written in UTC and read back the same", () => {
  const moments = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });

  fc.assert(
    fc.property(moments, (moment) => {
      const written = dateTimeScalar.serialize(moment);
      expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(dateTimeScalar.parseValue(written)).toEqual(moment);
    }),
  );
});

test.each<[string, AnyScalar, unknown]>([
  ["a moment that is text", dateTimeScalar, "2026-11-24T10:00:00Z"],
  ["an invalid moment", dateTimeScalar, new Date(Number.NaN)],
  ["a day that is a moment", dateScalar, new Date()],
  ["a day that does not exist", dateScalar, "2026-02-30"],
  ["an address that would run as a script", urlScalar, "javascript:alert(1)"],
  ["a digest that is bytes", sha256Scalar, Buffer.alloc(32)],
  ["a CPR number", cprScalar, "0101901234"],
])("%s is never written, and the fault is ours, without the value", (_, scalar, value) => {
  const error = thrownBy(() => scalar.serialize(value));

  expect(error).not.toBeInstanceOf(GraphQLError);
  expect(String(error)).toMatch(/^TypeError: A resolver gave a value that is not a \w+\.$/);
});

function thrownBy(attempt: () => unknown): unknown {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}
