import type { YearArea } from './areas.ts'
import type { YearRole } from './year-step.ts'

/** An officer of the invented year. */
export interface YearOfficer {
  role: YearRole
  /** Number of the area; `null` for those who work for all. */
  area: number | null
  name: string
  position: string
  office: string
  credentials: readonly string[]
  clearances: readonly string[]
  /** Role of whoever supervises them, in the same area. */
  supervisor?: YearRole
}

const field = ['basic-immigration-law-enforcement', 'warrant-service', 'detention-operations'] as const
const none = { credentials: [], clearances: [] } as const

type Kind = Omit<YearOfficer, 'area' | 'name'>

/** One of each in every area. */
const ofArea: readonly (Kind & { given: string })[] = [
  {
    role: 'director',
    given: 'Drew',
    position: 'field-office-director',
    office: 'custody',
    credentials: field,
    clearances: ['asylum', 'minor', 'section-1367'],
  },
  {
    ...{ role: 'supervisor', given: 'Sasha', position: 'supervisory-deportation-officer', office: 'custody', credentials: field },
    ...{ clearances: ['asylum', 'minor'], supervisor: 'director' },
  },
  {
    ...{ role: 'arresting', given: 'Devon', position: 'deportation-officer', office: 'custody', credentials: field },
    ...{ clearances: ['minor'], supervisor: 'supervisor' },
  },
  {
    ...{ role: 'examining', given: 'Alex', position: 'deportation-officer', office: 'custody', credentials: field },
    ...{ clearances: ['minor'], supervisor: 'supervisor' },
  },
  {
    ...{ role: 'keeper', given: 'Dana', position: 'detention-officer', office: 'custody', credentials: [field[0], field[2]] },
    ...{ clearances: ['minor'], supervisor: 'supervisor' },
  },
  { role: 'attorney', given: 'Casey', position: 'attorney', office: 'custody', credentials: [], clearances: ['asylum', 'minor'] },
]

const ofAgency: readonly (Kind & { name: string })[] = [
  { role: 'trainer', name: 'Tatum Teacher (invented)', position: 'training-officer', office: 'personnel', ...none },
  { role: 'records-supervisor', name: 'Rowan Registrar (invented)', position: 'records-supervisor', office: 'records', ...none },
  {
    role: 'records',
    name: 'Robin Records (invented)',
    position: 'records-officer',
    office: 'records',
    credentials: [],
    clearances: ['minor', 'asylum'],
  },
  {
    role: 'compliance',
    name: 'Quincy Compliance (invented)',
    position: 'detention-compliance-officer',
    office: 'detention-planning',
    ...none,
  },
  { role: 'headquarters', name: 'Harper Headquarters (invented)', position: 'headquarters-review-officer', office: 'custody', ...none },
  {
    role: 'second-at-headquarters',
    name: 'Hollis Headquarters (invented)',
    position: 'headquarters-review-officer',
    office: 'custody',
    ...none,
  },
  { role: 'executive', name: 'Ellis Executive (invented)', position: 'executive-associate-director', office: 'custody', ...none },
  { role: 'statistician', name: 'Sidney Statistics (invented)', position: 'statistician', office: 'statistics', ...none },
  {
    role: 'inspector',
    name: 'Ingrid Inspector (invented)',
    position: 'inspector',
    office: 'records',
    credentials: [],
    clearances: ['conduct'],
  },
  { role: 'policy', name: 'Perry Policy (invented)', position: 'policy-officer', office: 'policy', ...none },
]

/** Everybody who acts in the year, whoever trains, clears and supervises before those they do it to. */
export const yearOfficers = (areas: readonly YearArea[]): readonly YearOfficer[] => [
  ...ofAgency.map((officer) => ({ ...officer, area: null })),
  ...areas.flatMap(({ number, name }) =>
    ofArea.map(({ given, ...officer }) => ({ ...officer, area: number, name: `${given} of ${name} (invented)` })),
  ),
]
