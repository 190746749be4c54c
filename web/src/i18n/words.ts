/** The shape of a catalogue: English that lacks a Danish key, or has one of its own, does not compile. */
export type Words<Danish> = {
  [Key in keyof Danish]: Danish[Key] extends string ? string : Words<Danish[Key]>;
};
