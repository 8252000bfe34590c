/** The days a calendar leaves out, with the reason for each. Versioned: a clock's result names the calendar it used. */
export interface Calendar {
  id: string
  version: string
  cite: string
  /** Why the day is not a business day ("Saturday", "Juneteenth National Independence Day"), or undefined if it is one. */
  whyExcluded(day: Temporal.PlainDate): string | undefined
}
