import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { createQueries } from "./api/queries.ts";
import { frameQuery } from "./app/frame-query.ts";
import { AllRoutes, areaAt } from "./app/routes.tsx";
import { startLanguage } from "./i18n/language.ts";
import "./styles/app.css";

// Nothing waits for anything else: words, pages, who is logged on and the case that is opened are asked for at once, while what the server sent
// says that the page is coming. Whatever fails here fails again where it is needed, and is told there.
const queries = createQueries();
const area = areaAt(location.pathname);
const asked = Promise.allSettled([
  area && queries.prefetchQuery(frameQuery),
  area?.ahead?.(location.pathname, queries),
]);
await startLanguage(area ? [area.words] : []);
await Promise.allSettled([asked, area?.Area.fetch()]);
const element = document.getElementById("app");
const root = element && createRoot(element);
// as a transition, so that drawing a large page lets a tap on the way through
startTransition(() =>
  root?.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <AllRoutes />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  ),
);
