import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { ErasurePreviewDocument, type ErasurePreviewQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Loading } from "../ui/loading.tsx";

type System = ErasurePreviewQuery["erasurePreview"]["systems"][number];
type Collection = System["collections"][number];

/**
 * What erasure would do with the citizen's own data, read in the systems now (Art. 12(1)-(2)). It is read once for a form: every
 * look is logged and counted.
 */
export function ErasurePreview() {
  const { t, i18n } = useTranslation("preview");
  const found = useQuery({
    queryKey: ["erasure-preview"],
    queryFn: ({ signal }) => execute(ErasurePreviewDocument, {}, signal),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t("title")}</h2>
      {found.isPending && <Loading text={t("reading")} />}
      {found.error && <p>{t(whyNot(found.error))}</p>}
      {found.data && (
        <>
          <p>
            {t("readAt")} {t("decides")}
          </p>
          <ul>
            {found.data.erasurePreview.systems.map((system) => (
              <li key={system.system}>
                <strong>{localized(system.title, i18n.language)}</strong>
                <OneSystem of={system} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OneSystem({ of: { state, collections } }: { of: System }) {
  const { t, i18n } = useTranslation("preview");
  return (
    <>
      {state !== "READ" && <p>{t(`states.${state}`)}</p>}
      {state === "READ" && collections.length === 0 && <p>{t("nothing")}</p>}
      {collections.length > 0 && (
        <ul>
          {collections.map((one) => (
            <li key={one.collection}>
              {localized(one.title, i18n.language)}: <Fate of={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Fate({ of: { erased, anonymised, undecided, kept, remains } }: { of: Collection }) {
  const { t, i18n } = useTranslation("preview");
  const isUnseen = !undecided && erased + anonymised === 0 && kept.length === 0;
  const say = ({ text, until }: Collection["kept"][number]) =>
    [text, until].flatMap((part) => (part ? [localized(part, i18n.language)] : [])).join(" ");
  return (
    <>
      {isUnseen && t("unseen")}
      {undecided && t("undecided")}
      {!undecided && erased > 0 && t("erased", { count: erased })}
      {!undecided &&
        anonymised > 0 &&
        `${t("anonymised", { count: anonymised })} ${remains ? say(remains) : ""}`}
      {kept.length > 0 && (
        <ul>
          {kept.map((reason) => (
            <li key={say(reason)}>
              {reason.count > 0 ? t("kept", { count: reason.count }) : t("keptUncounted")} {say(reason)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function whyNot(error: Error): "needsMitid" | "tooOften" | "failed" {
  if (!(error instanceof ApiError)) return "failed";
  if (error.code === "LOGIN_TOO_OLD") return "needsMitid";
  return error.code === "RATE_LIMITED" ? "tooOften" : "failed";
}
