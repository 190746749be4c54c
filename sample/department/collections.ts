/** One table of the department's system as the contract shows it. */
export type DepartmentCollection = {
  readonly key: string;
  readonly fields: readonly string[];
  /** In which column the identifiers of each kind stand. */
  readonly identities: Readonly<Record<string, string>>;
};

/** What the room bookings hold about people. */
export const COLLECTIONS: Readonly<Record<string, DepartmentCollection>> = {
  bookings: {
    key: "id",
    fields: ["id", "patron_id", "email", "room", "starts_at", "note", "unpaid"],
    identities: { patronId: "patron_id", email: "email" },
  },
  visits: {
    key: "id",
    fields: ["id", "patron_id", "room", "visited_on"],
    identities: { patronId: "patron_id" },
  },
};
