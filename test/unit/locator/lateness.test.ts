import { describe, expect, it } from 'vitest'
import { latenessHours, measureLateness } from '../../../src/doors/locator/measure-lateness.ts'

const now = Temporal.Instant.from('2026-03-10T00:00:00Z')
const recordedAt = (at: string) => ({ occurredAt: '2026-03-06T12:00:00.000Z', recordedAt: at })

describe('how late the locator is', () => {
  it('is asked of the clock of the law book: eight hours to the minute are kept, one second more is past them', () => {
    const delays = [recordedAt('2026-03-06T12:05:00.000Z'), recordedAt('2026-03-06T20:00:00.000Z'), recordedAt('2026-03-06T20:00:01.000Z')]
    expect(latenessHours()).toBe(8)
    expect(measureLateness(delays, now)).toMatchObject({ changes: 3, within: 2, late: 1, medianMinutes: 480 })
  })

  it('is not 0 where nothing changed: it is not counted', () => {
    expect(measureLateness([], now)).toEqual({ changes: 0, within: 0, late: 0, medianMinutes: null, worstMinutes: null })
  })
})
