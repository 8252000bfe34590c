import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const noteProtectedSite = defineAct({
  act: 'NoteProtectedSite',
  entry: 'ProtectedSiteNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note enforcement at a shelter or a like place',
  says: 'Records that the person was found at a shelter, a rape crisis center, a place of victim services or, in listed cases, a courthouse. A Notice to Appear then needs a certification.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    siteKind: ask.choice(
      'Kind of place',
      'Where it was',
      [
        'domestic-violence-shelter',
        'rape-crisis-center',
        'supervised-visitation-center',
        'family-justice-center',
        'victim-services',
        'courthouse-in-a-listed-case',
      ],
      { personal: true },
    ),
    place: ask.account('Where, and why there', 'The place, and what led officers there'),
  }),
  authorities: () => [byRule('confidentiality-1367')],
  requires: [],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    subjects: [opens('protected-site', entry, caseZone(state), { protectedSiteAt: entry.occurredAt })],
  }),
  notices: () => [
    { to: 'office:opla', about: 'section-1367', says: 'Enforcement took place where 8 USC 1229(e) asks for a certification.' },
  ],
})
