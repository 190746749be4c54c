import { people as da } from "../../web/src/i18n/da/people.ts";
import { people as en } from "../../web/src/i18n/en/people.ts";

// That each has words is seen by the compiler (web/src/i18n/permission-words.ts).
test.each([
  ["Danish", da],
  ["English", en],
])("what a person may do is said in %s in a few plain words", (_language, { actions }) => {
  for (const words of Object.values(actions)) expect(words).toMatch(/^[A-ZÆØÅ][^:_]+[^.]$/);
});
