import fc from "fast-check";
import {
  compareSections,
  compareWords,
  type ComparedSection,
} from "../../../server/publication/versions/difference.ts";
import { differenceHtml, differenceSummary } from "../../../server/publication/versions/difference-html.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { plainText } from "../../../server/publication/text/plain-text.ts";
import type { PolicyText } from "../../../server/publication/policies/policy-text-schema.ts";
import { renderPolicy } from "../../../server/publication/text/render-policy.ts";
import { POLICIES } from "../policies/policies-directory.ts";

const register = await loadPolicies(POLICIES);

type Written = PolicyText["sections"][number];

const COMPLAINT: Written = {
  id: "complaint",
  title: "Klage",
  markdown: "Du kan klage til **Datatilsynet**.",
};

/** The text as it is compared, by way of the same rendering that is published. */
function textOf(sections: Written[]): ComparedSection[] {
  const text = { title: "Politik", changeNote: "x", introduction: "", covers: {}, sections } as never;
  const policy = { document: "PRIVACY_POLICY" as const, effectiveOn: "2026-01-01", da: text, en: text };
  return renderPolicy(policy, register, "da").sections.map(({ id, title, html }) => ({
    id,
    title,
    text: plainText(html),
  }));
}

const BEFORE = textOf([
  { id: "purposes", title: "Formål", markdown: "Vi bruger dine oplysninger til udlån." },
  { id: "newsletter", title: "Nyhedsbrev", markdown: "Vi sender et nyhedsbrev." },
  {
    id: "retention",
    title: "Opbevaring",
    markdown: "| Hvad | Hvor længe |\n| --- | --- |\n| Lån | Fire uger |\n| Gebyrer | Tre år |",
  },
  COMPLAINT,
]);

const AFTER = textOf([
  COMPLAINT,
  { id: "purposes", title: "Formål", markdown: "Vi bruger dine oplysninger til udlån og statistik." },
  {
    id: "retention",
    title: "Så længe har vi dem",
    markdown: "| Hvad | Hvor længe |\n| --- | --- |\n| Lån | 30 dage |\n| Gebyrer | Tre år |",
  },
  { id: "video", title: "Tv-overvågning", markdown: "Optagelser slettes." },
]);

test("two versions of a policy differ in sections first, and then in words", () => {
  expect(compareSections(BEFORE, AFTER)).toEqual({
    counts: { changes: 6, sections: 5, added: 1, removed: 1, moved: 1, changed: 2 },
    sections: [
      {
        id: "complaint",
        kind: "SAME",
        isMoved: true,
        changes: 1,
        title: [{ kind: "SAME", text: "Klage" }],
        text: [{ kind: "SAME", text: "Du kan klage til Datatilsynet." }],
      },
      {
        id: "purposes",
        kind: "CHANGED",
        isMoved: false,
        changes: 1,
        title: [{ kind: "SAME", text: "Formål" }],
        text: [
          { kind: "SAME", text: "Vi bruger dine oplysninger til udlån" },
          { kind: "ADDED", text: " og statistik" },
          { kind: "SAME", text: "." },
        ],
      },
      {
        id: "newsletter",
        kind: "REMOVED",
        isMoved: false,
        changes: 1,
        title: [{ kind: "REMOVED", text: "Nyhedsbrev" }],
        text: [{ kind: "REMOVED", text: "Vi sender et nyhedsbrev." }],
      },
      {
        id: "retention",
        kind: "CHANGED",
        isMoved: false,
        changes: 2,
        title: [
          { kind: "REMOVED", text: "Opbevaring" },
          { kind: "ADDED", text: "Så længe har vi dem" },
        ],
        text: [
          { kind: "SAME", text: "Hvad · Hvor længe\nLån · " },
          { kind: "REMOVED", text: "Fire uger" },
          { kind: "ADDED", text: "30 dage" },
          { kind: "SAME", text: "\nGebyrer · Tre år" },
        ],
      },
      {
        id: "video",
        kind: "ADDED",
        isMoved: false,
        changes: 1,
        title: [{ kind: "ADDED", text: "Tv-overvågning" }],
        text: [{ kind: "ADDED", text: "Optagelser slettes." }],
      },
    ],
  });
});

test("the same difference can be read by eye and by ear, without script or style", () => {
  const difference = compareSections(BEFORE, AFTER);

  expect(differenceSummary(difference, "da")).toBe("6 ændringer i 5 afsnit");
  expect(differenceHtml(difference, "da").split("\n")).toEqual([
    '<section id="difference-complaint" data-kind="same"><h2>Klage</h2>' +
      '<p class="difference-note">Afsnittet er flyttet.</p><p>Du kan klage til Datatilsynet.</p></section>',
    '<section id="difference-purposes" data-kind="changed"><h2>Formål</h2>' +
      "<p>Vi bruger dine oplysninger til udlån" +
      '<ins><span class="sr-only">Ny tekst: </span> og statistik</ins>.</p></section>',
    '<section id="difference-newsletter" data-kind="removed">' +
      '<h2><del><span class="sr-only">Fjernet: </span>Nyhedsbrev</del></h2>' +
      '<p class="difference-note">Afsnittet er fjernet.</p>' +
      '<p><del><span class="sr-only">Fjernet: </span>Vi sender et nyhedsbrev.</del></p></section>',
    '<section id="difference-retention" data-kind="changed">' +
      '<h2><del><span class="sr-only">Fjernet: </span>Opbevaring</del> ' +
      '<ins><span class="sr-only">Ny tekst: </span>Så længe har vi dem</ins></h2>' +
      '<p>Hvad · Hvor længe<br>Lån · <del><span class="sr-only">Fjernet: </span>Fire uger</del> ' +
      '<ins><span class="sr-only">Ny tekst: </span>30 dage</ins><br>Gebyrer · Tre år</p></section>',
    '<section id="difference-video" data-kind="added">' +
      '<h2><ins><span class="sr-only">Ny tekst: </span>Tv-overvågning</ins></h2>' +
      '<p class="difference-note">Nyt afsnit.</p>' +
      '<p><ins><span class="sr-only">Ny tekst: </span>Optagelser slettes.</ins></p></section>',
  ]);
});

test("in English the spoken words are English, and one change is one", () => {
  const difference = compareSections(
    [{ id: "a", title: "Who", text: "old" }],
    [{ id: "a", title: "Who", text: "new" }],
  );

  expect(differenceSummary(difference, "en")).toBe("1 change in 1 section");
  expect(differenceHtml(difference, "en")).toContain(
    '<del><span class="sr-only">Removed: </span>old</del> <ins><span class="sr-only">New text: </span>new</ins>',
  );
});

test("two versions with the same words have no changes", () => {
  const difference = compareSections(AFTER, AFTER);

  expect(difference.counts).toEqual({ changes: 0, sections: 0, added: 0, removed: 0, moved: 0, changed: 0 });
  expect(differenceSummary(difference, "da")).toBe("Ingen ændringer.");
  expect(differenceSummary(difference, "en")).toBe("No changes.");
});

test("what an author wrote cannot become mark-up of the comparison", () => {
  const difference = compareSections(
    [{ id: "a", title: "<b>", text: "x" }],
    [{ id: "a", title: "<b>", text: 'x </ins><script>alert("1")</script>' }],
  );

  const html = differenceHtml(difference, "da");

  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain("&lt;script&gt;");
});

test("two long texts with nothing in common are told as replaced, and soon", () => {
  const words = (prefix: string) => Array.from({ length: 20_000 }, (_, i) => `${prefix}${i}`).join(" ");

  expect(compareWords(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["REMOVED", "ADDED"]);
});

const texts = fc.array(fc.constantFrom("lån", "data", "ret", "§", "\n", ".", "du"), { maxLength: 25 });

test("the pieces of a comparison always spell both texts, whatever they are", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [before, after] = [a.join(" "), b.join(" ")];

      const pieces = compareWords(before, after);

      const spell = (left: string) =>
        pieces
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join("");
      expect(spell("ADDED")).toBe(before);
      expect(spell("REMOVED")).toBe(after);
    }),
  );
});

const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });

test("every section of either version is told exactly once, whatever was moved, added or removed", () => {
  const sectionOf = (id: string) => ({ id, title: id, text: id });
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const { sections, counts } = compareSections(before.map(sectionOf), after.map(sectionOf));

      expect(sections.map(({ id }) => id).sort()).toEqual([...new Set([...before, ...after])].sort());
      expect(sections.filter(({ kind }) => kind !== "REMOVED").map(({ id }) => id)).toEqual(after);
      expect(counts.removed).toBe(before.filter((id) => !after.includes(id)).length);
      expect(counts.added).toBe(after.filter((id) => !before.includes(id)).length);
    }),
  );
});
