import fc from "fast-check";
import type { StoredEvent } from "../../server/audit/append.ts";
import { canonicalEvent } from "../../server/audit/canonical-event.ts";

const event: StoredEvent = {
  id: "0b6d2a4e-9f6e-4a61-8a0e-0f5a9c1f2d33",
  at: "2026-09-01T07:00:00.000Z",
  actorId: null,
  actorRole: "CITIZEN",
  kind: "data_request.received",
  subject: "6c1f9d1e-3a2b-4c5d-8e7f-001122334455",
  body: { rights: ["ACCESS", "ERASURE"], channel: "PORTAL", onBehalf: false },
};

const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());

test("the bytes of an event are these, for ever", () => {
  expect(canonicalEvent(event).toString("utf8")).toBe(
    '{"actorId":null,"actorRole":"CITIZEN","at":"2026-09-01T07:00:00.000Z",' +
      '"body":{"channel":"PORTAL","onBehalf":false,"rights":["ACCESS","ERASURE"]},' +
      '"id":"0b6d2a4e-9f6e-4a61-8a0e-0f5a9c1f2d33","kind":"data_request.received",' +
      '"subject":"6c1f9d1e-3a2b-4c5d-8e7f-001122334455"}',
  );
});

test("the order in which a database hands out keys does not matter", () => {
  const reordered = reversed({ ...event, body: reversed(event.body) }) as StoredEvent;

  expect(canonicalEvent(reordered)).toEqual(canonicalEvent(event));
});

test("numbers and text are written as RFC 8785 says", () => {
  const body = { "\u20ac": '€\u000f\n"\\', "1": [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0] };

  expect(canonicalEvent({ ...event, body }).toString("utf8")).toContain(
    '"body":{"1":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"€":"€\\u000f\\n\\"\\\\"}',
  );
});

test("an event read back as JSON has the same bytes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (body) => {
      const bytes = canonicalEvent({ ...event, body });

      expect(canonicalEvent(JSON.parse(bytes.toString("utf8")))).toEqual(bytes);
      expect(canonicalEvent({ ...event, body: JSON.parse(JSON.stringify(body)) })).toEqual(bytes);
    }),
  );
});

test.each(["id", "at", "actorRole", "kind", "subject"] as const)("another %s gives other bytes", (field) => {
  expect(canonicalEvent({ ...event, [field]: `${event[field]}x` })).not.toEqual(canonicalEvent(event));
});

test.each(["\ud800", "a\udfff", "\\\ud83d", "\ude00\ud83d"])(
  "text that is not Unicode (%j) is refused",
  (text) => {
    expect(() => canonicalEvent({ ...event, body: { reason: text } })).toThrow("valid Unicode");
  },
);

test.each(["\\ud800", "\\\\ud800", "😀", "\\\\\\udfff"])("text that only looks so (%j) is not", (text) => {
  expect(canonicalEvent({ ...event, body: { reason: text } }).toString("utf8")).toContain(
    JSON.stringify(text),
  );
});

test.each([NaN, Infinity, 10n])("%p is not JSON and is refused", (value) => {
  expect(() => canonicalEvent({ ...event, body: { count: value } })).toThrow();
});
