/** What a position is: what it does, and whether the law gives its holder an immigration officer's powers. */
export interface PositionFacts {
  title: string
  says: string
  /**
   * `field`: holds an immigration officer's powers, once trained. `desk`: no title in any officer list of 8 CFR stands for it. `window`: no
   * officer at all, but the person a file is about, or their counsel, by a window granted to them. `record`: nobody.
   */
  kind: 'field' | 'desk' | 'window' | 'record'
}

/** Every position an officer can be appointed to. What it may do is said by each act's `by`; what the law lets it do, by the lists. */
const officerPositions = {
  'deportation-officer': {
    title: 'Deportation officer',
    says: 'Arrests, examines, serves warrants, manages cases of people in custody and under supervision.',
    kind: 'field',
  },
  'supervisory-deportation-officer': {
    title: 'Supervisory deportation officer',
    says: 'Supervises deportation officers; issues warrants and charging documents.',
    kind: 'field',
  },
  'detention-officer': {
    title: 'Detention enforcement officer',
    says: 'Receives, keeps, moves and releases people in custody.',
    kind: 'field',
  },
  'supervisory-detention-officer': {
    title: 'Supervisory detention and deportation officer',
    says: 'Supervises detention and deportation officers, and the custody of people held.',
    kind: 'field',
  },
  'assistant-field-office-director': {
    title: 'Assistant field office director',
    says: 'Heads a part of a field office.',
    kind: 'field',
  },
  'field-office-director': {
    title: 'Field office director',
    says: 'Heads a field office; decides release, supervision, stays and transfers there.',
    kind: 'field',
  },
  'executive-associate-director': {
    title: 'Executive associate director',
    says: 'Heads enforcement and removal operations; takes back release under supervision.',
    kind: 'field',
  },
  'special-agent': { title: 'Special agent', says: 'Investigates; arrests; serves warrants.', kind: 'field' },
  'supervisory-special-agent': {
    title: 'Supervisory special agent (group supervisor)',
    says: 'Supervises a group of special agents.',
    kind: 'field',
  },
  attorney: { title: 'Attorney', says: 'Represents the government before the immigration court; advises on law.', kind: 'desk' },
  'deputy-chief-counsel': { title: 'Deputy chief counsel', says: 'Supervises attorneys of an office of the chief counsel.', kind: 'desk' },
  'headquarters-review-officer': {
    title: 'Headquarters custody review officer',
    says: 'Reviews, at headquarters, the custody of people held after a final order, and answers their requests for release.',
    kind: 'desk',
  },
  'personnel-officer': { title: 'Personnel officer', says: 'Records appointments, supervision, delegations and clearances.', kind: 'desk' },
  'training-officer': { title: 'Training officer', says: 'Records training, and issues and withdraws credentials.', kind: 'desk' },
  'records-officer': {
    title: 'Records officer',
    says: 'Keeps the records of people: identities, links, requests for files.',
    kind: 'desk',
  },
  'records-supervisor': {
    title: 'Records supervisor',
    says: 'Reviews merges of records, seals and expunges by order.',
    kind: 'desk',
  },
  'policy-officer': { title: 'Policy officer', says: 'Keeps calendars, closures and the standing of rules.', kind: 'desk' },
  'detention-compliance-officer': {
    title: 'Detention compliance officer',
    says: 'Checks places of detention against their standard.',
    kind: 'desk',
  },
  statistician: { title: 'Statistician', says: 'Publishes numbers.', kind: 'desk' },
  inspector: { title: 'Inspector', says: 'Inquires into the conduct of officers, and audits readings.', kind: 'desk' },
  'account-administrator': {
    title: 'Account administrator',
    says: 'Opens and closes accounts and API keys. Reads no case and decides nothing.',
    kind: 'desk',
  },
} as const satisfies Readonly<Record<string, PositionFacts>>

/** Held by nobody by appointment: they come with a window to one person's file, and end with it. */
const windowPositions = {
  'person-concerned': { title: 'The person concerned', says: 'Reads their own file, asks for corrections, complains.', kind: 'window' },
  'counsel-of-record': {
    title: 'Counsel of record',
    says: 'Reads the file of the person they appear for, and acts for them.',
    kind: 'window',
  },
} as const satisfies Readonly<Record<string, PositionFacts>>

/** Held by nobody: acts of the record itself, done when their moment comes and not because somebody asks. */
const recordPositions = {
  'the-record': {
    title: 'The record itself',
    says: 'Notes that what a court ordered is due or past due. Decides nothing.',
    kind: 'record',
  },
} as const satisfies Readonly<Record<string, PositionFacts>>

export const positions = { ...officerPositions, ...windowPositions, ...recordPositions }

export type Position = keyof typeof positions

/** Ids of the positions officers are appointed to, in the order of the list above. */
export const positionIds = Object.keys(officerPositions) as readonly Position[]

export const isPosition = (id: string): id is Position => Object.hasOwn(positions, id)

/** Title of the position, or the id itself where there is none of that id. */
export const positionTitle = (id: string): string => (isPosition(id) ? positions[id].title : id)
