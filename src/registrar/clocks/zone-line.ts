import { notQuick } from './not-quick.ts'

const microseconds = (instant: Temporal.Instant): number => Number(instant.epochNanoseconds / 1000n)

const HOUR = 3_600_000_000
const DAY = 24 * HOUR
const FROM = Temporal.Instant.from('1950-01-01T00:00:00Z')
const UNTIL = Temporal.Instant.from('2150-01-01T00:00:00Z')
const DAYS_KEPT_MAX = 4_000

/** The offsets of one zone from 1950 to 2150 in numbers. Moments outside are left to the reference. */
export interface ZoneLine {
  /** Number of the local day of a moment, in microseconds since 1970. */
  dayOf(at: number): number
  /** What a clock on the wall shows, in microseconds since 1970-01-01T00:00 of the wall. */
  wallOf(at: number): number
  /** The moment a wall clock shows so; of two such moments, or none, the later. */
  momentOf(wall: number): number
  /** First moment of a local day. */
  startOf(day: number): number
}

const lines = new Map<string, ZoneLine>()

/** The line of an IANA zone, kept once made. @throws notQuick where there is no such zone */
export function zoneLine(zone: string): ZoneLine {
  const known = lines.get(zone)
  if (known) return known
  const made = makeLine(zone)
  lines.set(zone, made)
  return made
}

function makeLine(zone: string): ZoneLine {
  const { begins, offsets } = readTransitions(zone)
  const first = begins[0] ?? 0
  const end = microseconds(UNTIL)
  let last = 0
  const offsetAt = (at: number): number => {
    if (!(at >= first && at < end)) throw notQuick
    if (!(at >= (begins[last] ?? 0) && at < (begins[last + 1] ?? end))) last = placeOf(begins, at)
    return offsets[last] ?? 0
  }
  const wallOf = (at: number) => at + offsetAt(at)
  const days = new Map<number, number>()
  return {
    wallOf,
    dayOf: (at) => Math.floor(wallOf(at) / DAY),
    momentOf: (wall) => momentOf(wall, offsetAt),
    startOf: (day) => {
      const known = days.get(day)
      if (known !== undefined) return known
      const plain = Temporal.PlainDate.from('1970-01-01').add({ days: day })
      const made = microseconds(plain.toZonedDateTime(zone).toInstant())
      if (days.size >= DAYS_KEPT_MAX) days.clear()
      days.set(day, made)
      return made
    },
  }
}

function readTransitions(zone: string): { begins: number[]; offsets: number[] } {
  const begins: number[] = []
  const offsets: number[] = []
  let at: Temporal.ZonedDateTime | null = zoned(zone)
  while (at && Temporal.Instant.compare(at.toInstant(), UNTIL) < 0) {
    begins.push(microseconds(at.toInstant()))
    offsets.push(at.offsetNanoseconds / 1000)
    at = at.getTimeZoneTransition('next')
  }
  return { begins, offsets }
}

function zoned(zone: string): Temporal.ZonedDateTime {
  try {
    return FROM.toZonedDateTimeISO(zone)
  } catch {
    throw notQuick
  }
}

/** Place of the last beginning that is not after `at`. */
function placeOf(begins: readonly number[], at: number): number {
  let [low, high] = [0, begins.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((begins[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function momentOf(wall: number, offsetAt: (at: number) => number): number {
  const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)]
  const [one, other] = [wall - before, wall - after]
  const [isOne, isOther] = [offsetAt(one) === before, offsetAt(other) === after]
  if (isOne && isOther) return Math.max(one, other)
  if (isOne) return one
  if (isOther) return other
  // The wall never shows it: as if the clocks had not been moved yet.
  return Math.max(one, other)
}
