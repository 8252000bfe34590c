import { Sentence } from '../kernel/sentence.ts'
import type { FactRecord } from './record.ts'

/** The zone where a record's days are counted; UTC where it names none. @throws Sentence for a zone that does not exist */
export function getZone(record: FactRecord): string {
  const zone = record.zone ?? 'UTC'
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return zone
  } catch (fault) {
    throw new Sentence(`There is no time zone named "${zone}": use an IANA name such as America/New_York.`, { cause: fault })
  }
}
