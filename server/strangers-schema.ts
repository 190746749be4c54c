import {
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  OperationTypeNode,
  type ValidationRule,
} from "graphql";
import { AppError } from "./errors.ts";
import { publicQueries } from "./publication/resolvers.ts";

/** The fields that anybody may ask for without saying who she is. */
const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  "apiVersion",
  "publicNumbers",
  ...Object.keys(publicQueries),
]);

/**
 * The schema as a stranger finds it: what is public, and no word of the rest. A field that needs a log-on is then as
 * unknown to her as one that does not exist, and so are types, arguments and changes.
 */
export function strangersSchema(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()?.toConfig();
  if (!query) throw new TypeError("a schema has a query type");
  const fields = Object.entries(query.fields).filter(([name]) => PUBLIC_FIELDS.has(name));
  return new GraphQLSchema({
    ...schema.toConfig(),
    query: new GraphQLObjectType({ ...query, fields: Object.fromEntries(fields) }),
    mutation: null,
    types: [], // what the public fields lead to, and nothing beside it
  });
}

/** A stranger changes nothing; she is told so before the names of changes are looked at. */
export const strangersOnlyRead: ValidationRule = (context) => ({
  OperationDefinition: ({ operation }) => {
    if (operation === OperationTypeNode.QUERY) return;
    const originalError = new AppError("UNAUTHENTICATED", "Log on to change anything.");
    context.reportError(new GraphQLError(originalError.message, { originalError }));
  },
});
