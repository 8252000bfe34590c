import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { ofCustody, textOf, yesOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { counselOfTheAgency, fieldOfficers } from '../who-may.ts'

export const recordHearing = defineAct({
  act: 'RecordHearing',
  entry: 'HearingRecorded',
  ...inCustody,
  kind: 'observation',
  title: 'Record the first hearing',
  says: 'Records the day the first hearing in removal proceedings was held, and whether the person had asked in writing for an earlier one.',
  by: [...fieldOfficers, ...counselOfTheAgency],
  input: z.strictObject({
    hearingOn: ask.day('Held on', 'Day of the first hearing'),
    isEarlierHearingRequested: ask.yesNo(
      'Did the person ask for an earlier hearing?',
      'Whether they asked in writing for one within ten days of service',
    ),
  }),
  authorities: () => [byRule('opla-hearing-10-days')],
  requires: [],
  tells: (entry) => ({
    subjects: [ofCustody({ hearingOn: textOf(entry, 'hearingOn'), isEarlierHearingRequested: yesOf(entry, 'isEarlierHearingRequested') })],
  }),
})
