import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is, only } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const moveFamilyTogether = defineAct({
  act: 'MoveFamilyTogether',
  entry: 'FamilyMoveDecided',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide that relatives move together',
  says: 'Decides that the person and the relative go to the same place at the same time. It is for one move: the next one is decided anew. Decide it in the case of each of them.',
  by: supervisors,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    kind: ask.choice('What move', 'A transfer in custody, or a removal', ['transfer', 'removal']),
    to: ask.place('To', 'Code of the place both go to, for a transfer').optional(),
    isSameTransport: ask.yesNo('On the same transport?', 'Side by side, from door to door'),
    reasons: ask.account('How it is done', 'And what the place is for a family'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [
    {
      ...house,
      id: 'family-move-says-where',
      question: 'where',
      says: 'A transfer of relatives together says where to.',
      cure: 'Give the code of the place.',
      needs: 'input',
      test: only(is('kind', 'transfer'), happened('to')),
    },
    {
      ...house,
      id: 'family-same-transport',
      question: 'where',
      says: 'Relatives who move together move on the same transport.',
      cure: 'Choose a transport that takes them all.',
      needs: 'input',
      test: is('isSameTransport', true),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, { movesTogetherTo: textOf(entry, 'to') ?? textOf(entry, 'kind') }),
  }),
})
