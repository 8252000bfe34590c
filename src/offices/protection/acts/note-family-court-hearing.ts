import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared, textOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const noteFamilyCourtHearing = defineAct({
  act: 'NoteFamilyCourtHearing',
  entry: 'FamilyCourtHearingNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note a hearing in a family court',
  says: 'Records a hearing on custody, guardianship or protection of a child, and that the parent asks to take part.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    familyHearingOn: ask.day('Hearing on', 'Day of the hearing'),
    court: ask.text('Court', 'The court, and the number of the case', { personal: true }),
    asks: ask.choice('How the parent asks to take part', 'What was asked for', ['in-person', 'video', 'telephone', 'does-not-want-to']),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: [
      opens('family-court-hearing', entry, caseZone(state), {
        familyHearingOn: textOf(entry, 'familyHearingOn'),
        participationAskedAt: entry.occurredAt,
        participationAnswer: textOf(entry, 'asks') === 'does-not-want-to' ? 'not-wanted' : null,
      }),
    ],
  }),
  notices: () => [
    {
      to: 'office:protection',
      about: 'family-court',
      says: 'A family court hears a case of a parent in custody: arrange that they take part.',
    },
  ],
})
