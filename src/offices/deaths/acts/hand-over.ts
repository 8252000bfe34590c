import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, shared, textOf } from '../../custody/exports.ts'
import { house, ofDeaths } from '../of-deaths.ts'
import { recorded } from '../requirements.ts'
import { ofDeath } from '../the-death.ts'
import { anyoneWhoHears } from '../who-may.ts'

const handed = { belongings: 'belongingsReturnedAt', body: 'bodyHandedOverAt' } as const

export const handOverAfterDeath = defineAct({
  act: 'HandOverAfterDeath',
  entry: 'HandedOverAfterDeath',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record what was handed over after a death',
  says: 'Records that the belongings, or the body, were handed to the family or to whoever acts for them.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    what: ask.choice('What', 'What was handed over', ['belongings', 'body']),
    toWhom: ask.text('To whom', 'Who took it, and for whom', { personal: true }),
    list: ask.account('List', 'What was handed over, as on the receipt, and what is missing').optional(),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [recorded],
  tells: (entry, state) => ({
    subjects: [ofDeath(state, { [handed[textOf(entry, 'what') === 'body' ? 'body' : 'belongings']]: entry.occurredAt })],
  }),
})

export const endCaseAfterDeath = defineAct({
  act: 'EndCaseAfterDeath',
  entry: 'CaseAfterDeathEnded',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record that the case of who died ended',
  says: 'Records that proceedings against the person came to their end, and by what paper.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    by: ask.choice('By what', 'The paper that ended it', [
      'order-of-the-immigration-judge',
      'order-of-the-board',
      'notice-cancelled',
      'other',
    ]),
    paper: ask.text('Which paper', 'Its day and number', { personal: true }),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [recorded],
  tells: (entry, state) => ({ subjects: [ofDeath(state, { deathCaseEndedAt: entry.occurredAt })] }),
})
