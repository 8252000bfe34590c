import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const approveSeparation = defineAct({
  act: 'ApproveSeparation',
  entry: 'SeparationApproved',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide that relatives are parted',
  says: 'A supervisor, another officer than the one who proposed it, decides from the facts on record that relatives are parted, how they stay in touch, and by when it is looked at again.',
  by: supervisors,
  about: 'family-tie',
  input: z.strictObject({
    subjectId: ask.subject('Relative', 'The tie it is about'),
    isProposalRead: ask.yesNo('Have you read the facts and what else was considered?', 'Yes, once you have'),
    isRelativeHeard: ask.yesNo('Were both heard?', 'Whether the relatives could say what they think of it'),
    contact: ask.account('How they stay in touch', 'Calls, visits, letters: how often, and at whose cost'),
    reviewOn: ask.day('Looked at again on', 'Day by which it is looked at again'),
    reasons: ask.account('Reasons', 'Why nothing milder would do'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [
    {
      ...house,
      id: 'separation-proposed-first',
      question: 'instrument',
      says: 'Relatives are parted only on an order of a court or a danger that is on record with facts and their sources.',
      cure: 'Have the facts recorded first: ProposeSeparation.',
      needs: 'facts',
      subject: 'family-tie',
      test: happened('separationProposedAt'),
    },
    {
      ...house,
      id: 'separation-by-another-officer',
      question: 'who',
      says: 'Whoever decides that relatives are parted is not the one who proposed it.',
      cure: 'Have another supervisor read the facts and decide.',
      needs: 'another-officer',
      subject: 'family-tie',
      fact: 'separationProposedBy',
    },
    {
      ...house,
      id: 'separation-facts-read',
      question: 'instrument',
      says: 'Whoever decides has read the facts and what else was considered.',
      cure: 'Read them, in the entry that proposes it, and decide again.',
      needs: 'input',
      test: is('isProposalRead', true),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-tie', entry, state, {
      separationApprovedAt: entry.occurredAt,
      separationApprovedBy: entry.officerId,
      separationReviewOn: textOf(entry, 'reviewOn'),
      isReunificationOwed: false,
      reunitedAt: null,
    }),
  }),
  notices: () => [
    {
      to: 'counsel',
      about: 'separation-decided',
      says: 'It was decided to part your client from a relative: the file says why, and until when.',
    },
    {
      to: 'person',
      about: 'separation-decided',
      says: 'It was decided to part you from a relative. Your file says why, how you stay in touch, and when it is looked at again.',
    },
  ],
})
