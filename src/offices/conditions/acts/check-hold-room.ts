import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { ask, byRule, opens, shared } from '../../custody/exports.ts'
import { placeId } from '../../places/exports.ts'
import { fields } from '../fields.ts'
import { ofPlaces } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

export const checkHoldRoom = defineAct({
  act: 'CheckHoldRoom',
  entry: 'HoldRoomLookRecorded',
  ...ofPlaces,
  kind: 'observation',
  title: 'Look into a hold room',
  says: 'Records one look into a hold room: when, by whom, and how many people were seen. The law book has no interval for it; the page of the place shows how long nobody looked.',
  caseOf: ({ code }) => placeId(String(code)),
  by: keepers,
  input: z.strictObject({
    code: fields.code,
    occurredAt: shared.occurredAt,
    peopleSeen: fields.people('People seen', 'How many people were in the room'),
    isAnythingWrong: ask.yesNo('Was anything wrong?', 'Heat, water, crowding, somebody unwell: then say so by an act of its own'),
  }),
  authorities: () => [byRule('ero-holdroom-12h')],
  requires: [],
  tells: (entry, state) => {
    const last = findLatest(state, 'hold-room-check')
    const zone = state.subjects.get('place')?.zone ?? 'UTC'
    return {
      subjects: [
        ...(last ? [{ id: last.id, kind: last.kind, facts: { roomNextCheckedAt: entry.occurredAt } }] : []),
        opens('hold-room-check', entry, zone, {
          roomCheckedAt: entry.occurredAt,
          roomCheckedBy: entry.officerId,
          roomPeopleSeen: String(entry.payload.peopleSeen ?? ''),
        }),
      ],
    }
  },
})

export const holdHeadcount = defineAct({
  act: 'HoldHeadcount',
  entry: 'HeadcountRecorded',
  ...ofPlaces,
  kind: 'observation',
  title: 'Hold a formal count',
  says: 'Records a formal count of the people of a place, and how many there should be. A count that does not come out is recorded as it is.',
  caseOf: ({ code }) => placeId(String(code)),
  by: keepers,
  input: z.strictObject({
    code: fields.code,
    occurredAt: shared.occurredAt,
    counted: fields.people('Counted', 'How many people were counted'),
    expected: fields.people('On the roll', 'How many there should be'),
    isCountSettled: ask.yesNo('Did the count come out?', 'Whether both numbers are the same, or the difference was explained'),
  }),
  authorities: () => [byRule('det-headcount')],
  requires: [],
  tells: (entry, state) => {
    const last = findLatest(state, 'headcount')
    const zone = state.subjects.get('place')?.zone ?? 'UTC'
    const { counted, expected, isCountSettled } = entry.payload
    return {
      subjects: [
        ...(last ? [{ id: last.id, kind: last.kind, facts: { countedNextAt: entry.occurredAt } }] : []),
        opens('headcount', entry, zone, {
          countedAt: entry.occurredAt,
          peopleCounted: String(counted ?? ''),
          peopleExpected: String(expected ?? ''),
          isCountSettled: isCountSettled === true,
        }),
      ],
    }
  },
})
