import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { examinationRequirements } from '../requirements/examination.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody, textOf } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { fieldOfficers } from '../who-may.ts'

const excuse = { ask: 'If the arresting officer examined' }

export const examine = defineAct({
  act: 'Examine',
  entry: 'Examined',
  ...inCustody,
  kind: 'observation',
  title: 'Record an examination',
  says: 'Records that an officer other than the one who arrested examined the person after an arrest without a warrant.',
  by: fieldOfficers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    examiningOfficerId: ask.officer('Examining officer', 'The officer who examined the person'),
    finds: ask.choice('What the officer found', 'What follows from the examination (8 CFR 287.3(b))', [
      'refer-to-immigration-judge',
      'expedited-removal',
      'other-authorized-action',
      'no-prima-facie-evidence',
    ]),
    account: ask.account('What was said and seen', 'The facts and the evidence the officer relied on'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    isExcused: ask
      .yesNo('Is there an excuse?', 'Whether the arresting officer examined because nobody else could in time', excuse)
      .optional(),
    isNobodyElseAvailable: ask
      .yesNo('Was no other qualified officer readily available?', 'First part of the excuse in 8 CFR 287.3(a)', excuse)
      .optional(),
    isTakingElsewhereDelay: ask
      .yesNo('Would taking the person to one have caused unnecessary delay?', 'Second part of the excuse in 8 CFR 287.3(a)', excuse)
      .optional(),
    isExaminingOwnDuty: ask
      .yesNo("Is examining among the arresting officer's duties?", 'What the excuse supposes in 8 CFR 287.3(a)', excuse)
      .optional(),
    excuseReason: ask.account('Reason', 'Why nobody else could examine in time', excuse).optional(),
  }),
  authorities: () => [byRule('ero-examination-by-other-officer'), byRule('ero-charging-determination')],
  requires: examinationRequirements,
  tells: (entry) => ({
    subjects: [
      ofCustody({
        examinedAt: entry.occurredAt,
        examinedBy: textOf(entry, 'examiningOfficerId'),
        examinationFound: textOf(entry, 'finds'),
      }),
    ],
  }),
})
