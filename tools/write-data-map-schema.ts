import { writeFileSync } from "node:fs";
import { z } from "zod";
import { dataMapSchema } from "../server/sources/map/data-map-schema.ts";

// What editors check a data map by while it is typed; the rules beyond its grammar are told by npm run policies:check.
const schema = z.toJSONSchema(dataMapSchema, { io: "input", reused: "ref", unrepresentable: "any" });
const told = {
  ...schema,
  $id: "data-map.schema.json",
  title: "Data map of one system",
  description: "Made by npm run generate from server/sources/map/data-map-schema.ts; not edited by hand.",
};
writeFileSync(new URL("../docs/data-map.schema.json", import.meta.url), `${JSON.stringify(told, null, 2)}\n`);
