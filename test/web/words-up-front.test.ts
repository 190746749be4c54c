import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = new Map(
  readdirSync("web/src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => [join("web/src", path), readFileSync(join("web/src", path), "utf8")]),
);

/** The catalogues that a file asks for, hook by hook. */
const askedIn = (path: string) =>
  [...(SOURCES.get(path) ?? "").matchAll(/useTranslation\(([^)]*)\)/g)].map(([, names = ""]) =>
    [...names.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name),
  );

const isPart = (path: string) => path.endsWith("-part.tsx");

/** What a page shows of other files, and they of others. A part of a case waits behind a sentence, and asks for itself. */
function shownBy(path: string, seen = new Set<string>()): Set<string> {
  const source = SOURCES.get(path);
  if (seen.has(path) || source === undefined) return seen;
  seen.add(path);
  for (const [, from = ""] of source.matchAll(/^import (?!type)[^;]*? from "(\.[^"]+)";/gm)) {
    const other = join(path, "..", from);
    if (!isPart(other)) shownBy(other, seen);
  }
  return seen;
}

/** What stands around a page, and so has its words already. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  staff: ["common", "staff"],
  auditor: ["common", "auditor"],
};

const pages = [...SOURCES.keys()].filter((path) =>
  /\/(staff|auditor)\/(?:[\w-]+\/)?[\w-]+-(page|part)\.tsx$/.test(path),
);

test.each(pages)("%s asks at once for the words of all it shows, so that it never vanishes", (path) => {
  const [asked = []] = askedIn(path);
  const [aroundParts = []] = askedIn("web/src/staff/case/case-page.tsx");
  const around = [...(AROUND[path.split("/")[2] ?? ""] ?? []), ...(isPart(path) ? aroundParts : [])];
  const needed = new Set([...shownBy(path)].flatMap((each) => askedIn(each).flat()));

  expect([...needed].filter((name) => ![...asked, ...around].includes(name))).toEqual([]);
});
