import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { i213 } from '../instruments/i-213.ts'
import { inCustody } from '../of-custody.ts'
import { answered, saidYes } from '../requirements/answers.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { fieldOfficers } from '../who-may.ts'

export const recordArrestReport = defineAct({
  act: 'RecordArrestReport',
  entry: 'ArrestReportRecorded',
  ...inCustody,
  kind: 'observation',
  title: 'Write the report of an arrest',
  says: "Records the officer's account of how the person was met and arrested, on Form I-213.",
  by: fieldOfficers,
  input: z.strictObject({
    personName: shared.personName,
    encounter: ask.account('How the person was met', 'Where, when and how the officer met the person'),
    isArrestWithoutWarrant: ask.yesNo('Was it made without a warrant?', 'Whether no warrant had been issued when the arrest was made'),
    grounds: ask.account('Grounds', 'The facts on which the officer believed that there was a violation'),
    escapeFactors: ask.account('Why escape was likely', 'For an arrest without a warrant: the facts that made escape likely').optional(),
    isConsentNoted: ask.yesNo('Was entry by consent?', 'Whether somebody consented to entry, as noted here (8 CFR 287.8(f))').optional(),
    statement: ask.account('What the person said', 'What the person said, and in answer to what').optional(),
  }),
  authorities: () => [byRule('ero-warrantless-arrest-grounds'), byCite('Form I-213 (read of in secondary sources)')],
  requires: [
    {
      id: 'escape-factors-on-report',
      question: 'law',
      rule: 'ero-warrantless-arrest-grounds',
      cite: 'ICE memo of 2026-01-28 on arrests without warrant (contested in court)',
      verified: 'secondary',
      severity: 'policy',
      says: 'The facts that made escape likely are on Form I-213 as soon as practicable after an arrest without a warrant.',
      cure: 'Add them; where there were none, tell the supervisor and counsel.',
      needs: 'input',
      test: answered('escapeFactors', saidYes('isArrestWithoutWarrant')),
    },
  ],
  tells: (entry) => ({ subjects: [ofCustody({ arrestReportedAt: entry.occurredAt })] }),
  instruments: [i213],
})
