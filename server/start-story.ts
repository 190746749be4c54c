import type { Config } from "./config.ts";
import { DEMO_PEOPLE } from "./identity/demo-people.ts";
import type { StartOptions } from "./start-options.ts";

/** What a person who has started Indsigt wants to know: where it is, who may log on, where data live. */
export function tellStory(config: Config, options: StartOptions, baseUrl: string): string {
  if (!options.web) return "Indsigt works in the background (worker only). Stop it with Ctrl+C.";
  const lines = [`Indsigt is ready at ${baseUrl}`, "", `  GraphQL      ${baseUrl}/graphql`];
  if (!config.OIDC_ISSUER) {
    const people = DEMO_PEOPLE.map(({ claims, label }) => `               ${claims.name} (${label.en})`);
    lines.push(`  Log on       ${baseUrl}/auth/sign-in, as`, ...people);
  } else {
    lines.push(`  Log on       ${baseUrl}/auth/sign-in`);
  }
  lines.push(
    `  Data         ${config.DATABASE_URL ? "in the database of DATABASE_URL" : config.INDSIGT_DATA_DIR}`,
  );
  if (!config.OIDC_ISSUER) lines.push("", "Try the whole story in another terminal: npm run tour");
  return lines.join("\n");
}
