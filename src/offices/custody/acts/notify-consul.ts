import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { consularClasses } from '../consular-classes.ts'
import { inCustody } from '../of-custody.ts'
import { affirmed } from '../requirements/answers.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody, textOf } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const notifyConsul = defineAct({
  act: 'NotifyConsul',
  entry: 'ConsulNotified',
  ...inCustody,
  kind: 'observation',
  title: 'Record notice to the consul',
  says: 'Records that the person was told of the right to reach their consul, and whether the consul was told.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    consularNotification: ask.choice('Class', 'How 8 CFR 236.1(e) classes the nationality', consularClasses),
    isPersonTold: ask.yesNo('Was the person told of the right?', 'Everyone detained is told that they may reach their consul'),
    isConsulTold: ask.yesNo('Was the consul told?', 'Whether a consul was told of the arrest or detention'),
    consulate: ask.text('Consulate', 'Which consulate, and how it was told', { personal: true }).optional(),
    isAsylumKept: ask.yesNo('Was nothing said of asylum?', 'Nobody tells a consul that the person applied for asylum or withholding'),
  }),
  authorities: () => [byRule('ero-consular-notification')],
  requires: [
    {
      ...underRule('ero-consular-notification'),
      id: 'consul-person-told',
      question: 'whom',
      says: 'Everyone detained is told of the right to reach their consul.',
      cure: 'Tell the person now and record it again.',
      needs: 'input',
      test: affirmed('isPersonTold'),
    },
    {
      ...underRule('ero-consular-notification'),
      id: 'consul-asylum-kept',
      question: 'law',
      says: 'No consul is told that the person applied for asylum or withholding.',
      cure: 'Tell counsel of the agency and the supervisor at once.',
      needs: 'input',
      test: affirmed('isAsylumKept'),
    },
  ],
  tells: (entry) => ({
    subjects: [
      ofCustody({
        consularNotification: textOf(entry, 'consularNotification'),
        ...(entry.payload.isConsulTold === true ? { consulNotifiedAt: entry.occurredAt } : {}),
      }),
    ],
  }),
})
