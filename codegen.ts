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
          WaitingVersion: "../publication/versions/waiting-version.ts#Waiting as Waiting",
          Receipt: "../audit/append.ts#Receipt as StoredReceipt",
          AuditEvent: "../audit/read-audit-events.ts#ShownEvent as ShownEvent",
          DataRequestConnection: "../requests/read-data-requests.ts#DataRequestPage as DataRequestPage",
          DataRequest: "../requests/data-request-store.ts#DataRequest as DataRequestRow",
          Assignment: "../requests/queue/assign-data-requests.ts#Assignment as StoredAssignment",
          Letter: "../letters/letter-store.ts#StoredLetter as StoredLetter",
          SystemProgress: "../sources/collection/read-systems.ts#SystemReading as SystemReading",
          Package: "../package/package-store.ts#StoredPackage as StoredPackage",
        },
      },
    },
    "web/src/generated/": {
      documents: "web/src/**/*.graphql",
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        // The web sends the hash; the text stays here and in the manifest (ui conventions: trusted documents)
        persistedDocuments: { mode: "replaceDocumentWithHash", hashAlgorithm: "sha256" },
      },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          ID: "string",
          DateTime: "string",
          Date: "string",
          Sha256: "string",
          Url: "string",
          Markdown: "string",
          Cpr: "string",
        },
      },
    },
    "web/src/generated/enums.ts": {
      plugins: ["typescript"],
      config: { onlyEnums: true, enumsAsTypes: true },
    },
    "schema/schema.graphql": { plugins: ["schema-ast"], config: { includeDirectives: true } },
  },
};

export default config;
