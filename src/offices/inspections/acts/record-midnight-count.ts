import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { opensAtPlace, textOfPlace } from '../../places/exports.ts'
import { people } from '../fields.ts'
import { ofInspections } from '../of-inspections.ts'
import { placeOnRecord } from '../requirements.ts'
import { counters } from '../who-may.ts'

export const recordMidnightCount = defineAct({
  act: 'RecordMidnightCount',
  entry: 'MidnightCountRecorded',
  ...ofInspections,
  kind: 'observation',
  title: 'Record the count at midnight',
  says: 'Says how many people were counted in the place when a day ended. It is held against the book-ins and book-outs on record: a difference is a finding.',
  by: counters,
  counts: { endOf: 'countedOn', people: 'countedPeople' },
  input: z.strictObject({
    countedOn: ask.day('Day', 'The day that ended, in the time of the place'),
    countedPeople: people('People counted', 'How many people were in the place at midnight, those in hospital under guard not among them'),
    countedHow: ask.choice('How', 'How they were counted', ['roll-call', 'head-count', 'from-papers']),
  }),
  authorities: () => [byRule('det-headcount')],
  requires: [placeOnRecord],
  tells: (entry, state) => ({
    subjects: [
      opensAtPlace('midnight-count', entry, state, {
        countedOn: textOfPlace(entry, 'countedOn'),
        countedPeople: String(entry.payload.countedPeople),
        countedHow: textOfPlace(entry, 'countedHow'),
      }),
    ],
  }),
})
