import { randomUUID } from "node:crypto";
import { connectSource, pingSource } from "../../../../server/sources/sql/connect-source.ts";
import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import { faultOf } from "../../../../server/sources/fault.ts";
import { planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import { readSource } from "../../../../server/sources/sql/sql-transaction.ts";
import { sourceError, withSource } from "../../../../server/sources/sql/sql-errors.ts";
import { checkPrivileges, checkSpareRights } from "../../../../server/sources/sql/sql-privilege-check.ts";
import { compareSchema } from "../../../../server/sources/sql/sql-schema-check.ts";
import { openFaultyProxy, type FaultyProxy } from "../../../support/faulty-proxy.ts";
import { mariadbLibrary, mariadbLibraryContents, useMariadb, type GivenMariadb } from "./mariadb-fixture.ts";
import { ANNA, errorOf, PERMIT, REMAINS } from "../sql-fixture.ts";

const server = useMariadb();
let source: GivenMariadb;

beforeEach(async () => {
  source = await server.openLibrary();
});

/** An account of its own with what it may do. */
async function givenAccount(...grants: string[]): Promise<string> {
  const account = `a${randomUUID().replaceAll("-", "").slice(0, 20)}`;
  await source.run(
    `create user '${account}'@'%' identified by '${account}'`,
    ...grants.map((grant) => `grant ${grant} to '${account}'@'%'`),
  );
  return account;
}

test("an address that is no MariaDB address, or has options that could weaken it, is refused without repeating it", () => {
  const refusalOf = (url: string): string => {
    try {
      connectSource({ url, client: "mysql2", system: "koha" });
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  expect(refusalOf("postgres://u:secret@h/d")).toMatch(/koha is not a MariaDB address/);
  for (const option of ["multipleStatements=true", "ssl=false", "flags=-FOUND_ROWS"]) {
    expect(refusalOf(`mysql://u:secret@h/d?${option}`)).toMatch(/only have the option ssl=true/);
    expect(refusalOf(`mysql://u:secret@h/d?${option}`)).not.toMatch(/secret/);
  }
});

test("an account that may only read cannot be planned for erasure, and the refusal says so", async () => {
  const reader = source.connect(await givenAccount(`select on ${source.schema}.*`));
  const map = mariadbLibrary(source.schema);

  const differences = await compareSchema(reader, map);
  const refusals = await checkPrivileges(reader, map);
  const error = await errorOf(planErasure(reader, map, ANNA));
  await reader.destroy();

  expect(differences).toEqual([]);
  expect(refusals.map(({ message }) => message)).toEqual([
    "The account may not delete rows of patrons. Grant delete on it.",
    "The account may not delete rows of loans. Grant delete on it.",
    "The account may not delete rows of fees. Grant delete on it.",
  ]);
  expect(error.message).toMatch(
    /^Nothing can be erased in library: The account may not delete rows of patrons/,
  );
});

test("rights that come through a role count, and a column without them is named", async () => {
  const role = `r${randomUUID().replaceAll("-", "").slice(0, 20)}`;
  const { schema } = source;
  const account = await givenAccount(`select, delete on ${schema}.patrons`, `select on ${schema}.loans`);
  await source.run(
    `create role ${role}`,
    `grant select, delete on ${schema}.fees to ${role}`,
    `grant update (title) on ${schema}.loans to ${role}`,
    `grant ${role} to '${account}'@'%'`,
    `set default role ${role} for '${account}'@'%'`,
  );
  const set = { title: { null: true }, lent_at: { truncateTo: "month" } };
  const map = mariadbLibrary(schema, { loans: { erase: { action: "anonymise", set, ...REMAINS } } });
  const db = source.connect(account);

  const refusals = await checkPrivileges(db, map);
  await db.destroy();

  expect(refusals.map(({ message }) => message)).toEqual([
    "The account may not change lent_at of loans. Grant update on it.",
  ]);
});

test("a server that is set to be read-only is told as such", async () => {
  const account = await givenAccount(`all on ${source.schema}.*`);
  await source.run("set global read_only = on");
  const db = source.connect(account);

  const refusals = await checkPrivileges(db, mariadbLibrary(source.schema));
  await db.destroy();
  await source.run("set global read_only = off");

  expect(refusals).toEqual([
    { message: expect.stringMatching(/connection to library is read-only/), isReadOnly: true },
  ]);
});

test("a table that cannot take a change back, one that keeps its history, and a view cannot be erased from", async () => {
  await source.run(
    "drop table fees",
    "create table fees (fee_id int primary key, loan_id int, amount decimal(10, 2) not null, note text) engine = MyISAM",
    "alter table loans add system versioning",
    "rename table patrons to people",
    "create view patrons as select * from people",
  );

  const refusals = await checkPrivileges(source.db, mariadbLibrary(source.schema));

  expect(refusals.map(({ message }) => message)).toEqual([
    expect.stringMatching(/patrons is a view/),
    expect.stringMatching(/loans keeps the history of its rows \(system versioning\)/),
    expect.stringMatching(/storage engine of fees cannot take a change back/),
  ]);
});

test("a changed schema is told with the difference, and keys of bytes or compared as numbers are refused", async () => {
  await source.run(
    "alter table patrons drop column note, add column nick varchar(10)",
    "alter table fees drop foreign key fees_ibfk_1, modify loan_id varchar(10)",
    "update patrons set cpr = replace(cpr, '-', '')",
    "alter table patrons modify cpr bigint",
    "create table wishes (patron_id int, foreign key (patron_id) references patrons (patron_id))",
  );

  const differences = await compareSchema(source.db, mariadbLibrary(source.schema));

  expect(differences.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    expect.stringMatching(/^MISSING_COLUMN: The column note of patrons/),
    expect.stringMatching(/^UNMAPPED_COLUMN: The column nick of patrons/),
    expect.stringMatching(
      /^KEY_NOT_COMPARABLE: The column cpr of patrons is a number.* no CPR number is found/,
    ),
    expect.stringMatching(/^KEY_NOT_COMPARABLE: fees refers to loans with loan_id, .* text .* number/),
    expect.stringMatching(/^UNMAPPED_TABLE: The table .*wishes refers to patrons/),
  ]);
});

test("a column that MariaDB computes, or that is too short for a hash, is told before anything is planned", async () => {
  await source.run(
    "alter table patrons add column initial char(1) as (left(name, 1)), add column code varchar(32), add column changed timestamp default now() on update now()",
  );
  const columns = ["patron_id", "cpr", "name", "note", "born", "initial", "code", "changed"];
  const set = {
    ...{ cpr: { null: true }, initial: { null: true }, code: { hash: true } },
    ...{ name: { random: true }, changed: { truncateTo: "year" } },
  };
  const erase = { action: "anonymise", set, ...REMAINS };

  const differences = await compareSchema(
    source.db,
    mariadbLibrary(source.schema, { patrons: { columns, erase } }),
  );

  expect(differences.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The column initial of patrons is computed by the database/),
    expect.stringMatching(/^The column code of patrons holds fewer than 33 characters/),
  ]);
});

test.each([6, 28])(
  "error %i, which comes through from the server's files, is tried again and says where to look",
  (errno) => {
    const error = sourceError("koha", Object.assign(new Error("of Anna"), { errno, sqlState: "HY000" }));

    expect(faultOf(error).fault).toBe("FULL");
    expect((error as Error).message).toMatch(
      new RegExp(`^The database server of koha .* \\(${errno}\\), .*tmpdir`),
    );
    expect((error as Error).message).not.toMatch(/Anna/);
  },
);

test("a statement that takes too long is given up, by the server", async () => {
  const timeouts = { connect: 5, statement: 1, idle: 60 };
  const db = connectSource({ url: source.url, client: "mysql2", timeouts });

  const error = await errorOf(
    withSource("koha", () => readSource(db, async (trx) => trx.raw("select sleep(20)"))),
  );
  await db.destroy();

  expect(error.code).toBe("UNAVAILABLE");
  expect(error.message).toMatch(/koha took too long to answer/);
});

describe("between us and the server", () => {
  let proxy: FaultyProxy;

  beforeEach(async () => {
    proxy = await openFaultyProxy(source.url);
  });

  afterEach(async () => {
    await proxy.close();
  });

  const through = () =>
    connectSource({
      url: proxy.url,
      client: "mysql2",
      timeouts: { connect: 1, statement: 1, idle: 60 },
    });

  test.each(["SILENT", "RESET"] as const)(
    "a way that is %s from the start is told within seconds",
    async (fault) => {
      proxy.set(fault);
      const db = through();
      const began = performance.now();

      const error = await errorOf(pingSource(db, "koha"));
      await db.destroy();

      expect(error.message).toMatch(/koha cannot be reached, or does not answer/);
      expect(performance.now() - began).toBeLessThan(10_000);
    },
  );

  test.each(["SILENT", "RESET"] as const)(
    "a way that becomes %s in the middle of an erasure leaves everything as it was",
    async (fault) => {
      const map = mariadbLibrary(source.schema);
      const before = await mariadbLibraryContents(source);
      const db = through();
      const plan = await planErasure(db, map, ANNA);

      const error = await errorOf(
        executeErasure(PERMIT, db, map, ANNA, plan, { onStatement: async () => proxy.set(fault) }),
      );
      await db.destroy();
      await proxy.close();

      expect(error.message).toMatch(/cannot be reached, or does not answer/);
      expect(await mariadbLibraryContents(source)).toBe(before);
    },
  );

  test("a slow way is waited for", async () => {
    const db = through();
    await pingSource(db, "koha");
    proxy.set("SLOW");

    await expect(pingSource(db, "koha")).resolves.toBeUndefined();
    await db.destroy();
  });
});

test("nobody who may not enter is told more than that", async () => {
  const url = new URL(source.url);
  url.password = "wrong-secret";
  const db = connectSource({ url: url.href, client: "mysql2" });

  const error = await errorOf(pingSource(db, "koha"));
  await db.destroy();

  expect(error.message).toMatch(/koha cannot be reached/);
  expect(error.message).not.toMatch(/secret|127\.0\.0\.1|indsigt_test/);
});

test("rights in other databases and on the server are told, and the statements that are told take them away", async () => {
  const { schema } = source;
  const [name, role] = [`far_${schema}`, `taken_${schema}`];
  await source.run(
    `create database desk_${schema}`,
    `create database pay_${schema}`,
    `create table desk_${schema}.people (id int, name varchar(10))`,
    `create role ${role}`,
    `create user ${name} identified by '${name}'`,
    `grant select, delete on ${schema}.* to ${name} with grant option`,
    `grant select on desk_${schema}.* to ${name}`,
    `grant insert, update (name) on desk_${schema}.people to ${name}`,
    `grant all on pay_${schema}.* to ${name} with grant option`,
    `grant file, process, binlog admin on *.* to ${name} with grant option`,
    `grant ${role} to ${name}`,
  );
  const db = source.connect(name);
  const toldOf = async (others: string[] = []) =>
    (await checkSpareRights(db, mariadbLibrary(schema), others)).map((sentence) =>
      sentence.replaceAll(name, "ACCOUNT").replaceAll(schema, "LIB"),
    );

  const told = await toldOf();
  const described = await toldOf([`pay_${schema}`]);
  for (const sentence of told) {
    const statements = sentence
      .replace(/^.* Run: /, "")
      .replaceAll("ACCOUNT", name)
      .replaceAll("LIB", schema);
    await source.run(...statements.split(";").slice(0, -1));
  }
  const after = await toldOf();
  await db.destroy();
  await source.run(`drop database desk_${schema}`, `drop database pay_${schema}`);

  expect(told).toEqual([
    expect.stringMatching(
      /may read and write files of the server, or more, in every database of the server\. .* Run: REVOKE GRANT OPTION ON \*\.\* FROM `ACCOUNT`@`%`; REVOKE BINLOG ADMIN, FILE, PROCESS ON \*\.\* FROM `ACCOUNT`@`%`;$/,
    ),
    expect.stringMatching(
      /may hand its rights on to others in every table of LIB\. .* Run: REVOKE GRANT OPTION ON `LIB`\.\* FROM `ACCOUNT`@`%`; REVOKE DELETE ON .*; GRANT DELETE ON `LIB`\.`patrons` TO `ACCOUNT`@`%`;/,
    ),
    "The account may write in other databases of the server, which no data map describes for it. Where something else needs that, give Indsigt an account of its own. Run: REVOKE GRANT OPTION ON `pay_LIB`.* FROM `ACCOUNT`@`%`; REVOKE ALL PRIVILEGES ON `pay_LIB`.* FROM `ACCOUNT`@`%`; REVOKE INSERT, UPDATE (`name`) ON `desk_LIB`.`people` FROM `ACCOUNT`@`%`;",
    "The account may take on the role `taken_LIB`, and what the role may do is not shown to it. Run: REVOKE `taken_LIB` FROM `ACCOUNT`@`%`;",
  ]);
  expect(described[2]).not.toMatch(/pay_LIB/);
  expect(after).toEqual([]);
});

test("what an account may do too much is told with what takes it away and what to grant again, through a role as well", async () => {
  const { schema } = source;
  const map = mariadbLibrary(schema, { fees: { erase: { action: "keep", ...REMAINS } } });
  const toldOf = async (name: string, ...grants: string[]): Promise<string[]> => {
    await source.run(
      `create user ${name} identified by '${name}'`,
      ...grants.map((grant) => grant.replace("TO", `to ${name}`)),
    );
    const db = source.connect(name);
    const told = await checkSpareRights(db, map);
    await db.destroy();
    return told.map((sentence) => sentence.replaceAll(name, "ACCOUNT").replaceAll(schema, "LIB"));
  };
  const needed = [
    `grant select on ${schema}.* TO`,
    `grant delete on ${schema}.patrons TO`,
    `grant delete on ${schema}.loans TO`,
  ];
  const role = `most_${schema}`;
  await source.run(
    `create role ${role}`,
    `grant drop on ${schema.replace("_", "\\_")}.* to ${role}`.replace(/on (\S+)\.\*/, "on `$1`.*"),
  );

  expect(await toldOf(`exact_${schema}`, ...needed)).toEqual([]);
  expect(await toldOf(`wide_${schema}`, "grant all on *.* TO")).toEqual([
    "The account may do everything in every database of the server. Take it away, and grant what erasing needs. Run: REVOKE ALL PRIVILEGES ON *.* FROM `ACCOUNT`@`%`; GRANT SELECT ON `LIB`.* TO `ACCOUNT`@`%`; GRANT DELETE ON `LIB`.`patrons` TO `ACCOUNT`@`%`; GRANT DELETE ON `LIB`.`loans` TO `ACCOUNT`@`%`;",
  ]);
  expect(
    await toldOf(
      `more_${schema}`,
      ...needed,
      `grant insert, update (note, amount) on ${schema}.fees TO`,
      `grant ${role} TO`,
      `set default role ${role} for more_${schema}`,
    ),
  ).toEqual([
    expect.stringMatching(
      /^The account may make, change and drop tables in every table of LIB\. .*: REVOKE DROP ON `lib\\_\w+`\.\* FROM `most_LIB`;$/,
    ),
    expect.stringMatching(
      /may write where nothing .* Run: REVOKE INSERT, UPDATE \(`amount`\), UPDATE \(`note`\) ON `LIB`\.`fees` FROM `ACCOUNT`@`%`;$/,
    ),
  ]);
});
