import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, caseZone, opens, shared, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const noteCareNeed = defineAct({
  act: 'NoteCareNeed',
  entry: 'CareNeedNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note that a person needs particular care',
  says: 'Records that medical staff or the person say that particular care is needed, and since when. There is no field for what ails anybody.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    careNeed: ask.choice('Of which kind', 'As wide as the rules that follow from it ask for, and no more', [
      'pregnant-postpartum-or-nursing',
      'disability',
      'serious-medical',
      'serious-mental',
    ]),
    from: ask.choice('From whom', 'Who says so', ['medical-staff', 'the-person', 'family-or-counsel', 'an-officer']),
  }),
  authorities: ({ careNeed }) => [careNeed === 'pregnant-postpartum-or-nursing' ? byRule('pregnant') : byCite(house.cite)],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('care-need', entry, caseZone(state), {
        careNeed: textOf(entry, 'careNeed'),
        careNotedAt: entry.occurredAt,
        isCareNeedLive: true,
      }),
    ],
  }),
  notices: () => [
    { to: 'office:protection', about: 'care-need', says: 'Somebody in custody needs particular care: look at custody and place again.' },
  ],
})
