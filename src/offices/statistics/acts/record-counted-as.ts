import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field, instantField } from '../../../acts/field.ts'
import { textOf } from '../tell.ts'

const choice = <const Options extends readonly [string, ...string[]]>(label: string, says: string, options: Options, personal = false) =>
  z
    .enum(options)
    .describe(says)
    .meta(field({ label, control: 'choice', ...(personal ? { personal } : {}) }))

/**
 * The classes the statute's tables are broken down by. Each is copied from a paper of the case, never inferred; what describes the person is
 * sealed under their key, opened for counting alone, and gone from every later count where the person's data are expunged.
 */
export const recordCountedAs = defineAct({
  act: 'RecordCountedAs',
  entry: 'CountedAsRecorded',
  office: 'statistics',
  caseKind: 'custody',
  kind: 'observation',
  title: 'Record what a custody is counted as',
  says: 'Copies from the papers of the case the classes that published tables are broken down by. Nothing is decided by them.',
  by: [
    ...['deportation-officer', 'supervisory-deportation-officer', 'detention-officer', 'supervisory-detention-officer'],
    'records-officer',
  ],
  input: z.strictObject({
    occurredAt: instantField({ label: 'When' }).describe('When the classes were copied from the papers'),
    arrestingAgency: choice('Arresting agency', 'Which agency made the arrest', ['ICE', 'CBP', 'other']),
    processing: choice('Processing', 'The paper the person is held under', [
      'expedited-removal-I-860',
      'notice-to-appear-I-862',
      'reinstatement-I-871',
      'other',
    ]),
    isFamilyUnit: z
      .boolean()
      .describe('Whether the person is held as one of a family')
      .meta(field({ label: 'Held as one of a family?', control: 'yes-no' })),
    criminalRecord: choice(
      'Criminal record on file',
      'What the papers show: a conviction, a charge that is pending, or neither',
      ['convicted', 'charge-pending', 'neither'],
      true,
    ),
    sex: choice('Sex', 'As the papers of the case have it', ['female', 'male', 'other-or-unknown'], true),
    citizenship: z
      .string()
      .trim()
      .min(2)
      .max(60)
      .describe('Country of citizenship, as the papers have it; "Stateless" where there is none')
      .meta(field({ label: 'Citizenship', control: 'text', personal: true })),
    birthYear: z
      .int('Give the year in four digits.')
      .min(1900)
      .max(2100)
      .describe('Year of birth, as the papers have it')
      .meta(field({ label: 'Year of birth', personal: true }))
      .optional(),
  }),
  authorities: () => [{ rule: null, cite: '44 USC 3506(e) (cited from memory)' }],
  requires: [],
  tells: (entry) => ({
    subjects: [
      {
        id: 'counted-as',
        kind: 'counted-as',
        facts: {
          arrestingAgency: textOf(entry, 'arrestingAgency'),
          processing: textOf(entry, 'processing'),
          isFamilyUnit: entry.payload.isFamilyUnit === true,
        },
      },
    ],
  }),
})
