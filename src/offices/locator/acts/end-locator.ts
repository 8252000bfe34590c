import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { house } from '../house.ts'
import { keepers, records, throughWindow } from '../who-may.ts'

export const endLocator = defineAct({
  act: 'EndLocator',
  entry: 'LocatorEnded',
  office: 'locator',
  caseKind: 'person',
  kind: 'observation',
  title: 'Stop being found by the public locator',
  says: 'From now on the public locator says of the person what it says of somebody it has no record of. Everybody who followed them by a code hears nothing more.',
  input: z.strictObject({ occurredAt: fields.occurredAt }),
  by: [...throughWindow, ...records, ...keepers],
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [],
  tells: (entry) => ({ subjects: [{ id: 'locator', kind: 'locator', facts: { locatorEndedAt: entry.occurredAt } }] }),
})
