import { markup, type Markup } from "./report-html-markup.ts";
import { plainTable } from "./report-html-table.ts";
import { keptBackIn, sumOf } from "./manifest-counts.ts";
import type { PlacedSystem } from "./package-input-places.ts";
import type { ReportTexts } from "./report-texts.ts";

/** What is not in the copy and why: systems, records and hidden parts by ground, then columns (Art. 12(4), 15(4)). */
export function reportWithheld(systems: readonly PlacedSystem[], texts: ReportTexts): Markup {
  if (systems.length === 0) return markup``;
  const records = recordRows(systems, texts, "withheld");
  const parts = recordRows(systems, texts, "redacted");
  const left = systems.flatMap(({ title, leftOut }) => (leftOut === null ? [] : [[title, leftOut]]));
  const fields = fieldRows(systems);
  const total = sumOf(keptBackIn(systems).flatMap(({ withheld }) => withheld));
  return markup`<section aria-labelledby="withheld">
    <h2 id="withheld">${texts.withheld}</h2>
    ${records.length + parts.length + left.length + fields.length === 0 ? markup`<p>${texts.nothingWithheld}</p>` : []}${
      records.length > 0
        ? markup`<p>${texts.inTotal(texts.records(total))}</p>
            ${plainTable(
              texts.withheldRecords,
              [texts.system, texts.kind, texts.count, texts.reason, texts.rule],
              records,
            )}`
        : []
    }${
      parts.length > 0
        ? plainTable(
            texts.redactedParts,
            [texts.system, texts.kind, texts.count, texts.reason, texts.rule],
            parts,
          )
        : []
    }${left.length > 0 ? plainTable(texts.leftOutSystems, [texts.system, texts.reason], left) : []}${
      fields.length > 0
        ? plainTable(texts.withheldFields, [texts.system, texts.kind, texts.field, texts.reason], fields)
        : []
    }
  </section>`;
}

function recordRows(
  systems: readonly PlacedSystem[],
  texts: ReportTexts,
  what: "withheld" | "redacted",
): string[][] {
  return systems.flatMap(({ title, collections, byHand }) => {
    const files = byHand ? [{ ...byHand, title: texts.foundFiles[what] }] : [];
    return [...collections, ...files].flatMap((one) =>
      one[what].map(({ count, text, provision }) => [
        ...[title, one.title, texts.number(count), text, provision],
      ]),
    );
  });
}

/** Fields of collections without a record are left out of nothing, so they are not named. */
function fieldRows(systems: readonly PlacedSystem[]): string[][] {
  return systems.flatMap((system) =>
    system.collections
      .filter(({ count }) => count > 0)
      .flatMap(({ title, notCopied }) =>
        notCopied.map((field) => [system.title, title, field.title, field.reason]),
      ),
  );
}
