import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const approveCustodian = defineAct({
  act: 'ApproveCustodian',
  entry: 'CustodianApproved',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide into whose care a child is released',
  says: 'Decides, from facts with their sources, that a child is released to a parent, a guardian, another relative or somebody the parent names. The release itself is ordered and recorded like any other.',
  by: supervisors,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    relation: ask.choice('Into whose care', 'What they are to the child; the first who can is chosen', [
      'parent',
      'legal-guardian',
      'adult-sibling-aunt-uncle-or-grandparent',
      'adult-named-by-the-parent',
      'licensed-program',
      'another-adult',
    ]),
    name: ask.text('Name', 'Name of whoever takes the child in', { personal: true }),
    isIdentityChecked: ask.yesNo('Was it checked who they are?', 'From papers or records'),
    isTieChecked: ask.yesNo('Was the tie to the child checked?', 'From papers, or the parent’s word'),
    isChildAsked: ask.yesNo('Was the child asked?', 'In private, in a language the child understands'),
    isDangerKnown: ask.yesNo('Is any danger to the child known?', 'From anything that was seen or said'),
    facts: reasonedFacts('Fact', 'What was checked, each with where it was taken from'),
    reasons: ask.account('Reasons', 'Why into this care, and why nobody earlier in the list'),
  }),
  authorities: () => [byCite('8 CFR 236.3; Flores Settlement')],
  requires: [
    {
      ...house,
      id: 'custodian-checked',
      question: 'whom',
      says: 'A child is released into the care of somebody who was checked, with whom the child was asked to go, and of whom no danger is known.',
      cure: 'Check who they are and their tie to the child, ask the child in private; where a danger is known choose somebody else.',
      needs: 'input',
      test: {
        node: 'all',
        of: [is('isIdentityChecked', true), is('isTieChecked', true), is('isChildAsked', true), is('isDangerKnown', false)],
      },
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('minor', entry, state, { custodianApprovedAt: entry.occurredAt, custodianRelation: textOf(entry, 'relation') }),
  }),
  notices: () => [
    { to: 'counsel', about: 'custodian-approved', says: 'It was decided into whose care your client, a child, is released.' },
  ],
})
