import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const endCareNeed = defineAct({
  act: 'EndCareNeed',
  entry: 'CareNeedEnded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that particular care is no longer needed',
  says: 'Records that medical staff or the person say that the care is no longer needed, and since when.',
  by: anyoneOfTheDesk,
  about: 'care-need',
  input: z.strictObject({
    subjectId: ask.subject('Care', 'The need it is about'),
    occurredAt: shared.occurredAt,
    from: ask.choice('From whom', 'Who says so', ['medical-staff', 'the-person']),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('care-need', entry, state, { isCareNeedLive: false, careEndedAt: entry.occurredAt }),
  }),
})
