import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { FieldError } from "./errors.ts";
import { faultInDanish } from "./publication/policies/fault-words.ts";
import { REFUSALS_IN_DANISH } from "./refusals-in-danish.ts";

/** A language that refusals are said in. */
export type RefusalLanguage = "da" | "en";

/** The language a request prefers (RFC 9110 section 12.5.4): Danish unless English is preferred to it. */
export function refusalLanguage(accepts: string | undefined): RefusalLanguage {
  const weights = { da: 0, en: 0 };
  for (const range of (accepts ?? "").toLowerCase().split(",")) {
    const [, name, weight = "1"] = /^\s*(da|en)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/.exec(range) ?? [];
    if (name === "da" || name === "en") weights[name] = Math.max(weights[name], Number(weight) || 0);
  }
  return weights.en > weights.da ? "en" : "da";
}

/**
 * Says a refusal in a language, be it of an input or of the operator's files; one that has no Danish words, since no
 * citizen meets it, stays as it is.
 */
export function sayRefusal(message: string, language: RefusalLanguage): string {
  if (language === "en") return message;
  const words = REFUSALS_IN_DANISH[message.replace(/\d+/g, "#")];
  const numbers = message.match(/\d+/g)?.values();
  return words?.replace(/#/g, () => numbers?.next().value ?? "") ?? faultInDanish(message) ?? message;
}

/** Says what is wrong with each field in a language. */
export function sayFields(fields: readonly FieldError[], language: RefusalLanguage): FieldError[] {
  return fields.map((field) => ({ ...field, message: sayRefusal(field.message, language) }));
}

/** Answers of the API say what is wrong in the language that the request prefers. */
export function refusalsInLanguage(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response: { body } }) => {
        const language = refusalLanguage(request.http?.headers.get("accept-language"));
        if (language === "en" || body.kind !== "single" || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => sayError(error, language));
      },
    }),
  };
}

function sayError(error: GraphQLFormattedError, language: RefusalLanguage): GraphQLFormattedError {
  const { message, extensions } = error;
  const fields = extensions?.["fields"] as FieldError[] | undefined;
  return {
    ...error,
    message: sayRefusal(message, language),
    ...(fields && { extensions: { ...extensions, fields: sayFields(fields, language) } }),
  };
}
