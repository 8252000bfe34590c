import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { removalRequirements } from '../requirements/removal.ts'
import { byCite, byRule } from '../under-rule.ts'
import { supervisors } from '../who-may.ts'

export const orderRemovalExecution = defineAct({
  act: 'OrderRemovalExecution',
  entry: 'RemovalExecutionOrdered',
  ...inCustody,
  kind: 'decision',
  title: 'Order a removal to be carried out',
  says: 'Decides, after every check, that a final order of removal is carried out.',
  by: supervisors,
  input: z.strictObject({
    country: ask.text('Country', 'Country the person is removed to', { personal: true }),
    isCountryInOrder: ask.yesNo('Does the order name this country?', 'Whether the final order designates the country'),
    plannedOn: ask.day('On', 'Day the removal is planned for'),
    isTravelDocumentHeld: ask.yesNo('Is a travel document in hand?', 'Whether there is a document valid for the journey'),
    isPropertyReturned: ask.yesNo('Are belongings with the person?', 'Whether everything kept for the person goes along or was given back'),
    isCounselTold: ask.yesNo('Was counsel told?', 'Whether the attorney of record, if there is one, was told of the removal'),
    reasons: ask.account('What was checked', 'Stays, orders, claims, health and family: what was looked at, and when'),
  }),
  authorities: () => [byCite('8 USC 1231(a), (b)'), byRule('ero-warrant-I205')],
  requires: removalRequirements,
  tells: (entry) => ({
    subjects: [{ id: 'removal-order', kind: 'removal-order', facts: { removalExecutionOrderedAt: entry.occurredAt } }],
  }),
  notices: () => [{ to: 'counsel', about: 'removal-ordered', says: 'The removal of your client is ordered to be carried out.' }],
})
