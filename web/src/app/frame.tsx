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

/** Until the library has published who it is, no page can say whose service this is. */
const NOTHING_PUBLISHED = { message: "", extensions: { code: "UNAVAILABLE" } } as const;

/** What surrounds every page: who is logged on, whose service it is, and the way out. */
export function Frame() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const frame = useQuery(frameQuery);
  const chosen = frame.data?.me.details.language;
  useEffect(() => {
    if (chosen) void followChoice(chosen === "EN" ? "en" : "da");
  }, [chosen]);
  if (frame.error instanceof ApiError && frame.error.code === "UNAUTHENTICATED")
    return <LogOn returnTo={pathname} />;
  if (frame.error) return <Problem error={frame.error} retry={() => void frame.refetch()} />;
  if (!frame.data) return <Loading text={t("loading")} />;
  const { me, organisation } = frame.data;
  if (!organisation)
    return <Problem error={new ApiError(NOTHING_PUBLISHED, null)} retry={() => void frame.refetch()} />;
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
