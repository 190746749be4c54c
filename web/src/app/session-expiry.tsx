import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../ui/dialog.tsx";
import { useSession } from "./session.ts";
import { leave, renew } from "./sign-in.ts";

const WARN_MINUTES = 5;
const RENEW_EVERY = 4 * 60_000;

/** Keeps the log-on fresh while the page is open, and five minutes before it ends for good says so. */
export function SessionExpiry() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { me } = useSession();
  const [endsAt, setEndsAt] = useState(() => new Date(me.sessionExpiresAt));
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null);
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    const keep = setInterval(() => {
      if (document.visibilityState === "visible") void renew().then((ends) => ends && setEndsAt(ends));
    }, RENEW_EVERY);
    return () => clearInterval(keep);
  }, []);
  useEffect(() => {
    const look = () => {
      const left = Math.ceil((endsAt.getTime() - Date.now()) / 60_000);
      if (left <= 0) void leave(() => queries.clear());
      setMinutesLeft(left <= WARN_MINUTES ? left : null);
    };
    look();
    const watch = setInterval(look, 15_000);
    return () => clearInterval(watch);
  }, [endsAt, queries]);
  return (
    <Dialog
      id="session-expiry"
      heading={t("expiry.title")}
      isOpen={minutesLeft !== null && !isDismissed}
      onClose={() => setDismissed(true)}
      actions={
        <>
          <button type="button" className="button button-primary" onClick={() => setDismissed(true)}>
            {t("expiry.stay")}
          </button>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => void leave(() => queries.clear())}
          >
            {t("expiry.now")}
          </button>
        </>
      }
    >
      <p>{t("expiry.text", { minutes: minutesLeft ?? WARN_MINUTES })}</p>
    </Dialog>
  );
}
