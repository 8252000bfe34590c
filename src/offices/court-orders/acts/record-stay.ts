import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

/** 8 CFR 241.6(c): their stay has no effect where it arrives after boarding is complete. */
const afterBoarding = ['immigration-judge', 'board']

export const recordStay = defineAct({
  act: 'RecordStay',
  entry: 'StayGranted',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record a stay of removal',
  says: 'Records that removal is stayed, by law (an appeal or its time) or by order. While it lives no removal is ordered.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    stayKind: ask.choice('Whose stay', 'By law, or who ordered it', ['automatic', 'immigration-judge', 'board', 'court', 'field-office']),
    stayedOn: ask.day('From', 'Day the stay began'),
    isAfterBoarding: ask
      .yesNo('Did it arrive after boarding was complete?', 'A stay of a judge or the Board then has no effect (8 CFR 241.6(c))')
      .optional(),
    says: ask.account('On what it rests', 'The order, or the appeal and its day'),
  }),
  authorities: ({ stayKind }) => [byRule(stayKind === 'field-office' ? 'stay-admin-I246' : 'stay-automatic')],
  requires: [],
  tells: (entry, state) => {
    const stayKind = textOf(entry, 'stayKind') ?? ''
    const stayedOn = textOf(entry, 'stayedOn')
    const hasEffect = !(entry.payload.isAfterBoarding === true && afterBoarding.includes(stayKind))
    return {
      subjects: [
        opens('stay', entry, caseZone(state), { stayKind, stayedOn, isStayLive: hasEffect }),
        ...(stayKind === 'court' ? [{ id: 'removal-order', kind: 'removal-order', facts: { courtStayOrderedOn: stayedOn } }] : []),
      ],
    }
  },
  notices: (_entry, state) =>
    state.assignedTo ? [{ to: `officer:${state.assignedTo}`, about: 'stay', says: 'Removal is stayed in a case of yours.' }] : [],
})
