import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, caseZone, opens, textOf, yesOf } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { arrestedForOffence, moreThanBirthAbroad } from '../requirements.ts'
import { issuers } from '../who-may.ts'

export const stateProbableCause = defineAct({
  act: 'StateProbableCause',
  entry: 'ProbableCauseStated',
  ...inDetainers,
  kind: 'decision',
  title: 'State probable cause',
  says: 'States the facts for believing that the person may be removed, each with where it was taken from. A conclusion alone is not taken.',
  by: issuers,
  input: z.strictObject({
    facts: reasonedFacts('Fact', 'What is known, and from where'),
    causeBasis: ask.choice('What they show', 'What the facts amount to', [
      'final-order-of-removal',
      'removal-proceedings-pending',
      'records-show-no-status',
      'statement-and-other-evidence-of-no-status',
    ]),
    isArrestedForOffence: ask.yesNo('Was the person arrested for a criminal offence?', 'By the agency that holds them'),
    isMoreThanBirthAbroad: ask.yesNo(
      'Do the facts go beyond birth abroad?',
      'Birth abroad with no record found, or the start of an investigation, is not enough',
    ),
  }),
  authorities: () => [byRule('detainer-probable-cause-warrant')],
  requires: [arrestedForOffence, moreThanBirthAbroad],
  tells: (entry, state) => ({
    subjects: [
      opens('probable-cause', entry, caseZone(state), {
        causeBasis: textOf(entry, 'causeBasis'),
        causeStatedAt: entry.occurredAt,
        causeStatedBy: entry.officerId,
        isArrestedForOffence: yesOf(entry, 'isArrestedForOffence'),
      }),
    ],
  }),
})
