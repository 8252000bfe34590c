import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const consultOnProtection = defineAct({
  act: 'ConsultOnProtection',
  entry: 'ProtectionConsulted',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that counsel was consulted on a protected person',
  says: 'Records that counsel of the agency (OPLA) was consulted before anything was decided about somebody whom 8 USC 1367 protects.',
  by: anyoneOfTheDesk,
  about: 'protected-person',
  input: z.strictObject({
    subjectId: ask.subject('Protection', 'The mark it is about'),
    occurredAt: shared.occurredAt,
    advice: ask.account('What was advised', 'Whom was spoken to, and what they advised'),
  }),
  authorities: () => [byRule('victims-directive'), byRule('confidentiality-1367')],
  requires: [],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    subjects: ofSubject('protected-person', entry, state, { protectionCounselConsultedAt: entry.occurredAt }),
  }),
})
