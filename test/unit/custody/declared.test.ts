import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type FieldMeta, readField } from '../../../src/acts/field.ts'
import type { Bar, Requirement } from '../../../src/acts/requirement.ts'
import type { Verification } from '../../../src/kernel/verification.ts'
import { facts } from '../../../src/law/facts.ts'
import { findRule } from '../../../src/law/law-book.ts'
import { isPosition } from '../../../src/law/officers/positions.ts'
import { getOfficerList } from '../../../src/law/officers/stands-on-list.ts'
import { citizenshipClaims } from '../../../src/offices/citizenship-claims/office.ts'
import { courtOrders } from '../../../src/offices/court-orders/office.ts'
import { custody } from '../../../src/offices/custody/office.ts'
import { detentionPlanning } from '../../../src/offices/places/office.ts'

const offices = [custody, courtOrders, citizenshipClaims, detentionPlanning]
const acts = offices.flatMap((office) => office.acts)
const bars = offices.flatMap((office) => office.bars)
const sure: readonly Verification[] = ['memory', 'secondary', 'yes']

/** Every field of every act, with its name and what a form knows of it. */
const fields = acts.flatMap((act) =>
  Object.entries(act.input.shape).map(([name, schema]) => ({
    act: act.act,
    name,
    schema: schema as z.ZodType,
    meta: readField(schema as z.ZodType),
  })),
)

const asked: readonly (Requirement | Bar)[] = [...acts.flatMap(({ requires }) => requires), ...bars]

describe('what the desks declare', () => {
  it('is done by positions there are, and by somebody', () => {
    for (const { act, by } of acts) {
      expect([act, by.length > 0]).toEqual([act, true])
      expect(by.filter((position) => !isPosition(position))).toEqual([])
    }
  })

  it('cites some law for every act, and a rule of the law book only where there is one', () => {
    for (const act of acts) {
      const cited = act.authorities({})
      expect([act.act, cited.length > 0]).toEqual([act.act, true])
      expect(cited.filter(({ rule, cite }) => cite === '' || (rule !== null && !findRule(rule)))).toEqual([])
    }
  })

  it('never claims more of a rule than the law book does', () => {
    const claiming = asked.filter(({ rule, verified }) => {
      const known = rule === undefined ? undefined : findRule(rule)
      return known !== undefined && sure.indexOf(verified) > sure.indexOf(known.verified)
    })
    expect(claiming.map(({ id }) => id)).toEqual([])
    expect(asked.filter(({ rule }) => rule !== undefined && !findRule(rule)).map(({ id }) => id)).toEqual([])
  })

  it('says of every requirement what it asks and what cures it, in sentences', () => {
    for (const { id, says, cure } of asked) expect([id, /^[A-Z].*\.$/s.test(says), /^[A-Z].*\.$/s.test(cure)]).toEqual([id, true, true])
  })

  it('asks officer lists that are there, and fields and facts that are there', () => {
    const kinds = new Map(offices.flatMap(({ subjects }) => subjects.map((subject) => [subject.kind, subject] as const)))
    for (const act of acts)
      for (const requirement of act.requires) {
        if (requirement.needs === 'officer-of-list') expect(getOfficerList(requirement.list).id).toBe(requirement.list)
        if ('field' in requirement && requirement.field) expect(Object.keys(act.input.shape)).toContain(requirement.field)
        if (requirement.needs === 'input')
          for (const name of factsIn(requirement.test))
            expect([act.act, Object.keys(act.input.shape)]).toEqual([act.act, expect.arrayContaining([name])])
        if (requirement.needs === 'facts' || requirement.needs === 'another-officer') {
          const known = Object.keys(kinds.get(requirement.subject)?.knows ?? {})
          const used = requirement.needs === 'facts' ? factsIn(requirement.test) : [requirement.fact]
          expect([act.act, known]).toEqual([act.act, expect.arrayContaining(used)])
        }
      }
    for (const bar of bars) {
      expect([bar.id, Object.keys(kinds.get(bar.kind)?.knows ?? {})]).toEqual([bar.id, expect.arrayContaining(factsIn(bar.while))])
      expect(bar.forbids.filter((name) => !acts.some(({ act }) => act === name))).toEqual([])
    }
  })

  it('labels and explains every field of every form', () => {
    const bare = fields.filter(({ schema, meta }) => !meta?.label || !descriptionOf(schema))
    expect(bare.map(({ act, name }) => `${act}.${name}`)).toEqual([])
  })

  it('seals every free text about a person', () => {
    const long = fields.filter(({ act, meta }) => meta?.control === 'long-text' && custody.acts.some((known) => known.act === act))
    expect(long.length).toBeGreaterThan(20)
    expect(long.filter(({ meta }) => !isPersonal(meta)).map(({ act, name }) => `${act}.${name}`)).toEqual([])
    for (const name of ['personName', 'place', 'docket', 'warrantNumber', 'consulate', 'country', 'port', 'whom'])
      expect(fields.filter((field) => field.name === name && !isPersonal(field.meta) && field.act !== 'RegisterPlace')).toEqual([])
  })

  it('names facts of days and moments so that their type shows', () => {
    const named = offices.flatMap(({ subjects }) => subjects.flatMap(({ knows }) => Object.keys(knows)))
    for (const fact of named) {
      const type = facts[fact]?.type
      if (type) expect([fact, type]).toEqual([fact, typeByName(fact)])
    }
  })

  it('has every subject open with nothing known to have happened', () => {
    for (const { knows } of offices.flatMap(({ subjects }) => subjects))
      expect(Object.values(knows).every((value) => value === null)).toBe(true)
  })
})

const isPersonal = (meta: FieldMeta | undefined) => meta?.personal === true

function descriptionOf(schema: z.ZodType): string | undefined {
  const inner = schema as { unwrap?: () => z.ZodType }
  return schema.description ?? (inner.unwrap ? descriptionOf(inner.unwrap()) : undefined)
}

function typeByName(fact: string): string {
  if (/^(is|has)[A-Z]/.test(fact)) return 'boolean'
  return fact.endsWith('At') ? 'instant' : fact.endsWith('On') ? 'day' : 'text'
}

type Test = Bar['while']

function factsIn(test: Test): string[] {
  if (test.node === 'all' || test.node === 'any') return test.of.flatMap(factsIn)
  return test.node === 'not' ? factsIn(test.of) : [test.fact]
}
