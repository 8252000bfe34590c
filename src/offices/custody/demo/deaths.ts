import type { CaseScript, Role } from '../case-script.ts'
import { spoken, step, zone } from './inputs.ts'

const day = 24
const place = { facility: 'EXMPDETN', facilityKind: 'detention', zone } as const

const told = (by: Role, hours: number, ...whom: readonly string[]) =>
  whom.map((one) => step(by, 'TellOfDeath', hours, { whom: one, how: 'telephone', toWhom: 'An officer on duty (invented)' }))

const kin = { toldBy: '@officer:field-office-director', how: 'telephone', whom: 'A sister (invented)', ...spoken }

const examined = (hours: number, what: string) =>
  step('supervisory-deportation-officer', 'NoteExamination', hours, { step: what, examiner: 'Example County (invented)' })

const published = (hours: number, which: string, text: string) =>
  step('field-office-director', 'NoteDeathPublication', hours, { which, text, whereItStands: 'An invented page of an invented agency' })

const held = (hours: number) =>
  step('supervisory-deportation-officer', 'HoldRecords', hours, {
    ...{
      things: ['video', 'logs-of-the-place', 'medical-file'],
      place: 'EXMPDETN',
      fromOn: '@day:-130',
      toWhom: 'The head of the place (invented)',
    },
  })

/** Hours from now at which each of them died. */
const [first, second, third] = [-110 * day, -97 * day, -12 * day]

const reportText = [
  'Invented. Nobody described here exists, and none of it happened.',
  'On the round of the night staff of the Example Detention Center found the person and called for help. An ambulance came 14 minutes later.',
  'The person died there. The place called the field office within the hour; headquarters was told an hour after that.',
  'The family was told that morning by telephone, in Spanish, with an interpreter.',
].join('\n')

/** Deaths: one whose every step was in time, one that was not, and one of somebody released from a hospital the day before. */
export const deaths: readonly CaseScript[] = [
  {
    shows: 'A death whose every step was in time, from the first call to the final report and the review',
    steps: [
      step('detention-officer', 'BookIn', first - 20 * day, { ...place, personId: '@person', from: 'another-agency' }),
      step('detention-officer', 'RecordDeath', first, {
        ...{ zone, where: 'at-the-place', heardAt: `@hour:${first + 1}`, heardFrom: 'the-place', ageYears: '36' },
        heardFromWhom: 'The shift commander (invented)',
      }),
      ...told('field-office-director', first + 2, 'custody-management', 'joint-intake-center', 'opla'),
      held(first + 3),
      step('field-office-director', 'TellNextOfKin', first + 5, kin),
      ...told('field-office-director', first + 6, 'medical-examiner', 'consulate', 'congress', 'counsel', 'immigration-court'),
      published(
        first + 20,
        'news-release',
        'Invented. A person of 36 years died in custody at the Example Detention Center. The family and the consulate were told.',
      ),
      step('field-office-director', 'PublishDeathName', 0, { publicName: 'Esperanza Inventada (invented)' }),
      ...[examined(first + 10, 'autopsy-asked'), examined(first + 30, 'autopsy-held')],
      step('field-office-director', 'HandOverAfterDeath', first + 6 * day, { what: 'body', toWhom: 'The family (invented)' }),
      step('field-office-director', 'HandOverAfterDeath', first + 6 * day, { what: 'belongings', toWhom: 'The family (invented)' }),
      published(first + 25 * day, 'first-report', reportText),
      ...[examined(first + 60 * day, 'autopsy-report-received'), examined(first + 61 * day, 'death-certificate-received')],
      published(
        first + 84 * day,
        'final-report',
        `${reportText}\nThe review found that the rounds of that night were made and written down.`,
      ),
      step('field-office-director', 'PublishDeathReport', 0, {
        ...{ which: 'final', text: 'Invented. The same report, with the finding of the medical examiner, which came out since.' },
        ...{ cause: 'Invented cause, as an invented finding words it', causeFoundBy: 'Example County Medical Examiner (invented)' },
        causeFoundOn: '@day:-2',
      }),
      step('inspector', 'RecordDeathReview', first + 100 * day, { review: 'mortality-review', findings: 'Invented.' }),
      step('inspector', 'RecordDeathReview', first + 105 * day, { review: 'death-review', findings: 'Invented.' }),
      step('attorney', 'EndCaseAfterDeath', first + 15 * day, { by: 'order-of-the-immigration-judge', paper: 'An invented order' }),
    ],
  },
  {
    shows: 'A death of which headquarters heard late, of which no news release and no report was published',
    steps: [
      step('detention-officer', 'BookIn', second - 40 * day, { ...place, personId: '@person', from: 'criminal-custody' }),
      step('detention-officer', 'BookOut', second - 30, { subjectId: '@subject:stint:BookIn', to: 'hospital' }),
      step('detention-officer', 'BookIn', second - 29, { facility: 'EXMPHOSP', facilityKind: 'hospital', zone, from: 'another-place' }),
      step('deportation-officer', 'RecordDeath', second, {
        ...{ zone, where: 'in-a-hospital', heardAt: `@hour:${second + 1}`, heardFrom: 'a-hospital', ageYears: '58' },
        heardFromWhom: 'A nurse of the ward (invented)',
      }),
      ...told('field-office-director', second + 26, 'custody-management', 'joint-intake-center', 'opla'),
      step('field-office-director', 'TellNextOfKin', second + 9 * day, kin),
      ...told('field-office-director', second + 8 * day, 'consulate', 'medical-examiner'),
    ],
  },
  {
    shows: 'Somebody released in a hospital, who died there the next day: it became known from a newspaper',
    steps: [
      step('detention-officer', 'BookIn', third - 60 * day, { ...place, personId: '@person', from: 'another-agency' }),
      step('detention-officer', 'BookOut', third - 70, { subjectId: '@subject:stint:BookIn', to: 'hospital' }),
      step('detention-officer', 'Release', third - 20, { isPropertyReturned: false }),
      step('detention-officer', 'RecordDeath', third, {
        ...{ zone, where: 'in-a-hospital', heardAt: `@hour:${third + 4 * day}`, heardFrom: 'a-newspaper', ageYears: '29' },
        heardFromWhom: 'The Example Courier (invented), page 3',
      }),
    ],
  },
]
