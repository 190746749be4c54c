import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { contractOpenApi } from "../server/sources/contract/open-api.ts";

const HEAD = "# Made by npm run generate from server/sources/contract/; not edited by hand.\n";
const text = stringify(contractOpenApi(), { lineWidth: 120, aliasDuplicateObjects: false });
writeFileSync(new URL("../docs/department-contract.openapi.yaml", import.meta.url), HEAD + text);
