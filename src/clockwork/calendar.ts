/** The days a calendar leaves out, with the reason for each. Versioned: a clock's result names the calendar it used. */
export interface Calendar {
  id: string
  version: string
  cite: string
  /** First day the calendar vouches for. Before it nothing is known, and a clock that needs such a day is untestable. */
  knownFrom: Temporal.PlainDate
  /** Last day the calendar vouches for. */
  knownUntil: Temporal.PlainDate
  /**
   * Why the day is not a business day ("Saturday", "Juneteenth National Independence Day"), or undefined if it is one.
   * @throws RangeError for a day outside knownFrom..knownUntil: ask `knowsDay` first.
   */
  whyExcluded(day: Temporal.PlainDate): string | undefined
}

/** Whether the calendar can say anything of that day. */
export const knowsDay = (calendar: Calendar, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, calendar.knownFrom) >= 0 && Temporal.PlainDate.compare(day, calendar.knownUntil) <= 0
