import { Sentence } from '../../kernel/sentence.ts'

/** An instant given by a person: with an offset or Z, or a day, which means its end in UTC. */
export function readInstant(text: string, where: string): Temporal.Instant {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
      return day.toZonedDateTime({ timeZone: 'UTC', plainTime: '23:59:59' }).toInstant()
    }
    return Temporal.Instant.from(text)
  } catch {
    throw new Sentence(`"${text}" after ${where} is not a moment; write a day like 2026-03-10, or an instant like 2026-03-10T12:00Z.`)
  }
}
