import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const requestChildVisit = defineAct({
  act: 'RequestChildVisit',
  entry: 'ChildVisitRequested',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that a visit with a child is asked for',
  says: 'Records that a parent, a child’s carer or a court asks that parent and child can see each other.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    from: ask.choice('From whom', 'Who asked', ['the-parent', 'the-child-or-carer', 'child-welfare', 'a-court', 'counsel']),
    account: ask.account('What was asked', 'When, how often, in which way').optional(),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({ subjects: [opens('child-visit', entry, caseZone(state), { visitAskedAt: entry.occurredAt })] }),
})
