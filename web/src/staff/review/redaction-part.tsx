import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { FoundFiles } from "./found-files.tsx";
import { RecordReview } from "./record-review.tsx";
import { useItems } from "./use-items.ts";

/** Record by record, what the citizen gets; those that wait for a person first. */
export function RedactionPart({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation("review");
  const [collection, setCollection] = useState("");
  const [undecidedOnly, setUndecidedOnly] = useState(true);
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const { found, items } = useItems(of.id, { undecidedOnly, collection: collection || null });
  const collections = of.systems.flatMap(({ system, collections: own }) =>
    own.map((each) => ({ ...each, key: `${system}.${each.collection}` })),
  );
  const sum = (key: "undecided" | "redactions") => collections.reduce((all, each) => all + each[key], 0);
  useEffect(() => {
    // the record that was decided is gone from the list, and the focus with it
    if (said && document.activeElement === document.body) heading.current?.focus();
  }, [said, items.length]);
  return (
    <section aria-labelledby="redaction">
      <h2 id="redaction" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p role="status">
        {said && `${said} `}
        {t("count", { redactions: sum("redactions"), undecided: sum("undecided") })}
      </p>
      <p>{t("keys")}</p>
      {BEFORE.includes(of.state) || (
        <p>
          <a href={`/previews/${of.id}`} target="_blank" rel="noopener">
            {t("preview")}
          </a>
          . {t("previewLogged")}
        </p>
      )}
      <ChoiceGroup
        id="undecided"
        kind="checkbox"
        legend={t("queue.filter", { ns: "staff" })}
        choices={[{ value: "only", label: t("undecidedOnly") }]}
        chosen={undecidedOnly ? ["only"] : []}
        onChange={(chosen) => setUndecidedOnly(chosen.length > 0)}
      />
      <SelectField
        id="collection"
        label={t("collection")}
        value={collection}
        choices={[
          { value: "", label: t("allCollections") },
          ...collections.map(({ key, title }) => ({ value: key, label: localized(title, i18n.language) })),
        ]}
        onChange={setCollection}
      />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && items.length === 0 && <p>{undecidedOnly ? t("none") : t("nothing")}</p>}
      {items.map((item) => (
        <RecordReview key={item.id} item={item} request={of} onDone={setSaid} />
      ))}
      {items.length > 0 && <LoadMore shown={items.length} of={found} />}
      <FoundFiles of={of} />
    </section>
  );
}

/** While systems are read there is no copy to look at. */
const BEFORE: readonly StaffCase["state"][] = ["RECEIVED", "IDENTITY_PENDING", "OPEN", "COLLECTING"];
