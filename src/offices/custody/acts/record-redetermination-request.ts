import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { ofCustody, textOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { counselOfTheAgency, fieldOfficers } from '../who-may.ts'

export const recordRedeterminationRequest = defineAct({
  act: 'RecordRedeterminationRequest',
  entry: 'RedeterminationRequested',
  ...inCustody,
  kind: 'observation',
  title: 'Record that the person asked a judge about custody',
  says: 'Records the day the person asked an immigration judge to look at custody or its conditions again.',
  by: [...fieldOfficers, ...counselOfTheAgency],
  input: z.strictObject({ redeterminationRequestedOn: ask.day('Asked on', 'Day of the request to the immigration judge') }),
  authorities: () => [byRule('bond-ij-redetermination')],
  requires: [],
  tells: (entry) => ({ subjects: [ofCustody({ redeterminationRequestedOn: textOf(entry, 'redeterminationRequestedOn') })] }),
})
