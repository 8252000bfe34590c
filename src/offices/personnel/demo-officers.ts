import type { Restriction } from '../../kernel/restriction.ts'
import type { Position } from '../../law/officers/positions.ts'
import { credentials } from './fields.ts'

/** An officer who does not exist, for trying things out. */
export interface DemoOfficer {
  /** Name they are entered as. */
  signInName: string
  name: string
  position: Position
  office: string
  credentials: readonly (typeof credentials)[number][]
  clearances: readonly Restriction[]
  /** Who supervises them, by the name that officer is entered as; nobody where it is left out. */
  supervisor?: string
}

const all = credentials
const none = { credentials: [], clearances: [] } as const

/** The founder of a demonstration: opens accounts, and appoints the others. */
export const demoFounder = { signInName: 'frankie.founder', name: 'Frankie Founder (invented)' } as const

/** Invented officers, in the order they are appointed: who trains and clears comes before who is trained and cleared. */
export const demoOfficers: readonly DemoOfficer[] = [
  { signInName: 'tatum.trainer', name: 'Tatum Trainer (invented)', position: 'training-officer', office: 'personnel', ...none },
  {
    signInName: 'rory.recordkeeper',
    name: 'Rory Recordkeeper (invented)',
    position: 'records-supervisor',
    office: 'records',
    credentials: [],
    clearances: [],
  },
  { signInName: 'riley.records', name: 'Riley Records (invented)', position: 'records-officer', office: 'records', ...none },
  {
    signInName: 'devon.deportation',
    name: 'Devon Deportation (invented)',
    position: 'deportation-officer',
    office: 'custody',
    credentials: all,
    clearances: [],
    supervisor: 'sasha.supervisor',
  },
  {
    signInName: 'alex.anotherofficer',
    name: 'Alex Anotherofficer (invented)',
    position: 'deportation-officer',
    office: 'custody',
    credentials: all,
    clearances: [],
    supervisor: 'sasha.supervisor',
  },
  {
    signInName: 'sasha.supervisor',
    name: 'Sasha Supervisor (invented)',
    position: 'supervisory-deportation-officer',
    office: 'custody',
    credentials: all,
    clearances: ['asylum', 'minor'],
    supervisor: 'drew.director',
  },
  {
    signInName: 'dana.detention',
    name: 'Dana Detention (invented)',
    position: 'detention-officer',
    office: 'custody',
    credentials: ['basic-immigration-law-enforcement', 'detention-operations'],
    clearances: [],
    supervisor: 'sasha.supervisor',
  },
  {
    signInName: 'drew.director',
    name: 'Drew Director (invented)',
    position: 'field-office-director',
    office: 'custody',
    credentials: all,
    clearances: ['asylum', 'minor', 'section-1367'],
  },
  {
    signInName: 'sam.specialagent',
    name: 'Sam Specialagent (invented)',
    position: 'special-agent',
    office: 'custody',
    credentials: all,
    clearances: [],
  },
  {
    signInName: 'casey.counsel',
    name: 'Casey Counsel (invented)',
    position: 'attorney',
    office: 'custody',
    credentials: [],
    clearances: ['asylum', 'minor'],
  },
  { signInName: 'parker.policy', name: 'Parker Policy (invented)', position: 'policy-officer', office: 'policy', ...none },
  {
    signInName: 'quinn.compliance',
    name: 'Quinn Compliance (invented)',
    position: 'detention-compliance-officer',
    office: 'detention-planning',
    ...none,
  },
  {
    signInName: 'indy.inspector',
    name: 'Indy Inspector (invented)',
    position: 'inspector',
    office: 'records',
    credentials: [],
    clearances: ['conduct'],
  },
  { signInName: 'stacy.statistics', name: 'Stacy Statistics (invented)', position: 'statistician', office: 'statistics', ...none },
  { signInName: 'kit.keys', name: 'Kit Keys (invented)', position: 'account-administrator', office: 'personnel', ...none },
]
