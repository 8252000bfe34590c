import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Requirement } from '../../../acts/requirement.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { affirmed } from '../requirements/answers.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { fieldOfficers } from '../who-may.ts'

const parts = {
  isToldReasons: 'The person was told why they were arrested.',
  isToldOfCounsel: 'The person was told that they may have counsel, at no cost to the government.',
  isLegalServicesListGiven: 'The person was given the list of free legal services.',
  isToldOfStatements: 'The person was told that what they say may be used against them.',
} as const

const wasSaid = (field: string, says: string): Requirement => ({
  ...underRule('ero-advisals-warrantless'),
  id: `advised-${field}`,
  question: 'whom',
  says,
  cure: 'Tell the person now, in a language they understand, and record it again.',
  needs: 'input',
  test: affirmed(field),
})

export const advisePerson = defineAct({
  act: 'AdvisePerson',
  entry: 'PersonAdvised',
  ...inCustody,
  kind: 'observation',
  title: 'Record what the person was told',
  says: 'Records that a person arrested without a warrant was told their rights (8 CFR 287.3(c)).',
  by: fieldOfficers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    isToldReasons: ask.yesNo('Told why they were arrested?', parts.isToldReasons),
    isToldOfCounsel: ask.yesNo('Told of counsel?', parts.isToldOfCounsel),
    isLegalServicesListGiven: ask.yesNo('Given the list of free legal services?', parts.isLegalServicesListGiven),
    isToldOfStatements: ask.yesNo('Told that statements may be used?', parts.isToldOfStatements),
  }),
  authorities: () => [byRule('ero-advisals-warrantless')],
  requires: Object.entries(parts).map(([field, says]) => wasSaid(field, says)),
  tells: (entry) => {
    const isWhole = Object.keys(parts).every((field) => entry.payload[field] === true)
    return isWhole ? { subjects: [ofCustody({ advisedAt: entry.occurredAt })] } : {}
  },
})
