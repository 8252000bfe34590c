/**
 * The rule language: plain data, a few typed nodes. Meaning is defined by `evaluate.ts` (the reference);
 * `compile-sql.ts` must agree with it on every record.
 *
 * A fact is a named value of a record. Names end in `At` (an instant) or `On` (a calendar day), or start with
 * `is`/`has` (true or false); any other name is text. A fact is known, known not to have happened (null), or
 * absent from the record altogether: absence is never read as "did not happen".
 */

/** A moment: an instant or a day, named by a fact or chosen among several. */
export type MomentNode =
  | { node: 'fact'; fact: string }
  /** The latest of the known moments. Unknown if any part is absent: a later one could still move it. */
  | { node: 'latest'; of: readonly MomentNode[] }
  /** The earliest of the known moments; null parts are passed over. Unknown only if all parts are absent. */
  | { node: 'earliest'; of: readonly MomentNode[] }

/** A question about a record. An absent fact makes the answer unknown, and the clock untestable. */
export type TestNode =
  | { node: 'is'; fact: string; value: string | boolean }
  | { node: 'one-of'; fact: string; values: readonly string[] }
  | { node: 'happened'; fact: string }
  | { node: 'not'; of: TestNode }
  | { node: 'all'; of: readonly TestNode[] }
  | { node: 'any'; of: readonly TestNode[] }

export interface AsOrdered {
  unit: 'as-ordered'
  fact: string
}

/** A length with a number. */
export type CountedLength = Exclude<Length, AsOrdered>

/** How long. Hours are elapsed time on the UTC line (law.md calc-hours) unless days are excluded. */
export type Length =
  | { unit: 'hours'; count: number }
  /** Whole Saturdays, Sundays and holidays of the holding agency's local calendar are skipped; the remaining hours add up. */
  | { unit: 'hours-excluding-non-business-days'; count: number }
  /** Day of the event is day 0. `roll: 'forward'` moves a last day that is a Saturday, Sunday or legal holiday to the next day that is none. */
  | { unit: 'calendar-days'; count: number; roll: 'none' | 'forward' }
  /** Day of the event is day 0; Saturdays, Sundays and holidays are not counted. */
  | { unit: 'business-days'; count: number }
  /** Calendar months; a day the month lacks becomes its last day. `monthEnd` must be named so that nobody has to guess. */
  | { unit: 'months'; count: number; monthEnd: 'clamp'; roll: 'none' | 'forward' }
  /**
   * Until the moment an order names: a fact of the record, an instant. Known not to have happened (null) means that the order names none, so that
   * there is no limit; absent is not known. Nothing pauses or extends it: only another order moves it, which changes the fact.
   */
  | AsOrdered

export type VersionStatus = 'in-force' | 'superseded' | 'suspended-by-court' | 'vacated' | 'unknown'

/**
 * A value as the law stood. The version is the one whose days contain the local day of the clock's start.
 * A day before the first version, or inside a gap, is "not known on this date"; `length: null` is "no limit then (repealed or not yet made)".
 */
export interface Version {
  /** First day in force, or null where the beginning was not established. */
  from: string | null
  /** First day no longer in force, or null while it stands. */
  until: string | null
  length: Length | null
  /** What became of this version, as known now. */
  status: VersionStatus
  /** Why it began or ended, and where that is written. */
  note: string
  source?: string
}

/**
 * Time that does not count, from one recorded act until another. It counts if it began by the due moment as it then stood; pauses that
 * overlap stop the time once; while nothing has ended it and nothing has stopped the clock, the clock is paused.
 */
export interface Pause {
  from: string
  until: string
  cite: string
  says: string
}

/**
 * More time, given by a recorded act: `when` is a fact that is known and not false. Hours extend hours, business days business days;
 * calendar days and months may be extended by any days. The clock's own length says whether the last day rolls.
 */
export interface Extension {
  when: string
  by: Length
  cite: string
  says: string
}

/**
 * One clock. `deadline`: something must happen no later than the due moment.
 * `waiting-period`: something may not happen before it.
 */
export interface Clock {
  /** Unique over the law book. The rule's id, or `rule-id.part` where one rule has several clocks. */
  id: string
  /** What must have happened by then (or may not happen before), in a few words. */
  says: string
  kind: 'deadline' | 'waiting-period'
  /** The clock runs only where this holds. */
  applies?: TestNode
  starts: MomentNode
  /** What stops it: the earliest of these. */
  stops: MomentNode
  versions: readonly Version[]
  pauses?: readonly Pause[]
  extensions?: readonly Extension[]
  /** Overrides the rule's own tag where one clock of a rule was checked less (or more) than the rest: one number from memory beside a text that was read. */
  verified?: Rule['verified']
  /**
   * A time in which the person may ask for something: a right of theirs and nobody's duty. It is told to the person; where it ends unused nothing was
   * missed, so that no board lists it and no count has it.
   */
  isRightOfPerson?: true
  /** A time in which the agency may do something and need not: done too late is late, not done at all is nothing missed. */
  isChoiceOfAgency?: true
  /** Owed though the person is dead: what a death itself asks for, and what a court alone can end. Every other clock of the case ends with the person. */
  goesOnAfterDeath?: true
  /** Overrides the rule's own severity for this clock alone: an "approximately" beside a firm limit. */
  severity?: Rule['severity']
}

/** A dated value that is not a length: bond availability by circuit, a minimum in force on a day. */
export interface DatedValue {
  key: string
  from: string | null
  until: string | null
  value: string
  source: string
}

/**
 * One entry of the law book. A rule with clocks can be computed; one without (a duty with no number, a table of values)
 * is listed with its citation and says that there is nothing to compute.
 */
export interface Rule {
  id: string
  office: string
  title: string
  kind: 'clock' | 'duty' | 'computing-rule' | 'dated-values'
  cite: string
  /** What the law says, in a sentence or two of our own. */
  says: string
  verified: 'yes' | 'secondary' | 'memory'
  severity: 'hard' | 'target' | 'policy' | 'advisory'
  /** What makes more time, in words, where the law gives no number. Never computed. */
  tolling?: string
  onLapse?: string
  /** What an auditor of released data must know before believing a result. */
  auditNote?: string
  sources: readonly string[]
  clocks: readonly Clock[]
  values?: readonly DatedValue[]
}
