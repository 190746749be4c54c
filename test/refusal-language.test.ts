import { readFileSync, readdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { access } from "../policies/access.ts";
import { refusalLanguage, sayRefusal } from "../server/refusal-language.ts";
import { REFUSALS_IN_DANISH } from "../server/refusals-in-danish.ts";
import { operations } from "../tour/operations.ts";
import { useService } from "./support/run-service.ts";
import { signIn } from "./support/sign-in.ts";

const SERVER = new URL("../server/", import.meta.url);

/** What the forms of citizens, the decision and the approval of an erasure, are checked by, beside the commands themselves. */
const FORMS = [
  ...[
    "requests/decisions/decision-rules.ts",
    "requests/decisions/decision-agreement.ts",
    "requests/decisions/prepare-decision.ts",
  ],
  ...[
    "requests/rights/right-details.ts",
    "requests/identity/representation.ts",
    "requests/reception/receive-data-request.ts",
  ],
  ...[
    "requests/change-data-request.ts",
    "platform/text.ts",
    "platform/email-address.ts",
    "messages/open-case.ts",
    "requests/unread-messages.ts",
    "sources/erasure/approve-erasure.ts",
    "sources/erasure/refuse-restricted.ts",
  ],
];

function filesOfCitizens(): string[] {
  const open = Object.entries(access).filter(([, roles]) => (roles as readonly string[]).includes("CITIZEN"));
  const actions = open.map(([action]) => `authorize(ctx, "${action}")`);
  const sources = readdirSync(SERVER, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const commands = sources.filter((file) => {
    const source = readFileSync(new URL(file, SERVER), "utf8");
    return actions.some((action) => source.includes(action));
  });
  return [...new Set([...commands, ...FORMS])];
}

/** Whole sentences that a program can say; what stands in comments is left out. */
function sentencesIn(file: string): string[] {
  const source = readFileSync(new URL(file, SERVER), "utf8")
    .replace(/\/\*\*?[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/" \+\s*"/g, "");
  const said = [...source.matchAll(/"([A-Z][^"\n]* [^"\n]*\.)"|`([A-Z][^`\n]* [^`\n]*\.)`/g)];
  return said.map(([, plain, pattern]) => (plain ?? pattern ?? "").replace(/\$\{[^}]*\}|\d+/g, "#"));
}

const service = useService();

async function refusal(query: string, variables: object, language?: string) {
  const { token } = await signIn(service.baseUrl, "anne");
  const response = await fetch(`${service.baseUrl}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      ...(language !== undefined && { "accept-language": language }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { fields?: { path: unknown[]; message: string }[] } }[];
  };
  const { message, extensions } = errors[0] ?? { message: "", extensions: {} };
  return { message, fields: extensions.fields?.map((field) => [field.path.join("."), field.message]) };
}

const asked = (more: object) => ({
  input: { rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID(), ...more },
});

describe("the language of refusals", () => {
  test.each([
    [undefined, "da"],
    ["", "da"],
    ["*", "da"],
    ["da", "da"],
    ["en", "en"],
    ["en-GB,en;q=0.9", "en"],
    ["en-GB,en;q=0.9,da;q=1.0", "da"],
    ["da-DK,da;q=0.8,en;q=0.7", "da"],
    ["da;q=0.2,en;q=0.3", "en"],
    ["da;q=0,en;q=0", "da"],
    ["fr,de;q=0.5", "da"],
    ["entirely;q=1", "da"],
  ])("whoever accepts %s is told in %s", (accepts, language) => {
    expect(refusalLanguage(accepts)).toBe(language);
  });

  test("whatever stands in the header, there is an answer", () => {
    fc.assert(fc.property(fc.string(), (accepts) => ["da", "en"].includes(refusalLanguage(accepts))));
  });

  test("the numbers of a sentence are the same in both languages", () => {
    expect(sayRefusal("Use 8 to 64 characters.", "da")).toBe("Brug 8 til 64 tegn.");
    expect(sayRefusal("Use 8 to 64 characters.", "en")).toBe("Use 8 to 64 characters.");
    expect(sayRefusal("Nothing of the kind.", "da")).toBe("Nothing of the kind.");
  });

  test("every sentence a citizen can be refused with has Danish words", () => {
    const missing = filesOfCitizens().flatMap((file) =>
      sentencesIn(file)
        .filter((sentence) => REFUSALS_IN_DANISH[sentence] === undefined)
        .map((sentence) => `${file}: ${sentence}`),
    );

    expect(missing).toEqual([]);
  });

  test("Danish words are plain: short sentences, a full stop, no name of a code", () => {
    for (const words of Object.values(REFUSALS_IN_DANISH)) {
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/_|[A-Z]{4,}\d/);
      for (const sentence of words.split(". ")) expect(sentence.split(" ").length).toBeLessThan(25);
    }
  });

  test.each([
    [
      "no right at all",
      { rights: [] },
      [["input.rights", "Vælg mindst én ting."]],
      [["input.rights", "Name at least one right."]],
    ],
    [
      "too much text and no address",
      { scope: "a".repeat(10_000), contactEmail: "anne" },
      [
        ["input.scope", "Skriv højst 2000 tegn."],
        ["input.contactEmail", "Skriv en e-mailadresse, for eksempel navn@example.dk."],
      ],
      [
        ["input.scope", "Write at most 2000 characters."],
        ["input.contactEmail", "Write an e-mail address such as name@example.dk."],
      ],
    ],
    [
      "a number that is none",
      { powerOfAttorney: { name: "Bo", cpr: "12", expiresOn: "2027-01-01" } },
      [
        [
          "input.powerOfAttorney.cpr",
          "Skriv CPR-nummeret med ti cifre. En bindestreg efter det sjette er i orden.",
        ],
      ],
      [["input.powerOfAttorney.cpr", "Cpr must be ten digits, with or without a dash after the sixth."]],
    ],
    [
      "an objection to nothing",
      { rights: ["OBJECTION"] },
      [["input.details.objection", "Vælg, hvad du gør indsigelse mod."]],
      [["input.details.objection", "Say what you object to."]],
    ],
  ])("%s is refused on its field in the person's language", async (_name, more, danish, english) => {
    const danes = await refusal(operations.submit, asked(more), "da-DK,da;q=0.9,en;q=0.8");
    const others = await refusal(operations.submit, asked(more), "en");

    expect(danes).toEqual({ message: "Ret de markerede felter.", fields: danish });
    expect(others).toEqual({ message: "Correct the marked fields.", fields: english });
    expect((await refusal(operations.submit, asked(more))).message).toBe(danes.message);
    expect(await service.database.db("data_requests").count({ n: "*" })).toEqual([{ n: "0" }]);
  });

  test("a refusal ahead of the API is in her language too, and repeats no value", async () => {
    const send = async (language: string) => {
      const response = await fetch(`${service.baseUrl}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": language },
        body: JSON.stringify({ query: `{ me { id } } # ${"0101011234".repeat(11_000)}` }),
      });
      return ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message;
    };

    expect(await send("da")).toBe("Du har sendt mere, end vi kan tage imod på én gang.");
    expect(await send("en")).toBe("The body is larger than 100 kB.");
  });
});
