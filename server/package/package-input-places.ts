import type {
  PackageInput,
  PackagedByHand,
  PackagedCollection,
  PackagedFile,
  PackagedSystem,
} from "./package-input.ts";

/** A collection with its place in the copy: its files, and its anchor in the report. */
export type PlacedCollection = PackagedCollection & { anchor: string; csvPath: string; jsonPath: string };

/** A system with its place in the copy. */
export type PlacedSystem = Omit<PackagedSystem, "collections" | "byHand" | "files"> & {
  anchor: string;
  collections: PlacedCollection[];
  byHand: PlacedByHand | null;
  files: PlacedFile[];
};

/** A file with its place in the copy. */
export type PlacedFile = PackagedFile & { path: string };

/** What people found by hand, each file with its place in the copy. */
export type PlacedByHand = Omit<PackagedByHand, "files"> & { files: PlacedFile[] };

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const LONGEST_NAME = 60;

/** Gives each collection two files that no other has, under names every computer can unpack. */
export function placeSystems(input: PackageInput): PlacedSystem[] {
  return placeIn("data", input.systems);
}

/** The same for what can be moved (Art. 20); of these only the JSON file is written. */
export function placePortable(input: PackageInput): PlacedSystem[] {
  return placeIn("portability", input.portable);
}

function placeIn(root: string, systems: readonly PackagedSystem[]): PlacedSystem[] {
  const folders = distinctNames(systems.map(({ system }) => system));
  return systems.map(({ collections, byHand, files = [], ...system }, at) => {
    const names = distinctNames(collections.map(({ collection }) => collection));
    const anchor = `system-${at + 1}`;
    return {
      ...system,
      anchor,
      byHand: byHand ? { ...byHand, files: placeFiles(`${root}/${folders[at]}`, byHand.files) } : null,
      files: placeFiles(`${root}/${folders[at]}`, files),
      collections: collections.map((collection, place) => ({
        ...collection,
        anchor: `${anchor}-${place + 1}`,
        csvPath: `${root}/${folders[at]}/${names[place]}.csv`,
        jsonPath: `${root}/${folders[at]}/${names[place]}.json`,
      })),
    };
  });
}

function placeFiles(folder: string, files: readonly PackagedFile[]): PlacedFile[] {
  return files.map((file, at) => ({
    ...file,
    path: `${folder}/files/${String(at + 1).padStart(2, "0")}-${fileName(file.name)}`,
  }));
}

/** File names without surprises; what would be the same name on a disk that ignores case gets a number. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = fileName(name);
    let distinct = plain;
    for (let number = 2; taken.has(distinct.toLowerCase()); number += 1) distinct = `${plain}-${number}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

/** Makes a file name of letters, digits, dot, hyphen and underscore only. */
function fileName(name: string): string {
  const plain = name
    .replace(/[æÆ]/g, "ae")
    .replace(/[øØ]/g, "oe")
    .replace(/[åÅ]/g, "aa")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "_")
    .slice(0, LONGEST_NAME)
    .replace(/^[._-]+|[._-]+$/g, "");
  const stem = plain.split(".")[0] ?? "";
  if (plain === "") return "unnamed";
  return RESERVED.test(stem) ? `_${plain}` : plain;
}
