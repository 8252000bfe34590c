import type { JsonObject } from '../../kernel/json.ts'

/** A step of the invented inspections, in order. `days`: when it happened, in days from now, for acts that are dated. */
export interface InspectionStep {
  by: 'detention-compliance-officer' | 'inspector' | 'field-office-director' | 'detention-officer'
  act: string
  /** Code of the place. */
  place: string
  days?: number
  /** `@at:<days>` is a moment so many days from now, `@on:<days>` a day; `@<kind>:<n>` the subject of that kind that step number n opened. */
  input: JsonObject
  isRefused?: boolean
}

const place = 'EXMPDETN'
const why = 'Invented.'
const step = (by: InspectionStep['by'], act: string, input: JsonObject, more: Partial<InspectionStep> = {}): InspectionStep => ({
  by,
  act,
  place,
  input,
  ...more,
})

/** A place that fails twice: one correction seen, one overdue, money withheld and released, a part waived; and a count that differs. */
export const inspectionSteps: readonly InspectionStep[] = [
  step('detention-compliance-officer', 'SetFitness', {
    ...{ holdsMen: true, holdsWomen: true, holdsFamilies: false, holdsChildren: false, isAccessible: true, holdsOver72Hours: true },
    ...{ fromOn: '@on:-300', why },
  }),
  step('detention-compliance-officer', 'ScheduleInspection', {
    inspectionKind: 'annual',
    inspectionDueAt: '@at:30',
    standard: 'NDS 2025',
    why,
  }),
  step(
    'detention-compliance-officer',
    'RecordInspection',
    { subjectId: '@inspection:1', inspectedBy: 'Example inspectors (invented)', isAnnounced: true },
    { days: -210 },
  ),
  step('detention-compliance-officer', 'RecordDeficiency', {
    subjectId: '@inspection:1',
    part: '4.3 Medical care',
    gravity: 'deficiency',
    found: why,
  }),
  step('detention-compliance-officer', 'RecordDeficiency', {
    subjectId: '@inspection:1',
    part: '2.5 Hold rooms',
    gravity: 'priority-deficiency',
    found: why,
  }),
  step('detention-compliance-officer', 'IssueInspectionReport', { subjectId: '@inspection:1', overallRating: 'deficient', summary: why }),
  step('detention-compliance-officer', 'AgreeCorrection', { subjectId: '@deficiency:3', plan: why, correctionDueAt: '@at:20' }),
  step('detention-compliance-officer', 'AgreeCorrection', { subjectId: '@deficiency:4', plan: why, correctionDueAt: '@at:-30' }),
  step('detention-compliance-officer', 'ReportCorrection', { subjectId: '@deficiency:3', shown: why }, { days: -1 }),
  step(
    'detention-compliance-officer',
    'VerifyCorrection',
    { subjectId: '@deficiency:3', isCorrected: true, seen: why },
    { isRefused: true },
  ),
  step('inspector', 'VerifyCorrection', { subjectId: '@deficiency:3', isCorrected: true, seen: why }),
  step('detention-compliance-officer', 'ScheduleInspection', {
    inspectionKind: 'follow-up',
    inspectionDueAt: '@at:14',
    standard: 'NDS 2025',
    why,
  }),
  step(
    'inspector',
    'RecordInspection',
    { subjectId: '@inspection:11', inspectedBy: 'Example inspectors (invented)', isAnnounced: false },
    { days: -20 },
  ),
  step('inspector', 'IssueInspectionReport', { subjectId: '@inspection:11', overallRating: 'fail', summary: why }),
  step('detention-compliance-officer', 'ScheduleInspection', {
    inspectionKind: 'special',
    inspectionDueAt: '@at:-5',
    standard: 'NDS 2025',
    why,
  }),
  step('detention-compliance-officer', 'Deduct', { deductionKind: 'withheld', dollars: 25_000, clause: 'H-12', why }),
  step('field-office-director', 'ReleaseWithheld', { subjectId: '@deduction:15', why }),
  step('detention-compliance-officer', 'Deduct', { deductionKind: 'deducted', dollars: 8_400, clause: 'H-12', why }),
  step('field-office-director', 'WaiveStandard', {
    part: '5.4 Recreation',
    waivedFromOn: '@on:-10',
    waivedUntilOn: '@on:80',
    instead: why,
    why,
  }),
  step('detention-officer', 'RecordMidnightCount', { countedOn: '@on:-2', countedPeople: 31, countedHow: 'roll-call' }),
]
