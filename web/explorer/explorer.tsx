import type { Fetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import "./explorer.css";

/** Asks as nobody, or with the token pasted under Headers; never with the cookie of whoever is logged on. */
const fetcher: Fetcher = async (parameters, options) => {
  const answer = await fetch("/graphql", {
    method: "POST",
    credentials: "omit",
    headers: { ...options?.headers, "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return (await answer.json()) as never;
};

/** Keeps nothing: on a shared computer the next person must not find the last one's questions. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const FIRST = `# The API's manual is on the left. Paste a token under Headers to ask as somebody:
#   { "authorization": "Bearer …" }
{
  privacyPolicy(language: EN) {
    title
    version { effectiveOn sha256 }
  }
}
`;

const element = document.getElementById("explorer");
if (element)
  createRoot(element).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={FIRST}
      storage={memory()}
      defaultEditorToolsVisibility="headers"
    />,
  );
