import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { keepers, records } from '../who-may.ts'

export const consentToLocator = defineAct({
  act: 'ConsentToLocator',
  entry: 'LocatorConsented',
  office: 'locator',
  caseKind: 'person',
  kind: 'observation',
  title: 'Agree to be found by the public locator',
  says: 'The person agrees that the public locator may say where they are. It is needed where they asked for asylum, or ended it before; it lifts no other protection.',
  input: z.strictObject({
    how: fields.choice('How it was said', 'Through the person’s own window, or on paper that the person signed', [
      'own-window',
      'signed-paper',
    ]),
    occurredAt: fields.occurredAt,
  }),
  // Not counsel: 8 CFR 208.6(a) asks for the applicant's own written consent.
  by: ['person-concerned', ...records, ...keepers],
  authorities: () => [{ rule: 'confidentiality-asylum', cite: '8 CFR 208.6(a)' }],
  requires: [],
  tells: (entry) => ({ subjects: [{ id: 'locator', kind: 'locator', facts: { locatorConsentedAt: entry.occurredAt } }] }),
})
