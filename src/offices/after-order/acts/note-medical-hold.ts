import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, byCite, caseZone, opens, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

/** That and when, never what: there is no field for a reason. */
export const noteMedicalHold = defineAct({
  act: 'NoteMedicalHold',
  entry: 'MedicalHoldNoted',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Note a medical hold',
  says: 'Records that medical staff asked for a removal to wait, and when. Never why.',
  by: anyoneOfTheDesk,
  input: z.strictObject({ occurredAt: shared.occurredAt }),
  authorities: () => [byCite('A rule of this record')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [opens('medical-hold', entry, caseZone(state), { heldFromAt: entry.occurredAt, isHoldLive: true })],
  }),
})
