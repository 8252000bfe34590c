import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { either, is, oneOf } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, namedSubject, ofSubject, shared, supervisors, underRule, yesOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const determineUnaccompanied = defineAct({
  act: 'DetermineUnaccompanied',
  entry: 'UnaccompaniedDetermined',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide whether a child is unaccompanied',
  says: 'Decides from facts, each with its source, whether a parent or legal guardian is here who can care for the child. An aunt, a grandparent or a adult sibling is neither. The 72 hours run from a finding that there is none.',
  by: [...new Set([...examiners, ...supervisors])],
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    isUnaccompanied: ask.yesNo('Is the child unaccompanied?', 'No parent or legal guardian here who is available to give care'),
    foundWith: ask.choice('Found with', 'The closest adult who was with the child', [
      'parent',
      'legal-guardian',
      'grandparent',
      'aunt-or-uncle',
      'adult-sibling',
      'another-relative',
      'somebody-else',
      'nobody',
    ]),
    isFromContiguousCountry: ask.yesNo('From Canada or Mexico?', 'Whether the child is a national or resident of a contiguous country'),
    facts: reasonedFacts('Fact', 'Papers, what the child and the adult say, calls made: each with where it was taken from'),
  }),
  authorities: () => [byRule('uac-72h-transfer'), byCite('6 USC 279; 8 CFR 236.3(d)(1), (f)'), byRule('uac-48h-notify-orr')],
  requires: [
    {
      // The definition in 6 USC 279 was not read word by word: it warns.
      ...underRule('uac-72h-transfer'),
      cite: '6 USC 279; 8 CFR 236.3(d)(1)',
      verified: 'secondary',
      severity: 'policy',
      id: 'accompanied-by-parent-or-guardian',
      question: 'whom',
      says: 'A child is accompanied only by a parent or a legal guardian.',
      cure: 'Find the child unaccompanied, tell ORR, and record the relative as a tie of the family.',
      needs: 'input',
      test: either(is('isUnaccompanied', true), oneOf('foundWith', ['parent', 'legal-guardian'])),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => {
    const isUnaccompanied = yesOf(entry, 'isUnaccompanied') === true
    const found = namedSubject('minor', entry, state)?.facts.uacFoundAt ?? entry.occurredAt
    return {
      subjects: ofSubject('minor', entry, state, {
        isUnaccompanied,
        isAccompaniedMinor: !isUnaccompanied,
        isFromContiguousCountry: yesOf(entry, 'isFromContiguousCountry'),
        unaccompaniedDeterminedBy: entry.officerId,
        uacDeterminedAt: isUnaccompanied ? entry.occurredAt : null,
        uacFoundAt: isUnaccompanied ? found : null,
      }),
    }
  },
  notices: ({ payload }) =>
    payload.isUnaccompanied === true
      ? [
          {
            to: 'office:juvenile',
            about: 'unaccompanied-child',
            says: 'A child is unaccompanied: ORR is told within 48 hours of the finding of the child, and takes over within 72.',
          },
        ]
      : [],
})
