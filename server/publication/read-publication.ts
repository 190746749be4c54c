import type { Context } from "../context.ts";
import type {
  Language,
  Organisation as OrganisationView,
  PrivacyPolicy as PrivacyPolicyView,
  ProcessingRecord,
} from "../generated/schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { presentActivity } from "./activities/present-activity.ts";
import { presentReferences } from "./legal/present-legal-framework.ts";
import { findVersionOn } from "./versions/published-version-store.ts";
import { codeOf } from "./bilingual.ts";

type On = { on?: string | null | undefined };

/** The library as the API shows it; a page is in one language and takes its own opening hours. */
export type PublishedOrganisation = OrganisationView & {
  openingHoursIn: Readonly<Record<"da" | "en", string>>;
};

/** The library and its controller as published on a day (Art. 13(1)(a)-(b)). */
export async function readOrganisation(ctx: Context, { on }: On): Promise<PublishedOrganisation | null> {
  const day = dayOf(ctx, on);
  const found = await findVersionOn(ctx.db, "ORGANISATION", day);
  if (!found) return null;
  const [framework, record] = await Promise.all([
    findVersionOn(ctx.db, "LEGAL_FRAMEWORK", day),
    findVersionOn(ctx.db, "PROCESSING_ACTIVITIES", day),
  ]);
  const { name, controller, dpo, openingHours, subjects } = found.content;
  const { da, en } = openingHours.value;
  return {
    version: found.version,
    name,
    controller,
    dataProtectionOfficer: { ...dpo, cvr: null },
    openingHours: { value: da === en ? da : `${da} / ${en}`, demo: openingHours.demo },
    openingHoursIn: { da, en },
    subjects: subjects.map(({ key, title, text, references }) => ({
      ...{ key, title, text },
      legalReferences: presentReferences(framework?.content, references, record?.content),
    })),
  };
}

/** The privacy policy in force on a day, in one language (Art. 12(1), 13, 14). */
export async function readPrivacyPolicy(
  ctx: Context,
  { language, on }: { language: Language } & On,
): Promise<PrivacyPolicyView | null> {
  const found = await findVersionOn(ctx.db, "PRIVACY_POLICY", dayOf(ctx, on));
  if (!found) return null;
  const { title, sections, markdown } = found.content[codeOf(language)];
  return { version: found.version, language, title, sections, markdown };
}

/** The record of processing activities in force on a day (Art. 30(1)). */
export async function readProcessingActivities(ctx: Context, { on }: On): Promise<ProcessingRecord | null> {
  const day = dayOf(ctx, on);
  const found = await findVersionOn(ctx.db, "PROCESSING_ACTIVITIES", day);
  if (!found) return null;
  const framework = await findVersionOn(ctx.db, "LEGAL_FRAMEWORK", day);
  const { content, version } = found;
  return {
    version,
    activities: content.activities.map((activity) => presentActivity(content, framework?.content, activity)),
  };
}

/** The day asked about, or today in Copenhagen. */
export function dayOf(ctx: Context, on: string | null | undefined): string {
  return on ?? copenhagenDate(ctx.clock());
}
