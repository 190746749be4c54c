import pg from "pg";

/** Roles (joined by commas), person and proven CPR index of who acts; empty where there is none. */
export type ActingValues = readonly [roles: string, person: string, cpr: string];

/** The longest a statement may take, in milliseconds, as Postgres reads it; empty for the connection's own limit. */
export type TimeLimit = string;

/** The messages of the extended protocol, as pg's connection sends them. */
type Wire = {
  parse(message: { text: string; name: string }): void;
  bind(message: { values: readonly string[]; statement: string }): void;
  execute(message: object): void;
  /** What has been prepared on this connection, by name. */
  parsedStatements: Record<string, string>;
};

/** pg's own query, whose parts its types leave out. */
type PgQuery = {
  name?: string | undefined;
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
};

const Query = pg.Query as unknown as new (
  config: object,
  values: undefined,
  callback: (error: Error | null, response?: unknown) => void,
) => PgQuery & pg.Submittable;

/** The settings are prepared once a connection. */
const NAME = "indsigt_acting";

const SETTINGS =
  "select set_config('indsigt.roles', $1, true), set_config('indsigt.person', $2, true), set_config('indsigt.cpr', $3, true), set_config('statement_timeout', coalesce(nullif($4, ''), current_setting('statement_timeout')), true)";

/**
 * A statement that says who acts before it runs. Both travel together and end with one Sync, so Postgres runs
 * them in one implicit transaction: the settings hold for the statement and are gone after it (PostgreSQL
 * manual, "Extended Query", pipelining). One round trip, and nothing is left for the connection's next user.
 */
export class ActingQuery extends Query {
  private readonly acting: readonly [...ActingValues, TimeLimit];
  private hasActed = false;

  constructor(
    acting: readonly [...ActingValues, TimeLimit],
    config: object,
    callback: (error: Error | null, response?: unknown) => void,
  ) {
    super({ ...config, queryMode: "extended" }, undefined, callback);
    this.acting = acting;
  }

  override prepare(wire: Wire): void {
    if (wire.parsedStatements[NAME] === undefined) {
      // pg would take the settings' ParseComplete for that of the statement, so the first one goes without a name.
      this.name = undefined;
      wire.parse({ text: SETTINGS, name: NAME });
    }
    wire.bind({ values: this.acting, statement: NAME });
    wire.execute({});
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (this.hasActed) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.hasActed) super.handleCommandComplete(message, wire);
    wire.parsedStatements[NAME] = SETTINGS;
    this.hasActed = true;
  }
}
