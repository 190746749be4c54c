import { readFileSync, readdirSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { serveHelper } from "./helper-process.ts";

// Apollo Server as it comes out of the box: our contract, and the policy as a value that is already in memory.
const schema = new URL("../schema/", import.meta.url);
const files = readdirSync(schema).filter((file) => file.endsWith(".graphql") && file !== "schema.graphql");
const policy: unknown = JSON.parse(process.env["APOLLO_POLICY"] ?? "null");
const server = new ApolloServer({
  typeDefs: files.map((file) => readFileSync(new URL(file, schema), "utf8")),
  resolvers: { Query: { privacyPolicy: () => policy } },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
serveHelper(url, async () => server.stop());
