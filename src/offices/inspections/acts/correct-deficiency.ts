import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule } from '../../custody/exports.ts'
import { textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { ofInspections } from '../of-inspections.ts'
import { seenByAnother, stillOpen, wasCorrected } from '../requirements.ts'
import { changes } from '../tell.ts'
import { answering, inspectors } from '../who-may.ts'

const subjectId = ask.subject('Deficiency', 'Which deficiency')
const shared = { ...ofInspections, about: 'deficiency', authorities: () => [byRule('inspection-agreed')] } as const

export const agreeCorrection = defineAct({
  act: 'AgreeCorrection',
  entry: 'CorrectionAgreed',
  ...shared,
  kind: 'decision',
  title: 'Agree a corrective action plan',
  says: 'Sets what the place does about a deficiency and by when. A later plan moves the day.',
  by: inspectors,
  input: z.strictObject({
    subjectId,
    plan: openText('Plan', 'What the place does, step by step'),
    correctionDueAt: ask.at('By when', 'By when it is corrected and verified'),
  }),
  requires: [stillOpen],
  tells: (entry, state) => ({
    subjects: changes('deficiency', entry, state, {
      correctionPlannedAt: entry.occurredAt,
      correctionDueAt: textOfPlace(entry, 'correctionDueAt'),
    }),
  }),
})

export const reportCorrection = defineAct({
  act: 'ReportCorrection',
  entry: 'CorrectionReported',
  ...shared,
  kind: 'observation',
  title: 'Report a correction',
  says: 'Says, for the place, that a deficiency was corrected, and what shows it. It stays open until another officer has seen it.',
  by: [...answering, ...inspectors],
  input: z.strictObject({
    subjectId,
    occurredAt: ask.at('Corrected', 'When it was corrected'),
    shown: openText('What shows it', 'Papers, photographs of the place, training given'),
  }),
  requires: [stillOpen],
  tells: (entry, state) => ({
    subjects: changes('deficiency', entry, state, { correctionReportedAt: entry.occurredAt, correctionReportedBy: entry.officerId }),
  }),
})

export const verifyCorrection = defineAct({
  act: 'VerifyCorrection',
  entry: 'CorrectionVerified',
  ...shared,
  kind: 'decision',
  title: 'Verify a correction',
  says: 'Closes a deficiency whose correction another officer has seen; or says that it was not corrected, and it stays open.',
  by: inspectors,
  input: z.strictObject({
    subjectId,
    isCorrected: ask.yesNo('Corrected?', 'Whether what was found is put right'),
    seen: openText('What was seen', 'What the officer saw or read, where and when'),
  }),
  requires: [stillOpen, wasCorrected, seenByAnother],
  tells: (entry, state) => ({
    subjects: changes(
      'deficiency',
      entry,
      state,
      entry.payload.isCorrected === true
        ? { correctionVerifiedAt: entry.occurredAt, isDeficiencyOpen: false }
        : { correctionReportedAt: null, correctionReportedBy: null },
    ),
  }),
})
