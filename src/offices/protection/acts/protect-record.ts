import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const protectRecord = defineAct({
  act: 'ProtectRecord',
  entry: 'RecordProtected',
  ...ofProtection,
  kind: 'observation',
  title: 'Mark a case as protected by 8 USC 1367',
  says: 'Records that the law on victims protects what is known of the person, from when on. The case closes at once to readers who are not cleared; why stays with those who are.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    basis: ask.choice(
      'What it rests on',
      'The application or status that protects',
      ['vawa-self-petition', 't-status', 'u-status', 'battered-spouse-or-child-waiver', 'told-by-counsel', 'seen-in-a-file'],
      { personal: true },
    ),
    source: ask.account('From what', 'Which paper, file or answer shows it'),
  }),
  authorities: () => [byRule('confidentiality-1367'), byRule('victims-directive')],
  requires: [],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    restrictions: [...new Set([...state.restrictions, 'section-1367' as const])],
    subjects: [opens('protected-person', entry, caseZone(state), { protectedFromAt: entry.occurredAt, isProtected: true })],
  }),
  notices: () => [
    {
      to: 'office:opla',
      about: 'section-1367',
      says: 'A case is protected by 8 USC 1367: counsel is consulted before anything is decided.',
    },
    { to: 'office:records', about: 'section-1367', says: 'A case is protected by 8 USC 1367: restrict the record of the person as well.' },
  ],
})
