import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

export const endMedicalHold = defineAct({
  act: 'EndMedicalHold',
  entry: 'MedicalHoldEnded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record the end of a medical hold',
  says: 'Records that medical staff no longer ask for a removal to wait, and when. Never why.',
  by: anyoneOfTheDesk,
  about: 'medical-hold',
  input: z.strictObject({ subjectId: ask.subject('Hold', 'The hold that ended'), occurredAt: shared.occurredAt }),
  authorities: () => [byCite('A rule of this record')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('medical-hold', entry, state, { isHoldLive: false, holdEndedAt: entry.occurredAt }),
  }),
})
