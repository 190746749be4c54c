import { createHash } from "node:crypto";
import { zipFiles } from "../platform/zip-files.ts";
import { csvOf } from "./csv.ts";
import type { NoteSigner } from "../audit/note.ts";
import { manifestNote } from "./manifest-note.ts";
import { manifestText, type WrittenFile } from "./manifest.ts";
import { withheldText } from "./manifest-withheld.ts";
import { collectionJson } from "./package-input-json.ts";
import { placePortable, placeSystems } from "./package-input-places.ts";
import { allRows } from "./package-input-rows.ts";
import type { PackageInput } from "./package-input.ts";
import { readmeText } from "./readme-text.ts";
import { reportHtml } from "./report-html.ts";

type PackageFile = { path: string; content: () => AsyncIterable<string | Buffer> };

const PIECE_CHARACTERS = 65_536;

/**
 * The citizen's copy (Art. 15(3)) as a ZIP, made while it is read: no collection is ever in memory, and the
 * same input gives the same bytes. Reading fails when a collection does not give the records it was counted to.
 */
export async function* zipPackage(
  input: PackageInput,
  signers: readonly NoteSigner[],
): AsyncGenerator<Buffer> {
  const written: WrittenFile[] = [];
  const files = filesOf(input, written, signers).map(({ path, content }) => ({
    path,
    content: () => recorded(path, content(), written),
  }));
  yield* zipFiles(files, input.madeAt);
}

/** The files in the order they are written; the manifest holds the hashes of those before, and is signed last. */
function filesOf(
  input: PackageInput,
  written: readonly WrittenFile[],
  signers: readonly NoteSigner[],
): PackageFile[] {
  let manifest = "";
  const data = placeSystems(input).flatMap(({ system, collections, byHand, files: own }) => [
    ...collections.flatMap((collection): PackageFile[] => [
      { path: collection.jsonPath, content: () => collectionJson(system, collection, allRows(collection)) },
      { path: collection.csvPath, content: () => csvOf(collection.columns, allRows(collection)) },
    ]),
    ...(byHand?.files ?? []),
    ...own,
  ]);
  const portable = placePortable(input).flatMap(({ system, collections }) =>
    collections.map((collection): PackageFile => ({
      path: collection.jsonPath,
      content: () => collectionJson(system, collection, allRows(collection)),
    })),
  );
  return [
    { path: "README.txt", content: () => once(() => readmeText(input)) },
    { path: "index.html", content: () => reportHtml(input) },
    { path: "withheld.json", content: () => once(() => withheldText(input)) },
    ...data,
    ...portable,
    { path: "manifest.json", content: () => once(() => (manifest = manifestText(input, written))) },
    { path: "manifest.json.note", content: () => once(() => manifestNote(input.number, manifest, signers)) },
  ];
}

async function* once(text: () => string): AsyncGenerator<string> {
  yield text();
}

/** Passes a file through as bytes and notes its size and hash when it is whole. */
async function* recorded(
  path: string,
  text: AsyncIterable<string | Buffer>,
  written: WrittenFile[],
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of inPieces(text)) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  written.push({ path, bytes, sha256: hash.digest("hex") });
}

async function* inPieces(text: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  let held = "";
  for await (const part of text) {
    if (typeof part !== "string") {
      yield part;
      continue;
    }
    held += part;
    if (held.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(held);
    held = "";
  }
  if (held !== "") yield Buffer.from(held);
}
