import { use, useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DateText } from "../../ui/date.tsx";
import { CaseVersion } from "../case/case-version.ts";
import type { StaffCase } from "../case/staff-case.ts";

/** Who has changed the case meanwhile, and what, once it has been read again; what was typed still stands in the form. */
export function Conflict() {
  const { t } = useTranslation("staff");
  const now = use(CaseVersion);
  const [before] = useState(now);
  const shown = useRef(now);
  useEffect(() => {
    shown.current = now;
  });
  useEffect(() => {
    before?.onFormGone(false);
    // taken away before it could show what was read again: the form went with the change that it met
    return () => before?.onFormGone(shown.current?.readAt === before.readAt);
  }, [before]);
  if (!now || !before)
    return (
      <Alert kind="warning" heading={t("case.conflict.outside")}>
        <p>{t("case.conflict.outsideKept")}</p>
      </Alert>
    );
  const reload = (
    <button type="button" className="button button-secondary d-print-none" onClick={now.reload}>
      {t("case.conflict.reload")}
    </button>
  );
  if (now.readAt === before.readAt)
    return (
      <Alert kind="warning" heading={t("case.conflict.reading")}>
        {reload}
      </Alert>
    );
  return (
    <ByWhom change={now.of.version === before.of.version ? null : now.of.lastChange}>
      <p>{t("case.conflict.kept")}</p>
      {reload}
    </ByWhom>
  );
}

/** The same above the page where the change took the form away; until the case changes again. */
export function FormGone() {
  const { t } = useTranslation("staff");
  const now = use(CaseVersion);
  const [before] = useState(now);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  if (!now || now.of.version !== before?.of.version) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <ByWhom change={now.of.lastChange}>
        <p>{t("case.conflict.formGone")}</p>
      </ByWhom>
    </div>
  );
}

function ByWhom({ change, children }: { change: StaffCase["lastChange"]; children: ReactNode }) {
  const { t, i18n } = useTranslation("staff");
  return (
    <Alert kind="warning" heading={t(`case.conflict.by.${whose(change)}`, { name: change?.colleague ?? "" })}>
      {change && (
        <p>
          <DateText value={change.at} style="instant" />
          {change.text && <>: {localized(change.text, i18n.language)}</>}
        </p>
      )}
      {children}
    </Alert>
  );
}

const ROLES = ["CASEWORKER", "DPO", "CITIZEN", "SYSTEM"] as const;

/** How whoever changed it is called; what is refused without a change of the case was nobody's. */
function whose(change: StaffCase["lastChange"]): "COLLEAGUE" | "OWN" | "NOBODY" | (typeof ROLES)[number] {
  if (!change) return "NOBODY";
  if (change.isOwn) return "OWN";
  if (change.colleague) return "COLLEAGUE";
  return ROLES.find((role) => role === change.actorRole) ?? "NOBODY";
}
