import { diffArrays, diffWordsWithSpace } from "diff";

/** One section of a published document; its id is the same in every version and language. */
export type ComparedSection = { id: string; title: string; text: string };

/** A run of words that stand in both versions, only in the later, or only in the earlier. */
export type Piece = { kind: "SAME" | "ADDED" | "REMOVED"; text: string };

/** What became of one section, and where its words differ. */
export type SectionDifference = {
  id: string;
  kind: "SAME" | "ADDED" | "REMOVED" | "CHANGED";
  /** Whether it stands somewhere else among the sections that both versions have. */
  isMoved: boolean;
  title: Piece[];
  text: Piece[];
  /** Places where words were added, removed or replaced; a whole new or removed section is one. */
  changes: number;
};

/** Everything that differs between two versions: sections first, then words. */
export type Difference = {
  sections: SectionDifference[];
  counts: {
    changes: number;
    /** Sections that are not the same, moved ones included. */
    sections: number;
    added: number;
    removed: number;
    moved: number;
    changed: number;
  };
};

/** Compares two versions in one language. Sections stand as in the later one; removed ones where they were. */
export function compareSections(
  before: readonly ComparedSection[],
  after: readonly ComparedSection[],
): Difference {
  const earlier = new Map(before.map((section) => [section.id, section]));
  const later = new Map(after.map((section) => [section.id, section]));
  const sections: SectionDifference[] = [];
  const order = diffArrays(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const stayed = new Set(order.flatMap(({ added, removed, value }) => (added || removed ? [] : value)));
  for (const { removed, value } of order) {
    for (const id of value) {
      const was = earlier.get(id);
      const is = later.get(id);
      if (removed && is) continue; // told where it stands now
      if (was && is) sections.push(compareSection(was, is, !stayed.has(id)));
      else if (is) sections.push(wholeSection(is, "ADDED"));
      else if (was) sections.push(wholeSection(was, "REMOVED"));
    }
  }
  return { sections, counts: countsOf(sections) };
}

function compareSection(was: ComparedSection, is: ComparedSection, isMoved: boolean): SectionDifference {
  const title = compareWords(was.title, is.title);
  const text = compareWords(was.text, is.text);
  const changes = changesIn(title) + changesIn(text) + (isMoved ? 1 : 0);
  const isSame = [...title, ...text].every(({ kind }) => kind === "SAME");
  return { id: is.id, kind: isSame ? "SAME" : "CHANGED", isMoved, title, text, changes };
}

function wholeSection({ id, title, text }: ComparedSection, kind: "ADDED" | "REMOVED"): SectionDifference {
  return { id, kind, isMoved: false, title: [{ kind, text: title }], text: [{ kind, text }], changes: 1 };
}

/** Texts that have little in common are told as replaced: looking for the shortest way would take too long. */
const MAX_EDITS = 4_000;

/** Compares two texts word by word. */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "SAME", text: after }];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (!changes) {
    return [
      { kind: "REMOVED", text: before },
      { kind: "ADDED", text: after },
    ];
  }
  return joinReplacements(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "ADDED" : removed ? "REMOVED" : "SAME",
      text: value,
    })),
  );
}

/** Neighbouring words that were replaced read as one replacement: first all that went, then all that came. */
function joinReplacements(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed !== "") joined.push({ kind: "REMOVED", text: removed });
    if (added !== "") joined.push({ kind: "ADDED", text: added });
    [removed, added] = ["", ""];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === "REMOVED") removed += piece.text;
    else if (piece.kind === "ADDED") added += piece.text;
    else if (/^ +$/.test(piece.text) && removed !== "" && added !== "" && index < pieces.length - 1) {
      removed += piece.text;
      added += piece.text;
    } else {
      close();
      joined.push(piece);
    }
  });
  close();
  return joined;
}

/** A removal that an addition follows at once is one replacement. */
function changesIn(pieces: readonly Piece[]): number {
  return pieces.filter(
    ({ kind }, index) => kind !== "SAME" && (index === 0 || pieces[index - 1]?.kind === "SAME"),
  ).length;
}

function countsOf(sections: readonly SectionDifference[]): Difference["counts"] {
  const count = (isSuch: (section: SectionDifference) => boolean) => sections.filter(isSuch).length;
  return {
    changes: sections.reduce((sum, { changes }) => sum + changes, 0),
    sections: count(({ kind, isMoved }) => kind !== "SAME" || isMoved),
    added: count(({ kind }) => kind === "ADDED"),
    removed: count(({ kind }) => kind === "REMOVED"),
    moved: count(({ isMoved }) => isMoved),
    changed: count(({ kind }) => kind === "CHANGED"),
  };
}
