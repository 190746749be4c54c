import { cookieName } from "../../../server/identity/session-cookie.ts";
import { ATTEMPT_SECONDS } from "../../../server/identity/sign-in-attempt.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const edition = (await loadPolicies(POLICIES)).editions.COOKIE_INFORMATION.at(-1);

test.each(["da", "en"] as const)(
  "the cookie information (%s) names exactly the cookies the service sets, and how long the log-on has",
  (language) => {
    const which = edition?.[language].sections.find(({ id }) => id === "which")?.markdown ?? "";

    const named = [...which.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual([
      cookieName("session", "https://example.org"),
      cookieName("sign-in", "https://example.org"),
    ]);
    expect(which).toContain(`${ATTEMPT_SECONDS / 60} minut`);
  },
);
