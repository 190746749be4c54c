import graphqlPlugin from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

/** What runs for a library needs neither tests nor bench (docs/decisions/0070-bench-and-tests-make-cases-alike.md). */
const untested = {
  regex: "^(\\.\\./)+(test|bench)/",
  message: "Only tests and bench import from test/ or bench/.",
};

const clock = "Take the clock as an argument; only main.ts asks for the time.";

export default tseslint.config(
  {
    ignores: [
      "**/dist/",
      "node_modules/",
      "server/generated/",
      "schema/schema.graphql",
      "tools/*.js",
      "web/src/generated/",
      "web/verifier/",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        { checkThenables: true, allowForKnownSafeCalls: [] },
      ],
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "URL",
          property: "canParse",
          message: "Node 20 gets it wrong for æ, ø and å: server/platform/read-url.ts.",
        },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      // knex rows and parsed JSON are any until a type is given to them at the store's edge
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: ["server/**/*.ts", "policies/**/*.ts"],
    ignores: ["server/main.ts", "server/**/*-cli.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Only config.ts knows the environment; main.ts hands it over.",
        },
      ],
    },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/audit/transact.ts"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
    },
  },
  {
    files: ["{server,web,policies,migrations,sample,tools,tour}/**/*.{ts,tsx,js}"],
    rules: { "no-restricted-imports": ["error", { patterns: [untested] }] },
  },
  {
    files: ["server/platform/**/*.ts"],
    ignores: ["server/platform/graphql-plugins.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            untested,
            {
              group: ["../{audit,identity,jobs,package,publication,requests,retention,sources,vault}/*"],
              message: "platform knows no feature.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts", "tour/**/*.ts", "bench/**/*.ts", "*.ts"],
    rules: {
      "no-restricted-exports": "off",
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 400 }],
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  // a component is mostly markup, a line for each element
  { files: ["web/**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 90 }] } },
  { files: ["web/vite.config.ts"], rules: { "no-restricted-exports": "off" } },
  {
    files: ["schema/*.graphql"],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: { graphQLConfig: { schema: ["schema/*.graphql", "!schema/schema.graphql"] } },
    },
    plugins: { "@graphql-eslint": graphqlPlugin as never },
    rules: {
      "@graphql-eslint/require-description": [
        "error",
        { types: true, FieldDefinition: true, EnumValueDefinition: true, InputValueDefinition: true },
      ],
      "@graphql-eslint/no-unreachable-types": "error",
    },
  },
  {
    // ErrorCode is what extensions.code holds; no field returns it, and clients are generated from it all the same.
    files: ["schema/base.graphql"],
    rules: { "@graphql-eslint/no-unreachable-types": "off" },
  },
  { files: ["migrations/*.ts"], rules: { "max-lines-per-function": "off" } },
);
