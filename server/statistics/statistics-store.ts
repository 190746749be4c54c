import type { Knex } from "knex";
import type { Right, StatisticsInterval } from "../generated/schema.ts";
import { POLICY_RIGHTS } from "../publication/legal/rights-by-basis.ts";
import type { Cell } from "./mask.ts";

/** A period, from the first moment of its first day to the last of its last, in Copenhagen. */
export type Period = { from: string; to: string };

/** How requests were answered, before anything is masked. */
export type Answers = {
  received: number;
  extended: number;
  answered: number;
  onTime: number;
  medianDays: number | null;
  percentile90Days: number | null;
};

/**
 * The requests of a period. Those of people whose case data is restricted are left out: statistics is no storage, claim
 * or consent (Art. 18(2)).
 */
const COUNTED = `
  counted as (
    select r.id, r.rights, r.channel, r.received_at, r.due_on, r.extended_at
    from data_requests r
    where r.received_at >= (?::date)::timestamp at time zone 'Europe/Copenhagen'
      and r.received_at < (?::date + 1)::timestamp at time zone 'Europe/Copenhagen'
      and not exists (select from restrictions x where x.cpr_index = r.cpr_index and x.state = 'IN_FORCE'
        and 'data-requests' = any(x.activities))
  )`;

const unitOf = (by: StatisticsInterval) => (by === "WEEK" ? "week" : "month");

const bindingsOf = ({ from, to }: Period) => [from, to];

/** Requests by channel. */
export async function countByChannel(db: Knex, period: Period): Promise<Cell[]> {
  return cells(
    db,
    `select c.channel as key, count(*)::int as count from counted c group by c.channel`,
    period,
  );
}

/** Requests by right; one that names several counts in each, and a right that nobody named is there with 0. */
export async function countByRight(db: Knex, period: Period): Promise<Cell[]> {
  const sql = `select named as key, count(*)::int as count from counted c, unnest(c.rights) named group by named`;
  const found = new Map((await cells(db, sql, period)).map(({ key, count }) => [key, count]));
  return POLICY_RIGHTS.map((key) => ({ key, count: found.get(key) ?? 0 }));
}

/** Requests by right and interval at once, those without any left out. */
export async function countByRightAndInterval(
  db: Knex,
  period: Period,
  by: StatisticsInterval,
): Promise<{ right: Right; key: string; count: number }[]> {
  const starts = `date_trunc('${unitOf(by)}', c.received_at at time zone 'Europe/Copenhagen')`;
  const { rows } = await db.raw<{ rows: { right: Right; key: string; count: number }[] }>(
    `with ${COUNTED} select named as "right", to_char(${starts}, 'YYYY-MM-DD') as key, count(*)::int as count
     from counted c, unnest(c.rights) named group by 1, 2`,
    bindingsOf(period),
  );
  return rows;
}

/** Requests by the week or month they were received in; intervals without any are there with 0. */
export async function countByInterval(db: Knex, period: Period, by: StatisticsInterval): Promise<Cell[]> {
  const unit = unitOf(by);
  const sql = `
    select to_char(i.starts, 'YYYY-MM-DD') as key, count(c.id)::int as count
    from generate_series(date_trunc('${unit}', ?::date::timestamp), ?::date::timestamp, interval '1 ${unit}') i(starts)
    left join counted c
      on date_trunc('${unit}', c.received_at at time zone 'Europe/Copenhagen') = i.starts
    group by i.starts`;
  const { rows } = await db.raw<{ rows: Cell[] }>(`with ${COUNTED} ${sql} order by key`, [
    ...bindingsOf(period),
    ...bindingsOf(period),
  ]);
  return rows;
}

/** How many were answered, how many in time, and how long it took. */
export async function readAnswers(db: Knex, period: Period): Promise<Answers> {
  const sql = `
    , answers as (
      select c.id, c.due_on, (c.received_at at time zone 'Europe/Copenhagen')::date as received_on,
        (max(a.decided_at) filter (where a.outcome is not null) at time zone 'Europe/Copenhagen')::date as answered_on,
        bool_and(a.outcome is not null) as is_whole, bool_or(c.extended_at is not null) as is_extended
      from counted c join data_request_rights a on a.data_request_id = c.id
      group by c.id, c.due_on, c.received_at
    )
    select count(*)::int as received,
      count(*) filter (where is_extended)::int as extended,
      count(*) filter (where is_whole)::int as answered,
      count(*) filter (where is_whole and answered_on <= due_on)::int as "onTime",
      (percentile_cont(0.5) within group (order by answered_on - received_on) filter (where is_whole))::float8 as "medianDays",
      (percentile_disc(0.9) within group (order by answered_on - received_on) filter (where is_whole))::float8 as "percentile90Days"
    from answers`;
  const { rows } = await db.raw<{ rows: Answers[] }>(`with ${COUNTED} ${sql}`, bindingsOf(period));
  const [row] = rows;
  if (!row) throw new Error("a count always has a row");
  return row;
}

/** Answers given to single rights, by outcome. */
export async function countOutcomes(db: Knex, period: Period): Promise<Cell[]> {
  const sql = `
    select a.outcome as key, count(*)::int as count
    from counted c join data_request_rights a on a.data_request_id = c.id
    where a.outcome is not null group by a.outcome`;
  return cells(db, sql, period);
}

/** The deadlines of open requests in the eight weeks from `today`; what is overdue counts in the first. */
export async function listDeadlineWeeks(
  db: Knex,
  today: string,
): Promise<{ startsOn: string; due: number; overdue: number }[]> {
  const { rows } = await db.raw<{ rows: { startsOn: string; due: number; overdue: number }[] }>(
    `select to_char(w.starts, 'YYYY-MM-DD') as "startsOn", count(r.id)::int as due,
            count(r.id) filter (where r.due_on < ?::date)::int as overdue
     from generate_series(date_trunc('week', ?::date::timestamp),
                          date_trunc('week', ?::date::timestamp) + interval '7 weeks', interval '1 week') w(starts)
     left join data_requests r
       on r.state not in ('CLOSED', 'WITHDRAWN', 'REFUSED')
       and date_trunc('week', greatest(r.due_on, ?::date)::timestamp) = w.starts
     group by w.starts order by w.starts`,
    [today, today, today, today],
  );
  return rows;
}

/** Answers that refuse, withhold or keep, by ground. */
export async function countRefusals(db: Knex, period: Period): Promise<Cell[]> {
  const sql = `
    select reason->>'ground' as key, count(distinct (a.data_request_id, a."right"))::int as count
    from counted c join data_request_rights a on a.data_request_id = c.id,
      jsonb_array_elements(a.reasons) reason
    where a.outcome in ('PARTLY', 'REFUSED') group by 1`;
  return cells(db, sql, period);
}

/** How often each system could not be read. */
export async function countFailures(db: Knex, period: Period): Promise<Cell[]> {
  const { rows } = await db.raw<{ rows: Cell[] }>(
    `select e.body->>'system' as key, count(*)::int as count from audit_events e
     where e.kind = 'collection.system_failed'
       and e.at >= (?::date)::timestamp at time zone 'Europe/Copenhagen'
       and e.at < (?::date + 1)::timestamp at time zone 'Europe/Copenhagen'
     group by 1 order by 1`,
    bindingsOf(period),
  );
  return rows;
}

async function cells(db: Knex, sql: string, period: Period): Promise<Cell[]> {
  const { rows } = await db.raw<{ rows: Cell[] }>(`with ${COUNTED} ${sql} order by key`, bindingsOf(period));
  return rows;
}
