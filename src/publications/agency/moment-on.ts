/** The moment of a month, as tables of length in custody name it, that a day ends with: its 15th or its last day. Undefined for another day. */
export function momentOn(day: string): string | undefined {
  const { day: at, daysInMonth } = Temporal.PlainDate.from(day)
  const part = at === 15 ? 'mid' : at === daysInMonth ? 'end' : undefined
  return part && `${day.slice(0, 7)}-${part}`
}
