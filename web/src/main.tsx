import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { createQueries } from "./api/queries.ts";
import { AllRoutes } from "./app/routes.tsx";
import { startLanguage } from "./i18n/language.ts";
import "./styles/app.css";

await startLanguage();
const element = document.getElementById("app");
if (element)
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>
        <BrowserRouter>
          <AllRoutes />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
