import type { z } from 'zod'
import type { Act } from '../../../src/acts/act.ts'
import { readField } from '../../../src/acts/field.ts'
import type { Office } from '../../../src/acts/office.ts'
import type { Bar, Requirement } from '../../../src/acts/requirement.ts'
import type { SubjectKind } from '../../../src/acts/subject-kind.ts'
import { testFacts } from '../../../src/clockwork/facts-of.ts'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import { facts as lawFacts } from '../../../src/law/facts.ts'
import { findRule } from '../../../src/law/law-book.ts'
import { lists } from '../../../src/law/officers/lists.ts'
import { isPosition } from '../../../src/law/officers/positions.ts'
import { emptyCase } from '../../../src/registrar/fold.ts'
import { splitterOf } from '../../../src/registrar/split-personal.ts'
import { sampleInputs, unwrap } from './sample-inputs.ts'

const credentials = ['basic-immigration-law-enforcement', 'warrant-service', 'detention-operations']
const certain = ['memory', 'secondary', 'yes']
const irregular =
  /^(Told|Made|Given|Found|Sent|Left|Begun|Lent|Held|Taken|Withdrawn|Undone|Bound|Shown|Known|Set|Kept|Done|Let|Put|Brought|Met)$/

/** What Writ never holds, as words of names. */
const never =
  /\b(biometrics?|fingerprints?|faceprint|facial|iris|retina|voiceprint|latitude|longitude|lat|lon|gps|geolocation|coordinates?|score|rank|ranking|dangerousness|twitter|facebook|instagram|social media|religion|race|ethnicity|gang)\b/

/** Everything that is wrong with how the offices declare themselves, one sentence each: which office, which act, which field, what to do. */
export function checkOffices(offices: readonly Office[]): readonly string[] {
  const kinds = new Map(offices.flatMap(({ subjects }) => subjects.map((kind) => [kind.kind, kind] as const)))
  const acts = offices.flatMap((office) => office.acts)
  const caseKinds = offices.flatMap((office) => office.caseKinds.map(({ kind }) => kind))
  return [
    ...twice(
      'The office',
      offices.map(({ id }) => id),
    ),
    ...twice(
      'The act',
      acts.map(({ act }) => act),
    ),
    ...twice(
      'The entry',
      acts.map(({ entry }) => entry),
    ),
    ...twice('The kind of case', caseKinds),
    ...twice(
      'The kind of subject',
      offices.flatMap(({ subjects }) => subjects.map(({ kind }) => kind)),
    ),
    ...twice(
      'The bar',
      offices.flatMap(({ bars }) => bars.map(({ id }) => id)),
    ),
    ...sameIdSameText(acts.flatMap(({ requires }) => requires)),
    ...offices.flatMap((office) => checkOffice(office, kinds, acts)),
    ...acts.flatMap((act) => checkAct(act, kinds, caseKinds)),
  ]
}

const twice = (what: string, names: readonly string[]) =>
  names.filter((name, place) => names.indexOf(name) !== place).map((name) => `${what} ${name} is declared twice: give one another name.`)

function sameIdSameText(requirements: readonly Requirement[]): string[] {
  const first = new Map<string, string>()
  return requirements.flatMap((requirement) => {
    const text = JSON.stringify(requirement)
    const known = first.get(requirement.id) ?? text
    first.set(requirement.id, known)
    return known === text ? [] : [`The requirement ${requirement.id} is written in two ways: give one of them another id.`]
  })
}

function checkOffice({ id, subjects, bars, acts }: Office, kinds: ReadonlyMap<string, SubjectKind>, all: readonly Act[]): string[] {
  return [
    ...acts
      .filter(({ office }) => office !== id)
      .map(({ act, office }) => `${act} is listed by ${id} and says it is of ${office}: make them one.`),
    ...subjects
      .filter(({ office }) => office !== id)
      .map(({ kind, office }) => `The subject ${kind} is listed by ${id} and says it is of ${office}.`),
    ...subjects.flatMap(({ kind, knows }) => [
      ...Object.keys(knows)
        .filter(isNever)
        .map((fact) => `The subject ${kind} knows ${fact}, which Writ never holds.`),
      ...Object.entries(knows)
        .filter(([, value]) => value !== null)
        .map(([fact]) => `The subject ${kind} is opened with ${fact} set: what it knows begins as null.`),
    ]),
    ...bars.flatMap((bar) => [
      ...checkSaid(`The bar ${bar.id}`, bar),
      ...bar.forbids
        .filter((name) => !all.some(({ act }) => act === name))
        .map((name) => `The bar ${bar.id} forbids ${name}, which no office declares.`),
      ...checkFacts(`The bar ${bar.id}`, bar.kind, testFacts(bar.while), kinds),
    ]),
  ]
}

/** No tag may be higher than that of the rule it cites. */
function checkSaid(who: string, said: Requirement | Bar): string[] {
  const rule = said.rule === undefined ? undefined : findRule(said.rule)
  const missing = said.rule !== undefined && !rule ? [`${who} cites the rule ${said.rule}, which the law book does not have.`] : []
  if (!rule) return missing
  return [
    ...(certain.indexOf(said.verified) > certain.indexOf(rule.verified)
      ? [`${who} is tagged ${said.verified} and its rule ${rule.id} only ${rule.verified}.`]
      : []),
    ...(said.severity === 'hard' && rule.severity !== 'hard' ? [`${who} is called hard and its rule ${rule.id} is ${rule.severity}.`] : []),
  ]
}

function checkFacts(who: string, kind: string, facts: readonly string[], kinds: ReadonlyMap<string, SubjectKind>): string[] {
  const known = kinds.get(kind)
  if (!known) return [`${who} asks about a ${kind}, which no office keeps.`]
  return facts
    .filter((fact) => !(fact in known.knows))
    .map((fact) => `${who} asks for ${fact}, which a ${kind} does not know: add it to what it knows.`)
}

function checkAct(act: Act, kinds: ReadonlyMap<string, SubjectKind>, caseKinds: readonly string[]): string[] {
  const { act: name, entry, by, places = [], about, caseKind, requires, input } = act
  return [
    ...(/^[A-Z][A-Za-z]+$/.test(name) && !/^[A-Z][a-z]+ed(?![a-z])/.test(name) ? [] : [`${name} is not in the imperative: BookIn.`]),
    ...(isPast(entry) ? [] : [`${name} is called ${entry} once recorded, which is not in the past tense: BookedIn.`]),
    ...(caseKinds.includes(caseKind) ? [] : [`${name} is done in a case of kind ${caseKind}, which no office keeps.`]),
    ...by.filter((position) => !isPosition(position)).map((position) => `${name} may be done by ${position}, which is no position.`),
    ...places.filter((field) => !(field in input.shape)).map((field) => `${name} asks where ${field} is, which is no field of it.`),
    ...(about !== undefined && !kinds.has(about) ? [`${name} is about a ${about}, which no office keeps.`] : []),
    ...(about !== undefined && !('subjectId' in input.shape) ? [`${name} is about a ${about} and has no field subjectId to name it.`] : []),
    ...(input.safeParse({ noSuchField: 1 }).error?.issues.some(({ code }) => code === 'unrecognized_keys')
      ? []
      : [`${name} takes fields it does not know: make its input strict.`]),
    ...Object.entries(input.shape).flatMap(([field, schema]) => checkField(name, field, schema as z.ZodType)),
    ...requires.flatMap((requirement) => checkRequirement(act, requirement, kinds)),
    ...checkTells(act, kinds),
  ]
}

const isPast = (entry: string) => /^[A-Z]/.test(entry) && entry.split(/(?=[A-Z])/).some((word) => /ed$/.test(word) || irregular.test(word))

const isNever = (name: string) => never.test(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase())

function checkField(act: string, name: string, schema: z.ZodType): string[] {
  const where = `The field ${name} of ${act}`
  const meta = readField(schema)
  const inside = unwrap(schema)
  const mustBeOpen = ['occurredAt', 'subjectId', 'personId', 'zone'].includes(name) && meta?.personal
  return [
    ...(describes(schema) ? [] : [`${where} is not described: say in .describe() what it holds.`]),
    ...(meta?.label ? [] : [`${where} has no label: give it one with .meta(field({ label })).`]),
    ...(isNever(name) ? [`${where} is named like what Writ never holds.`] : []),
    ...(mustBeOpen ? [`${where} is marked personal; the case is worked out from it.`] : []),
    ...('shape' in inside
      ? Object.entries(inside.shape as object).flatMap(([inner, of]) => checkField(act, `${name}.${inner}`, of as z.ZodType))
      : []),
  ]
}

function describes(schema: z.ZodType): boolean {
  if (schema.description) return true
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? describes(schema.unwrap() as z.ZodType) : false
}

function checkRequirement({ act, input, marks }: Act, requirement: Requirement, kinds: ReadonlyMap<string, SubjectKind>): string[] {
  const who = `The requirement ${requirement.id} of ${act}`
  const faults = checkSaid(who, requirement)
  const field = (name: string | undefined) =>
    name === undefined || (name.split('.')[0] ?? '') in input.shape
      ? []
      : [`${who} asks for the field ${name}, which the act does not have.`]
  switch (requirement.needs) {
    case 'facts':
      return [...faults, ...checkFacts(who, requirement.subject, testFacts(requirement.test), kinds)]
    case 'input':
      return [...faults, ...testFacts(requirement.test).flatMap(field)]
    case 'another-officer':
      return [
        ...faults,
        ...checkFacts(who, requirement.subject, [requirement.fact], kinds),
        ...field(requirement.unless),
        ...field(requirement.field),
      ]
    case 'same-as-decided':
      return [...faults, ...field(requirement.field), ...checkFacts(who, requirement.subject, [requirement.fact], kinds)]
    case 'earlier':
    case 'later':
      return [...faults, ...checkFacts(who, requirement.subject, [requirement.fact], kinds)]
    case 'as-on-record':
      return [...faults, ...field(requirement.field), ...checkFacts(who, requirement.subject, testFacts(requirement.test), kinds)]
    case 'new-words':
      return [
        ...faults,
        ...checkFacts(who, requirement.subject, [requirement.fact], kinds),
        ...(marks?.as === requirement.mark ? [] : [`${who} asks for marks ${requirement.mark}, which the act does not make.`]),
      ]
    case 'subject-named':
      return [...faults, ...field(requirement.field), ...checkFacts(who, requirement.subject, testFacts(requirement.test), kinds)]
    case 'own-positions':
      return [...faults, ...field(requirement.field)]
    case 'officer-of-list':
      return [
        ...faults,
        ...field(requirement.field),
        ...field(requirement.on),
        ...(lists.some(({ id }) => id === requirement.list)
          ? []
          : [`${who} asks for the list ${requirement.list}, which the law book does not have.`]),
      ]
    case 'dated-value':
      return [
        ...faults,
        ...field(requirement.field),
        ...testFacts(requirement.where).flatMap(field),
        ...(findRule(requirement.rule)?.values ? [] : [`${who} asks a table of ${requirement.rule}, which has none.`]),
      ]
    case 'credential':
      return [
        ...faults,
        ...field(requirement.field),
        ...(credentials.includes(requirement.credential)
          ? []
          : [`${who} asks for the credential ${requirement.credential}, which nobody issues.`]),
      ]
  }
}

/** Runs what the act tells over inputs of every answer: with and without what is personal it must tell the same, of facts its subjects know. */
function checkTells(act: Act, kinds: ReadonlyMap<string, SubjectKind>): string[] {
  const split = splitterOf(act.input)
  const faults = new Set<string>()
  for (const sample of sampleInputs(act.input)) {
    for (const state of [{ ...emptyCase('c', act.caseKind), office: act.office }, fullCase(act, kinds)]) {
      const input = act.about === undefined ? sample : { ...sample, subjectId: `${act.about}:e` }
      const { payload } = split(input)
      const entry = { entryId: 'e2', caseId: 'c', officerId: 'o', occurredAt: '2026-03-06T15:00:00.000Z', personId: null }
      const told = act.tells({ ...entry, payload }, state)
      if (JSON.stringify(told) !== JSON.stringify(act.tells({ ...entry, payload: input }, state)))
        faults.add(`${act.act} tells of personal data: take it from fields that are not personal.`)
      for (const { kind, facts } of told.subjects ?? []) {
        for (const fault of checkFacts(
          act.act,
          kind,
          Object.keys(facts).filter((fact) => !(fact in lawFacts)),
          kinds,
        ))
          faults.add(fault.replace('asks for', 'tells').replace('asks about', 'tells of'))
      }
      for (const { rule } of act.authorities(payload))
        if (rule !== null && !findRule(rule)) faults.add(`${act.act} is done under the rule ${rule}, which the law book does not have.`)
      for (const { to } of act.notices?.({ ...entry, payload }, state) ?? [])
        if (!/^(officer:.+|office:[a-z-]+|partner:.+|counsel|person|court)$/.test(to))
          faults.add(`${act.act} tells "${to}", which is nobody a notice can reach.`)
    }
  }
  return [...faults]
}

/** A case with two subjects of every kind, about which everything is known not to have happened. */
function fullCase({ caseKind }: Act, kinds: ReadonlyMap<string, SubjectKind>): CaseState {
  const subjects = [...kinds.values()].flatMap(({ kind, knows }) =>
    [kind, `${kind}:e`].map((id) => [id, { id, kind, facts: knows, zone: 'America/New_York' }] as const),
  )
  return { ...emptyCase('c', caseKind), sequence: 1, office: 'custody', subjects: new Map(subjects) }
}
