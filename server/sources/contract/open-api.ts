import { z } from "zod";
import {
  capabilitiesSchema,
  CONTRACT_VERSION,
  eraseAnswerSchema,
  eraseQuestionSchema,
  healthSchema,
  queryAnswerSchema,
  queryQuestionSchema,
  refusalSchema,
} from "./messages.ts";

const SCHEMAS = {
  Health: healthSchema,
  Capabilities: capabilitiesSchema,
  QueryQuestion: queryQuestionSchema,
  QueryAnswer: queryAnswerSchema,
  EraseQuestion: eraseQuestionSchema,
  EraseAnswer: eraseAnswerSchema,
  Refusal: refusalSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

const ABOUT = `What a department's own system answers, so that a person's data in it can be copied (GDPR Art. 15) and erased (Art. 17) exactly as was approved.

Whoever calls is checked at every call but GET /health, in the way that was agreed on. Identifiers stand in bodies only, since addresses are written to logs. Every answer is JSON with cache-control: no-store. Whoever is asked too often answers 429 or 503, with Retry-After; calls are not sent to other addresses by redirects. An error never holds a value of the question or of a record.

Try an implementation with: npm run sources:contract -- <url>`;

/** The department contract as OpenAPI 3.1, from the same schemas that answers are read by. */
export function contractOpenApi(): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: { title: "Department contract", version: CONTRACT_VERSION, description: ABOUT },
    paths: {
      "/health": {
        get: operation("health", "Whether the system can work.", "Health", { 503: "It cannot work now." }),
      },
      "/capabilities": {
        get: operation(
          "capabilities",
          "What it holds about people, and what it can do.",
          "Capabilities",
          REFUSED,
        ),
      },
      "/query": {
        post: {
          ...operation("query", "The records of one person in one collection, page by page.", "QueryAnswer", {
            ...REFUSED,
            400: "The question is not as described: no JSON, no identifier, a kind that is not searched by.",
            404: "There is no such collection.",
          }),
          requestBody: bodyOf("QueryQuestion"),
        },
      },
      "/erase": {
        post: {
          ...operation(
            "erase",
            "Erases one person's records, or says what would be erased. In one transaction.",
            "EraseAnswer",
            {
              ...REFUSED,
              400: "The question is not as described, or an erasure has no digest to expect.",
              404: "There is no such collection.",
              409: "CHANGED: the digest is not that of now. Nothing was erased.",
            },
          ),
          requestBody: bodyOf("EraseQuestion"),
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchemaOf(schema)]),
      ),
    },
  };
}

const REFUSED = { 401: "The caller has not shown that it may ask." } as const;

function operation(
  id: string,
  summary: string,
  answer: SchemaName,
  refusals: Readonly<Record<string, string>>,
) {
  const refused = Object.entries(refusals).map(([status, description]) => [
    status,
    { description, content: contentOf("Refusal") },
  ]);
  return {
    operationId: id,
    summary,
    responses: {
      200: { description: "The answer.", content: contentOf(answer) },
      ...Object.fromEntries(refused),
    },
  };
}

function bodyOf(name: SchemaName) {
  return { required: true, content: contentOf(name) };
}

function contentOf(name: SchemaName) {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: "input" });
  return described;
}
