import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field, instantField } from '../../../acts/field.ts'
import { localText } from '../../../kernel/local-text.ts'
import { watchCaseId } from '../watch-case.ts'

const word = (label: string, says: string) =>
  z
    .string()
    .trim()
    .min(1, 'Say something here.')
    .max(300, 'Say it in 300 characters at most.')
    .describe(says)
    .meta(field({ label, control: 'text' }))

/** How near the moment is. */
const dueStages = ['soon', 'passed'] as const

/** Done by the record itself, once for each stage of each clock: see `src/registrar/clocks/run-clock-watch.ts`. */
export const noteClockDue = defineAct({
  act: 'NoteClockDue',
  entry: 'ClockDueNoted',
  office: 'policy',
  caseKind: 'clock-watch',
  caseOf: ({ clockOffice }) => watchCaseId(String(clockOffice)),
  kind: 'observation',
  title: 'Note that a clock runs out',
  says: 'The record itself notes that a clock is about to run out, or ran out, and nobody has acted, and tells whoever supervises the officer the case is with, or the office where it is with nobody.',
  opensCase: true,
  by: ['the-record'],
  input: z.strictObject({
    clockOffice: word('Office', 'The office the case is with'),
    ofCase: word('Case', 'The case the clock runs in'),
    subject: word('Subject', 'What in the case the clock is about'),
    clock: word('Clock', 'Id of the clock'),
    title: word('Rule', 'What the rule is called'),
    ruleCite: word('Citation', 'Where the rule stands'),
    stage: z
      .enum(dueStages)
      .describe('Whether the moment is near or has passed')
      .meta(field({ label: 'When', control: 'choice' })),
    dueAt: instantField({ label: 'Due' }).describe('The moment as it then stood'),
    zone: word('Time zone', 'Zone of the place the clock runs at').optional(),
    supervisorId: z
      .uuid()
      .describe('Who supervises the officer the case is with; left out where it is with nobody: then the office is told')
      .meta(field({ label: 'Supervisor', control: 'officer' }))
      .optional(),
  }),
  authorities: ({ ruleCite }) => [{ rule: null, cite: String(ruleCite) }],
  requires: [],
  tells: () => ({}),
  notices: ({ payload: { supervisorId, stage, title, ruleCite, ofCase, dueAt, zone, clockOffice } }) => [
    {
      to: typeof supervisorId === 'string' ? `officer:${supervisorId}` : `office:${String(clockOffice)}`,
      about: stage === 'soon' ? 'clock-due-soon' : 'clock-ran-out',
      says: `"${String(title)}" (${String(ruleCite)}) ${stage === 'soon' ? 'runs out' : 'ran out'} at ${localText(String(dueAt), String(zone ?? 'UTC'))} in the case that ends in ${String(ofCase).slice(-8)}, with office ${String(clockOffice)}, and nobody has done what it waits for.`,
    },
  ],
})
