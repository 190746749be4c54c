import { writeFileSync } from "node:fs";
import { drawWorkflow } from "./draw-workflow.ts";

writeFileSync(new URL("../../docs/workflow.md", import.meta.url), drawWorkflow());
