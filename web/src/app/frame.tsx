import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router";
import { ApiError } from "../api/api-error.ts";
import { followChoice } from "../i18n/language.ts";
import { Footer } from "../ui/footer.tsx";
import { Header } from "../ui/header.tsx";
import { Loading } from "../ui/loading.tsx";
import { PrintHeader } from "../ui/print-header.tsx";
import { Problem } from "../ui/problem.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import { frameQuery } from "./frame-query.ts";
import { LogOn } from "./log-on.tsx";
import { SessionExpiry } from "./session-expiry.tsx";
import { SessionContext } from "./session.ts";
import { useUnsentText } from "./unsent-text.ts";

/** Until the library has published who it is, no page can say whose service this is. */
const NOTHING_PUBLISHED = { message: "", extensions: { code: "UNAVAILABLE" } } as const;

/** What surrounds every page: who is logged on, whose service it is, and the way out. */
export function Frame() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const frame = useQuery(frameQuery);
  useUnsentText();
  const chosen = frame.data?.me.details.language;
  useEffect(() => {
    if (chosen) void followChoice(chosen === "EN" ? "en" : "da");
  }, [chosen]);
  if (frame.error instanceof ApiError && frame.error.code === "UNAUTHENTICATED")
    return <LogOn returnTo={pathname + search} />;
  const retry = () => void frame.refetch();
  if (frame.error) return <NotOpened error={frame.error} retry={retry} />;
  if (!frame.data) return <Loading text={t("loading")} />;
  const { me, organisation } = frame.data;
  if (!organisation) return <NotOpened error={new ApiError(NOTHING_PUBLISHED, null)} retry={retry} />;
  return (
    <SessionContext value={{ me, organisation }}>
      <SkipLink />
      <Header me={me} organisation={organisation} />
      <main id="main" className="container page-container">
        <PrintHeader />
        <FaultBoundary at={pathname}>
          <Suspense fallback={<Loading text={t("loading")} />}>
            <Outlet />
          </Suspense>
        </FaultBoundary>
      </main>
      <Footer organisation={organisation} />
      <SessionExpiry />
    </SessionContext>
  );
}

/** While nobody can say who is logged on and whose service it is, no page is drawn; this one says so. */
function NotOpened({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t("problem.title")} – ${t("serviceName")}`;
  }, [t]);
  return (
    <main id="main" className="container page-container">
      <h1>{t("problem.title")}</h1>
      <Problem error={error} retry={retry} />
    </main>
  );
}
