import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask, byRule, shared, textOf } from '../../custody/exports.ts'
import { headquarters, type Told, toldFacts, whoIsTold } from '../death-words.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { recorded } from '../requirements.ts'
import { ofDeath, theDeath } from '../the-death.ts'
import { anyoneWhoHears } from '../who-may.ts'

export const tellOfDeath = defineAct({
  act: 'TellOfDeath',
  entry: 'DeathTold',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record who was told of a death',
  says: 'Records that headquarters, the consulate, Congress, the medical examiner, the court or counsel was told, and when. The family has an act of its own.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    whom: ask.choice('Who was told', 'Headquarters is told once custody management, the Joint Intake Center and OPLA all are', whoIsTold),
    how: ask.choice('How', 'How they were told', ['telephone', 'in-person', 'in-writing']),
    toWhom: ask.text('Name', 'Who took the call or the letter', { personal: true }),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [recorded],
  tells: (entry, state) => {
    const whom = whoIsTold.find((one) => one === textOf(entry, 'whom'))
    if (!whom) return {}
    const facts = { ...theDeath(state)?.facts, [toldFacts[whom]]: entry.occurredAt }
    return { subjects: [ofDeath(state, { [toldFacts[whom]]: entry.occurredAt, ...headquartersTold(facts) })] }
  },
})

/** The last of the three to hear is when all had. */
function headquartersTold(facts: Facts): Facts {
  const moments = headquarters.map((one: Told) => facts[toldFacts[one]])
  const known = moments.filter((moment) => typeof moment === 'string')
  return known.length === moments.length ? { deathHeadquartersToldAt: known.toSorted().at(-1) ?? null } : {}
}
