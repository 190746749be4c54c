import { Temporal } from "temporal-polyfill";
import { type Calendar, copenhagenDate, isWorkingDay } from "./calendar.ts";
import type { Channel } from "../../generated/schema.ts";
import {
  type Anchored,
  type DeadlineStep,
  explainExtension,
  explainMonth,
  explainReceipt,
  explainRoll,
  explainSuspension,
} from "./deadline-explanation.ts";
import { CURRENT_RULE_VERSION, deadlineRules, type DeadlineRules } from "./deadline-rules.ts";
import { type Suspended, type Suspension, suspendedDays } from "./deadline-suspension.ts";

/**
 * From where an extension counts. The text of Art. 12(3) says receipt; the other reading adds two months to the
 * first deadline. `EARLIER` takes whichever ends first, for an operator who will not risk the choice.
 */
export type ExtensionAnchor = "RECEIPT" | "EARLIER";

/** All that a deadline depends on. */
export type DeadlineFacts = {
  /** When the request reached the controller through one of its channels. */
  receivedAt: Date;
  /** How it came; the clock starts the same way for all, and the explanation says so. */
  channel?: Channel | undefined;
  extensionAnchor?: ExtensionAnchor | undefined;
  suspensions: readonly Suspension[];
  /** When the citizen was told of the extension and its reasons (Art. 12(3), third sentence). */
  extendedAt?: Date | null | undefined;
  calendar: Calendar;
  ruleVersion?: string | undefined;
  /** Until when a question still unanswered has suspended; without it such a question adds nothing. */
  asOf?: Date | undefined;
};

/** A request's deadline; each day is a Danish calendar day as YYYY-MM-DD and ends at midnight there. */
export type Deadline = {
  /** Day 0: the day of receipt is not counted (Regulation 1182/71, Art. 3(1)). */
  receivedDate: string;
  /** One month by number after receipt, before suspension and extension. */
  nominalOn: string;
  /** The day promised: never later than `dueOn`. */
  targetOn: string;
  /** The last day to inform on action taken (Art. 12(3)); the extended one once extended. */
  dueOn: string;
  /** The last day an extension gives, made or not. */
  extendedDueOn: string;
  /** The last day to tell of a refusal, also a partial one; never extended (Art. 12(4)). */
  refusalDueOn: string;
  /** The last day to tell of an extension (Art. 12(3), third sentence). */
  noticeOfExtensionDueOn: string;
  /** The day of the extension in effect; null when there is none, or it was told too late to count. */
  extendedOn: string | null;
  suspendedDays: number;
  /** The day from which an unanswered question has stopped the clock; null while it runs. */
  pausedSince: string | null;
  calendarVersion: string;
  ruleVersion: string;
  /** Every step that decides `dueOn`; the last one's result is `dueOn`. */
  explanation: DeadlineStep[];
};

/** Computes a request's deadline, with every step and its article (Art. 12(3)-(4); Regulation 1182/71). */
export function computeDeadline(facts: DeadlineFacts): Deadline {
  const { calendar, suspensions, channel = "PORTAL", ruleVersion = CURRENT_RULE_VERSION } = facts;
  const rules = deadlineRules(ruleVersion);
  const { months, furtherMonths } = rules;
  const receivedDate = copenhagenDate(facts.receivedAt);
  const received = Temporal.PlainDate.from(receivedDate);
  const suspended = suspendedDays(receivedDate, suspensions, facts.asOf);
  const plain = countPeriod(received.add({ months }), suspended, calendar);
  const anchor = anchorOf(received, plain.nominal, rules, facts.extensionAnchor);
  const longer = countPeriod(anchor.nominal, suspended, calendar);
  const unextendedDueOn = plain.due.toString();
  const extendedOn = extensionDay(facts.extendedAt, receivedDate, unextendedDueOn);
  const period = extendedOn ? longer : plain;
  return {
    receivedDate,
    nominalOn: plain.nominal.toString(),
    targetOn: period.target.toString(),
    dueOn: period.due.toString(),
    extendedDueOn: longer.due.toString(),
    refusalDueOn: unextendedDueOn,
    noticeOfExtensionDueOn: unextendedDueOn,
    extendedOn,
    suspendedDays: suspended.days,
    pausedSince: suspended.pausedSince,
    calendarVersion: calendar.version,
    ruleVersion,
    explanation: [
      explainReceipt(received, months, channel),
      explainMonth(received, plain.nominal, months),
      ...(extendedOn ? [explainExtension(extendedOn, anchor, furtherMonths, plain.due)] : []),
      ...(suspended.days > 0 ? [explainSuspension(period.nominal, suspended, period.target)] : []),
      ...(period.skipped.length > 0 ? [explainRoll(calendar, period.skipped, period.due)] : []),
    ],
  };
}

/** Where an extension ends before suspension, and from which day it was counted. */
function anchorOf(
  received: Temporal.PlainDate,
  nominal: Temporal.PlainDate,
  { months, furtherMonths }: DeadlineRules,
  anchor: ExtensionAnchor = "RECEIPT",
): Anchored {
  const fromReceipt = countFrom(received, months + furtherMonths);
  if (anchor === "RECEIPT") return fromReceipt;
  const fromNominal = countFrom(nominal, furtherMonths);
  return Temporal.PlainDate.compare(fromNominal.nominal, fromReceipt.nominal) < 0 ? fromNominal : fromReceipt;
}

function countFrom(from: Temporal.PlainDate, months: number): Anchored {
  return { from, months, nominal: from.add({ months }) };
}

/** Counts whole calendar days from a day to the deadline: negative, and overdue, once that has passed. */
export function dayCount(
  { dueOn }: Pick<Deadline, "dueOn">,
  today: string,
): { daysLeft: number; overdue: boolean } {
  const daysLeft = Temporal.PlainDate.from(today).until(dueOn).days;
  return { daysLeft, overdue: daysLeft < 0 };
}

/** Whether a deadline may still be extended: once, and within the first month (Art. 12(3), third sentence). */
export function extensionAllowed(
  now: Date,
  deadline: Pick<Deadline, "receivedDate" | "noticeOfExtensionDueOn" | "extendedOn">,
): boolean {
  const { receivedDate, noticeOfExtensionDueOn, extendedOn } = deadline;
  return extendedOn === null && extensionDay(now, receivedDate, noticeOfExtensionDueOn) !== null;
}

type Period = {
  nominal: Temporal.PlainDate;
  target: Temporal.PlainDate;
  due: Temporal.PlainDate;
  skipped: Temporal.PlainDate[];
};

/** Adds the suspended days, then moves to a working day (Regulation 1182/71, Art. 3(4)). */
function countPeriod(nominal: Temporal.PlainDate, { days }: Suspended, calendar: Calendar): Period {
  const target = nominal.add({ days });
  const skipped: Temporal.PlainDate[] = [];
  let due = target;
  while (!isWorkingDay(calendar, due)) {
    skipped.push(due);
    due = due.add({ days: 1 });
  }
  return { nominal, target, due, skipped };
}

/** The day of an extension told in time; one told before receipt or after the first month extends nothing. */
function extensionDay(told: Date | null | undefined, receivedDate: string, lastDay: string): string | null {
  const day = told ? copenhagenDate(told) : null;
  return day && day >= receivedDate && day <= lastDay ? day : null;
}
