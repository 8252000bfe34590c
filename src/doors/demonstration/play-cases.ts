import type { Ledger, Trace } from '../../ledger/ledger.ts'
import { catalogue } from '../../offices/catalogue.ts'
import { conditionsCases } from '../../offices/conditions/demo-cases.ts'
import { type CaseScript, demoCases, demoPartner, demoPlaces, fillIn, type Role } from '../../offices/custody/exports.ts'
import { partnerId } from '../../offices/detainers/exports.ts'
import { placeId } from '../../offices/places/exports.ts'
import { protectionCases } from '../../offices/protection/exports.ts'
import { segregationCases } from '../../offices/segregation/demo-cases.ts'
import type { Registrar } from '../../registrar/registrar.ts'
import { type InspectionDoing, lastOfInspections, playInspections } from './play-inspections.ts'
import { type Doing, lastOfOversight, playOversight } from './play-oversight.ts'

/** Every invented case, in the order they are played: a new one goes to the end, so that a record that has the others plays that one alone. */
export const playedCases = [...demoCases, ...protectionCases, ...segregationCases, ...conditionsCases]

/** What invented cases are played with. */
export interface PlayParts {
  ledger: Pick<Ledger, 'findByKey'>
  registrar: Pick<Registrar, 'act'>
  now(): Temporal.Instant
  /** Id of the invented officer of that sign-in name. */
  officerId(signInName: string): string
}

/** Who of the invented officers plays which part. */
const players: Readonly<Record<Role | 'records-officer' | 'detention-compliance-officer' | 'policy-officer', string>> = {
  'deportation-officer': 'devon.deportation',
  'another-deportation-officer': 'alex.anotherofficer',
  'supervisory-deportation-officer': 'sasha.supervisor',
  'field-office-director': 'drew.director',
  'detention-officer': 'dana.detention',
  attorney: 'casey.counsel',
  inspector: 'indy.inspector',
  'policy-officer': 'parker.policy',
  'records-officer': 'riley.records',
  'detention-compliance-officer': 'quinn.compliance',
}

const trace: Trace = { sessionId: null, address: null, door: 'system' }
const zone = 'America/New_York'

/**
 * Plays the invented cases of the custody desk through the registrar, as officers would. Asked again it does what is left to do, and nothing
 * where all was done. Only for a record that is a demonstration.
 * @returns how many cases were played now
 * @throws Error where the law refuses what the script has it allow, or the other way round
 */
export async function playCases(parts: PlayParts): Promise<number> {
  for (const place of demoPlaces)
    await act(
      parts,
      'detention-compliance-officer',
      'RegisterPlace',
      { ...place, zone, openedOn: '2026-01-02' },
      place.code,
      placeId(place.code),
    )
  await act(parts, 'records-officer', 'RegisterPartner', { ...demoPartner, zone }, demoPartner.code, partnerId(demoPartner.code))
  let played = 0
  for (const [at, script] of playedCases.entries()) if (await playCase(parts, script, at)) played++
  const overseen = lastOfOversight && (await findDone(parts, lastOfOversight, lastOfOversight.key))
  if (!overseen) await playOversight(doing(parts), parts.now())
  const inspected = lastOfInspections && (await findDone(parts, lastOfInspections, lastOfInspections.key))
  if (!inspected) await playInspections(doingAt(parts), parts.now())
  return played
}

/** Whether any case of the demonstration was begun in the record. */
export async function isBegun({ ledger, officerId }: PlayParts): Promise<boolean> {
  const [place] = demoPlaces
  const by = officerId(players['detention-compliance-officer'])
  return place !== undefined && (await ledger.findByKey(by, keyFor('RegisterPlace', place.code))) !== undefined
}

async function playCase(parts: PlayParts, script: (typeof playedCases)[number], at: number): Promise<boolean> {
  const keyOf = (place: number) => `${at} ${place}`
  const last = script.steps.length - 1
  if (await findDone(parts, script.steps[last], keyOf(last))) return false
  const { familyName, givenNames } = script
  const isMinor = script.steps.some((step) => step.act === 'NoteMinor')
  const person = { familyName, givenNames, birthOn: isMinor ? '2011-05-05' : '1990-05-05', language: 'es', isMinor }
  const personId = (await act(parts, 'records-officer', 'RegisterPerson', person, `${at}`)).caseId
  await playSteps(parts, script, personId, keyOf)
  return true
}

const doing =
  (parts: PlayParts): Doing =>
  async ({ by, act: name, isRefused = false }, input, key) =>
    (await act(parts, by, name, input, key, undefined, isRefused)).entryId

const doingAt =
  (parts: PlayParts): InspectionDoing =>
  async ({ by, act: name, isRefused = false }, input, key, caseId) =>
    (await act(parts, by, name, input, key, caseId, isRefused)).entryId

const findDone = ({ ledger, officerId }: PlayParts, step: { by: keyof typeof players; act: string } | undefined, key: string) =>
  step ? ledger.findByKey(officerId(players[step.by]), keyFor(step.act, key)) : undefined

async function playSteps(parts: PlayParts, { steps }: CaseScript, personId: string, keyOf: (place: number) => string): Promise<void> {
  const begins = parts.now()
  const done = new Map<string, string>()
  let caseId: string | undefined
  for (const [place, { by, act: name, hours, input, isRefused = false }] of steps.entries()) {
    const officer = (role: string) => parts.officerId(players[role as Role])
    const filled = fillIn(input, { personId, begins, officer, entry: (earlier) => done.get(earlier) ?? '' })
    const dated = isDated(name) ? { occurredAt: momentOf(hours, begins, parts.now()).toString(), ...filled } : filled
    const { entryId, caseId: of } = await act(parts, by, name, dated, keyOf(place), caseId, isRefused)
    caseId = of
    if (!isRefused) done.set(name, entryId)
  }
}

/** What happened earlier has a whole minute; what happens now comes after what was decided just before. */
const momentOf = (hours: number, begins: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  hours === 0 ? now : begins.add({ minutes: Math.round(hours * 60) }).round({ smallestUnit: 'minute', roundingMode: 'floor' })

const isDated = (name: string) => catalogue.acts.get(name)?.input.shape.occurredAt !== undefined

const keyFor = (name: string, key: string) => `demonstration ${name} ${key}`

/** One act, done once however often it is asked for. */
async function act(
  parts: PlayParts,
  by: keyof typeof players,
  name: string,
  input: object,
  key: string,
  caseId?: string,
  isRefused = false,
) {
  const request = { act: name, officerId: parts.officerId(players[by]), input, idempotencyKey: keyFor(name, key), trace }
  const { entry, outcome, assessment } = await parts.registrar.act(caseId === undefined ? request : { ...request, caseId })
  if ((outcome === 'refused') === isRefused) return entry
  const because = assessment.findings.map(({ fact }) => fact).join(' ')
  throw new Error(`The demonstration does not play as written: ${name} of case ${key} was ${outcome}. ${because}`)
}
