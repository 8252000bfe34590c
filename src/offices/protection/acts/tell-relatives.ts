import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, is } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'

export const tellRelatives = defineAct({
  act: 'TellRelatives',
  entry: 'RelativesTold',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that a child’s relatives were told',
  says: 'Records that a parent or another relative was told where the child is, or that nobody could be reached and what was tried.',
  by: anyoneOfTheDesk,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    isTold: ask.yesNo('Was somebody told?', 'Where the child is, and how to reach them'),
    relation: ask.choice('Who', 'What they are to the child', [
      'parent',
      'legal-guardian',
      'grandparent',
      'aunt-or-uncle',
      'sibling',
      'another-relative',
      'somebody-the-child-named',
    ]),
    whom: ask.text('Name', 'Name of whoever was told', { personal: true }).optional(),
    how: ask.choice('How', 'How they were told', ['telephone', 'in-person', 'through-the-consul', 'through-counsel', 'message']),
    isChildHeard: ask.yesNo('Did the child speak with them?', 'Whether the child could talk to whoever was told'),
    tried: ask.account('What was tried', 'Where nobody could be reached').optional(),
  }),
  authorities: () => [byCite('8 CFR 236.3(g)(1)')],
  requires: [
    {
      ...houseWarns,
      id: 'relatives-told-or-tried',
      question: 'whom',
      says: 'A relative was told, or what was tried is on record.',
      cure: 'Try everybody the child names; write down whom, and when.',
      needs: 'input',
      test: either(is('isTold', true), happened('tried')),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: entry.payload.isTold === true ? ofSubject('minor', entry, state, { relativesToldAt: entry.occurredAt }) : [],
  }),
})
