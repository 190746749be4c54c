import { readUrl } from "../../server/platform/read-url.ts";

test("an address with Danish letters is still an address after many others were read", () => {
  const addresses = ["http://localhost:4000", "https://blåbær.dk/æble"];
  const unread = Array.from({ length: 20_000 }, (_, turn) => readUrl(addresses[turn % 2]!)).filter(
    (url) => url === undefined,
  );
  expect(unread).toEqual([]);
});

test("an address can be read from another, and what is none is undefined", () => {
  expect(readUrl("/politik?side=2", "https://bibliotek.dk/x")?.href).toBe(
    "https://bibliotek.dk/politik?side=2",
  );
  expect(readUrl("/politik")).toBeUndefined();
  expect(readUrl("https://")).toBeUndefined();
});
