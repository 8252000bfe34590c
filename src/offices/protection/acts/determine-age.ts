import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { is, not, only } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const determineAge = defineAct({
  act: 'DetermineAge',
  entry: 'AgeDetermined',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide whether a person is under 18',
  says: 'Decides from facts, each with its source, whether the person is under 18. Where that cannot be told, they are treated as a child.',
  by: [...new Set([...examiners, ...supervisors])],
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note this decides'),
    finding: ask.choice('Finding', 'What the facts show', ['under-18', 'eighteen-or-over', 'cannot-be-told']),
    facts: reasonedFacts('Fact', 'The facts that show the age, each with where it was taken from'),
    isMoreThanOneSource: ask.yesNo('Do they come from more than one source?', 'Looks count for nothing, and no examination decides alone'),
    isAskedInOwnLanguage: ask.yesNo(
      'Was the person asked, in a language they understand?',
      'And anybody of their family who can be reached',
    ),
    reasons: ask.account('Reasons', 'How the facts show it, and what speaks against'),
  }),
  authorities: () => [byCite('8 CFR 236.3(d)(1)'), byRule('uac-48h-notify-orr')],
  requires: [
    {
      ...house,
      id: 'adult-by-more-than-one-source',
      question: 'instrument',
      says: 'Somebody said to be under 18 is found to be an adult only from more than one source.',
      cure: 'Ask for papers, family and the records of other agencies; until then treat the person as a child.',
      needs: 'input',
      test: only(is('finding', 'eighteen-or-over'), is('isMoreThanOneSource', true)),
    },
    {
      ...house,
      id: 'asked-about-age',
      question: 'whom',
      says: 'Nobody is found to be an adult who was not asked.',
      cure: 'Ask the person, with an interpreter where one is needed.',
      needs: 'input',
      test: only(is('finding', 'eighteen-or-over'), not(is('isAskedInOwnLanguage', false))),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('minor', entry, state, {
      ageFinding: textOf(entry, 'finding'),
      ageDeterminedAt: entry.occurredAt,
      ageDeterminedBy: entry.officerId,
      foundAdultAt: textOf(entry, 'finding') === 'eighteen-or-over' ? entry.occurredAt : null,
    }),
  }),
  notices: ({ payload }) =>
    payload.finding === 'eighteen-or-over'
      ? [{ to: 'counsel', about: 'age-determined', says: 'Your client was found to be 18 or older.' }]
      : [{ to: 'office:juvenile', about: 'minor', says: 'A person in custody is under 18, or is treated as such.' }],
})
