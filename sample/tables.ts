/** Tables of the sample library without personal data, parents first. */
export const REFERENCE_TABLES = ["branches", "patron_categories", "bib_records", "items", "events"] as const;

/** Tables of the sample library that hold personal data, parents first. */
export const PERSON_TABLES = [
  "patrons",
  "cards",
  "patron_addresses",
  "guardians",
  "consents",
  "newsletter_subscriptions",
  "loans",
  "loan_history",
  "holds",
  "interlibrary_requests",
  "fees",
  "payments",
  "messages",
  "event_registrations",
  "computer_sessions",
  "print_jobs",
  "purchase_suggestions",
  "staff_notes",
  "login_activity",
  "saved_searches",
  "reading_lists",
  "reading_list_entries",
  "open_library_visits",
  "e_resource_sessions",
  "statistics_extract",
] as const;

/** The name of a table of the sample library. */
export type SampleTable = (typeof REFERENCE_TABLES)[number] | (typeof PERSON_TABLES)[number];

/** One row as it is inserted: every column is named. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of some tables. */
export type Rows<T extends SampleTable = SampleTable> = Readonly<Record<T, readonly Row[]>>;
