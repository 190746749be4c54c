import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../../server/audit/transact.ts";
import { contentHash } from "../../server/publication/versions/canonical.ts";
import { markdownToHtml } from "../../server/publication/text/markdown-html.ts";
import {
  insertVersion,
  type PublishedText,
} from "../../server/publication/versions/published-version-store.ts";

/** A section as an author wrote it, the same in both languages. */
export type WrittenSection = { id: string; title: string; markdown: string };

/** A published privacy policy with these sections, past every check: whatever was stored must be read safely. */
export async function givenPolicy(
  db: Knex,
  effectiveOn: string,
  sections: readonly WrittenSection[],
  { title = "Privatlivspolitik", changeNote = "Prøve." }: { title?: string; changeNote?: string } = {},
): Promise<string> {
  const text = {
    ...{ effectiveOn, title, changeNote, introduction: { markdown: "", html: "" } },
    sections: sections.map((section) => ({ ...section, html: markdownToHtml(section.markdown) })),
    markdown: sections.map(({ markdown }) => markdown).join("\n\n"),
    html: "",
  };
  const content: PublishedText = {
    effectiveOn,
    changeNote: { da: changeNote, en: changeNote },
    da: { ...text, language: "da" },
    en: { ...text, language: "en" },
  };
  const id = randomUUID();
  await db.transaction(async (trx) =>
    insertVersion(trx as Tx, {
      ...{ id, document: "PRIVACY_POLICY", effectiveOn, content, changeNote: content.changeNote },
      ...{
        sha256: contentHash(content),
        proposedBy: null,
        publishedBy: null,
        publishedAt: new Date("2026-11-20T10:00:00Z"),
      },
    }),
  );
  return id;
}
