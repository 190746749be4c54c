import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: ["schema/*.graphql", "!schema/schema.graphql"],
  generates: {
    "server/generated/schema.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        enumsAsTypes: true,
        contextType: "../context.ts#Context",
        avoidOptionals: { query: true, mutation: true },
        maybeValue: "T | null",
        inputMaybeValue: "T | null | undefined",
        scalars: {
          ID: "string",
          DateTime: { input: "Date", output: "Date" },
          Date: "string",
          Sha256: "string",
          Url: "string",
          Markdown: "string",
          Cpr: "string",
          JSON: "unknown",
        },
        mappers: {
          DataRequest: "../requests/data-request-store.ts#DataRequest as DataRequestRow",
          Package: "../package/package-store.ts#StoredPackage as StoredPackage",
        },
      },
    },
    "schema/schema.graphql": { plugins: ["schema-ast"], config: { includeDirectives: true } },
  },
};

export default config;
