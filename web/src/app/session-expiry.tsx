import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { clockOf, useSecondsLeft } from "./session-clock.ts";
import { useSession } from "./session.ts";
import { leave, leaveWithOthers, renew } from "./sign-in.ts";

const RENEW_EVERY = 4 * 60_000;
/** In the last minute a dialog that was put aside comes back. */
const LAST_MINUTE = 60;

/**
 * Five minutes before the session ends asks whether its person is still there, counts down, and gives more time only
 * when she asks for it (WCAG 2.2.1). The time left is said aloud once a minute, not each second.
 */
export function SessionExpiry() {
  const { t } = useTranslation();
  const { endsAt, setEndsAt, end } = useSessionEnd();
  const secondsLeft = useSecondsLeft(endsAt);
  const [asideAt, setAsideAt] = useState<number | null>(null);
  const [extending, setExtending] = useState<"NO" | "BUSY" | "FAILED">("NO");
  const [isLast, setLast] = useState(false);
  const left = secondsLeft ?? 0;
  const isNear = secondsLeft !== null;
  useEffect(() => {
    if (!isNear) setAsideAt(null);
  }, [isNear]);
  const isPutAside = asideAt !== null && (left > LAST_MINUTE || asideAt <= LAST_MINUTE);
  const stay = async () => {
    setExtending("BUSY");
    const ends = await renew(true);
    setExtending(ends ? "NO" : "FAILED");
    if (!ends) return;
    setLast(ends.getTime() <= endsAt.getTime());
    setEndsAt(ends);
  };
  return (
    <Dialog
      id="session-expiry"
      heading={t("expiry.title")}
      isOpen={isNear && !isPutAside}
      onClose={() => isNear && setAsideAt(left)}
      actions={
        <>
          {isLast ? (
            <button type="button" className="button button-primary" onClick={() => setAsideAt(left)}>
              {t("expiry.close")}
            </button>
          ) : (
            <button
              type="button"
              className="button button-primary"
              disabled={extending === "BUSY"}
              onClick={() => void stay()}
            >
              {t(extending === "BUSY" ? "expiry.staying" : "expiry.stay")}
            </button>
          )}
          <button type="button" className="button button-secondary" onClick={() => void end("CHOSEN")}>
            {t("expiry.now")}
          </button>
        </>
      }
    >
      {extending === "FAILED" && <Alert kind="error">{t("expiry.failed")}</Alert>}
      <p aria-hidden="true">
        {t("expiry.left")}: <strong className="countdown">{clockOf(left)}</strong>
      </p>
      <p role="status">{t("expiry.soon", { count: Math.ceil(left / 60) })}</p>
      <p>{t("expiry.saved")}</p>
      <p>{t(isLast ? "expiry.last" : "expiry.lost")}</p>
    </Dialog>
  );
}

/** When the session ends, as the server last said; at that moment it is asked once more, since another tab may have got more time. */
function useSessionEnd() {
  const queries = useQueryClient();
  const { me } = useSession();
  const [endsAt, setEndsAt] = useState(() => new Date(me.sessionExpiresAt));
  const hasLeft = useRef(false);
  const end = async (why: "CHOSEN" | "EXPIRED") => {
    if (hasLeft.current) return;
    hasLeft.current = true;
    await leave(() => queries.clear(), why);
  };
  useEffect(() => leaveWithOthers(() => queries.clear()), [queries]);
  useEffect(() => {
    const keep = setInterval(() => {
      if (document.visibilityState === "visible") void renew().then((ends) => ends && setEndsAt(ends));
    }, RENEW_EVERY);
    return () => clearInterval(keep);
  }, []);
  useEffect(() => {
    const watch = setInterval(() => {
      if (endsAt.getTime() > Date.now()) return;
      clearInterval(watch);
      void renew().then((ends) => (ends && ends.getTime() > Date.now() ? setEndsAt(ends) : end("EXPIRED")));
    }, 1_000);
    return () => clearInterval(watch);
  }, [endsAt]);
  return { endsAt, setEndsAt, end };
}
