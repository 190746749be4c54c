import { clearCookie, cookieName, readCookie, setCookie } from "../../server/identity/session-cookie.ts";

const HTTPS = "https://privat.example";
const HTTP = "http://localhost:4000";

test("over https the cookie is bound to this host, hidden from scripts and kept from other sites", () => {
  expect(setCookie("session", HTTPS, "t", 600)).toBe(
    "__Host-indsigt=t; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
});

test("over http, where only the demonstration runs, it has a name that browsers accept there", () => {
  expect(setCookie("session", HTTP, "t", 600)).toBe("indsigt=t; Max-Age=600; Path=/; HttpOnly; SameSite=Lax");
});

test("forgetting a cookie names the same cookie", () => {
  expect(clearCookie("sign-in", HTTPS)).toMatch(
    /^__Host-indsigt-sign-in=; Max-Age=0; Path=\/; HttpOnly; Secure/,
  );
});

test.each([
  ["no header", undefined],
  ["no such cookie", "other=1"],
  ["an empty one", "__Host-indsigt="],
  ["the one without the prefix, which another host could have set", "indsigt=x"],
])("%s is no cookie of ours", (_, header) => {
  expect(readCookie("session", HTTPS, header)).toBeUndefined();
});

test("it is found among others", () => {
  expect(readCookie("session", HTTPS, "a=1; __Host-indsigt=x.y.z; __Host-indsigt-sign-in=q")).toBe("x.y.z");
  expect(cookieName("sign-in", HTTPS)).toBe("__Host-indsigt-sign-in");
});
