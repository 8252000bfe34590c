import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civilDay, dayText, epochDay } from '../../../src/registrar/clocks/epoch-day.ts'
import { notQuick } from '../../../src/registrar/clocks/not-quick.ts'
import { instantText } from '../../../src/registrar/clocks/read-quickly.ts'
import { zoneLine } from '../../../src/registrar/clocks/zone-line.ts'

const zones = [
  'UTC',
  'America/New_York',
  'America/Havana',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Adak',
]
const epoch = Temporal.PlainDate.from('1970-01-01')
const seconds = fc.integer({ min: -600_000_000, max: 4_000_000_000 })
const instantOf = (at: number) => Temporal.Instant.fromEpochNanoseconds(BigInt(at) * 1000n)

describe('a zone in numbers', () => {
  it.each(zones)(
    'says of %s what Temporal says: the day, the wall clock, the moment of a wall clock, the first moment of a day',
    (zone) => {
      const line = zoneLine(zone)
      fc.assert(
        fc.property(seconds, (second) => {
          const at = second * 1_000_000
          const zoned = instantOf(at).toZonedDateTimeISO(zone)
          expect(dayText(line.dayOf(at))).toBe(zoned.toPlainDate().toString())
          expect(instantText(line.wallOf(at)).slice(0, 19)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'second' }))
          const wall = instantOf(at).toZonedDateTimeISO('UTC').toPlainDateTime()
          const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
          expect(line.momentOf(at)).toBe(later.epochMilliseconds * 1000)
          expect(line.startOf(line.dayOf(at))).toBe(zoned.startOfDay().epochMilliseconds * 1000)
        }),
        { numRuns: 300, seed: 11 },
      )
    },
  )

  it.each(zones.slice(1, 6))('says of %s what Temporal says around every change of the clocks', (zone) => {
    const line = zoneLine(zone)
    let change = Temporal.Instant.from('1990-01-01T00:00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    let changes = 0
    for (; change && change.year < 2040; change = change.getTimeZoneTransition('next'), changes++) {
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const wall = change.toPlainDateTime().add({ minutes })
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
        expect(line.momentOf(wall.toZonedDateTime('UTC').epochMilliseconds * 1000)).toBe(expected * 1000)
      }
    }
    expect(changes).toBeGreaterThan(20)
  })

  it('leaves years before 1950 and after 2149, and zones there are not, to the reference', () => {
    expect(() => zoneLine('UTC').dayOf(Number.NEGATIVE_INFINITY)).toThrow(notQuick)
    expect(() => zoneLine('UTC').dayOf(epochDay(2150, 1, 1) * 86_400_000_000)).toThrow(notQuick)
    expect(() => zoneLine('America/Nowhere')).toThrow(notQuick)
  })
})

describe('days as numbers', () => {
  it('are the days of the calendar, and months later are clamped to the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 80_000 }), fc.integer({ min: -40, max: 40 }), (number, months) => {
        const day = epoch.add({ days: number })
        expect(civilDay(number)).toEqual({ year: day.year, month: day.month, day: day.day })
        expect(epochDay(day.year, day.month, day.day)).toBe(number)
        expect(dayText(number)).toBe(day.toString())
        expect(dayText(addMonths(number, months))).toBe(day.add({ months }).toString())
      }),
      { numRuns: 500, seed: 12 },
    )
  })

  it('an instant is written with the digits it has, at least three', () => {
    expect(instantText(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantText(1_772_848_800_000_000)).toBe('2026-03-07T02:00:00.000Z')
    expect(instantText(-1)).toBe('1969-12-31T23:59:59.999999Z')
    expect(instantText(123_000)).toBe('1970-01-01T00:00:00.123Z')
  })
})
