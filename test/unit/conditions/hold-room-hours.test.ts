import { describe, expect, it } from 'vitest'
import { holdRoomHours } from '../../../src/offices/conditions/exports.ts'
import { arrested, bookedIn } from '../custody/invented.ts'

/** In the room from 02:30 to 05:10 UTC, given water and a meal in the second hour. */
function night() {
  const { desk } = arrested(undefined, '2026-11-21T02:00:00Z')
  const { entryId } = desk.does('keeper', 'BookIn', bookedIn, '2026-11-21T02:30:00Z')
  const subjectId = `stint:${entryId}`
  desk.does('keeper', 'GiveInHoldRoom', { subjectId, given: ['water', 'meal'] }, '2026-11-21T03:20:00Z')
  desk.does('keeper', 'GiveInHoldRoom', { subjectId, given: ['water', 'phone'] }, '2026-11-21T03:40:00Z')
  desk.does('keeper', 'BookOut', { subjectId, to: 'another-place' }, '2026-11-21T05:10:00Z')
  return desk.state()
}
const at = (hour: string) => Temporal.Instant.from(`2026-11-21T${hour}:00Z`)
const hours = (until = '08:00', now = '12:00') =>
  holdRoomHours({ cases: [night()], place: undefined, code: 'EXMPHOLD', from: at('02:00'), until: at(until), now: at(now) })

describe('a hold room hour by hour', () => {
  it('shows who was in it in each hour, how long they had been held, and what they were given', () => {
    expect(hours().map(({ people }) => people.map((one) => [one.hours, one.given.join(' ')]))).toEqual([
      [[0.5, '']],
      [[1.5, 'water meal phone']],
      [[2.5, '']],
      [[2.7, '']],
      [],
      [],
    ])
  })

  it('shows no hour that has not begun, and counts the one under way up to now', () => {
    const shown = hours('08:00', '03:15')
    expect(shown).toHaveLength(2)
    expect(shown[1]?.people.map((one) => one.hours)).toEqual([0.8])
  })

  it('says how long nobody looked while somebody was in the room, and nothing of an empty room', () => {
    expect(hours().map(({ longestUnseenMinutes }) => longestUnseenMinutes)).toEqual([60, 60, 60, 60, null, null])
  })

  it('asks for another place and finds nobody', () => {
    const other = holdRoomHours({
      cases: [night()],
      place: undefined,
      code: 'OTHER',
      from: at('02:00'),
      until: at('04:00'),
      now: at('12:00'),
    })
    expect(other.flatMap(({ people }) => people)).toEqual([])
  })
})
