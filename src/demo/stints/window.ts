/** Serial day of Excel: 1899-12-30 is day 0 for every date after February 1900. */
export const serialDay = (day: string): number => Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day)).days

export const SECONDS_A_DAY = 86_400

/** The releases of March 2026 cover fiscal years 2023 to 2026, up to 2026-03-10. */
export const FIRST_DAY = serialDay('2022-10-01')
const LAST_DAY = serialDay('2026-03-10')
export const LAST_MOMENT = (LAST_DAY + 1) * SECONDS_A_DAY - 1

/** First day of the 72-hour hold-room waiver, as a moment. */
export const WAIVER_FROM = serialDay('2025-06-24') * SECONDS_A_DAY

const yearStarts = ['2023-10-01', '2024-10-01', '2025-10-01'].map(serialDay)

/** 0 for fiscal year 2023 and before, up to 3 for 2026. */
export function fiscalYearNumber(moment: number): number {
  const day = Math.floor(moment / SECONDS_A_DAY)
  return yearStarts.filter((start) => day >= start).length
}
