import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, supervisors, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const certifyConfidentialityKept = defineAct({
  act: 'CertifyConfidentialityKept',
  entry: 'ConfidentialityCertified',
  ...ofProtection,
  kind: 'decision',
  title: 'Certify that 8 USC 1367 was kept',
  says: 'Certifies, from facts with their sources, that enforcement at a shelter or a like place kept to 8 USC 1367. Without it no Notice to Appear is issued.',
  by: [...supervisors, ...counselOfTheAgency],
  about: 'protected-site',
  input: z.strictObject({
    subjectId: ask.subject('Place', 'The place it is about'),
    isKept: ask.yesNo('Was 8 USC 1367 kept?', 'Nothing rests only on what an abuser or perpetrator said, and nothing was disclosed'),
    facts: reasonedFacts('Fact', 'What led officers there, and from whom it was known: each with where it was taken from'),
  }),
  authorities: () => [byRule('confidentiality-1367')],
  requires: [
    {
      ...underRule('confidentiality-1367'),
      id: 'section-1367-kept',
      question: 'law',
      says: 'A certification under 8 USC 1229(e) states that 8 USC 1367 was kept.',
      cure: 'Where it was not, tell counsel of the agency and issue no Notice to Appear on it.',
      needs: 'input',
      test: is('isKept', true),
    },
  ],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    subjects: ofSubject('protected-site', entry, state, {
      section1367CertifiedAt: entry.occurredAt,
      section1367CertifiedBy: entry.officerId,
    }),
  }),
})
