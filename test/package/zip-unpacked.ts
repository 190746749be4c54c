import { buffer } from "node:stream/consumers";
import { fromBufferPromise, type Entry } from "yauzl";
import { reportHtml } from "../../server/package/report-html.ts";
import { zipPackage } from "../../server/package/zip-package.ts";
import type { PackageInput } from "../../server/package/package-input.ts";

/** A copy after unpacking, in the order of its files. */
export type Unpacked = { zip: Buffer; files: Map<string, Buffer>; entries: Entry[] };
