import type { z } from 'zod'
import { readField } from '../../acts/field.ts'
import { facts } from '../../law/facts.ts'
import type { SayFact } from './say-failure.ts'

/** Facts that refuse most often and that no clock of the law book reads. */
const plain: Readonly<Record<string, string>> = {
  ntaIssuedAt: 'a Notice to Appear was issued',
  releaseOrderedAt: 'a release was ordered',
  leftCustodyAt: 'the person was released or removed',
  removalExecutionOrderedAt: 'the removal was ordered to be carried out',
  removalWarrantIssuedAt: 'a warrant of removal was issued',
  isStayLive: 'a stay of removal is in force',
  isDutyLive: 'what the court ordered is in force',
  isClaimOpen: 'a claim or sign of U.S. citizenship is open',
  isUnaccompanied: 'the child is unaccompanied',
  foundAdultAt: 'the person was found to be an adult',
}

/** A fact of a case: in the law book's words where it knows the fact. */
export const sayCaseFact: SayFact = (fact, value) => {
  const known = facts[fact]?.says ?? plain[fact]
  const what = known ? `that ${known}` : `of "${wordsOf(fact)}"`
  if (value === undefined) return `the record does not say anything ${what}`
  if (value === null) return known ? `it is not on record ${what}` : `nothing is on record ${what}`
  if (value === true) return known ? `it is on record ${what}` : `the record says yes to "${wordsOf(fact)}"`
  if (value === false) return known ? `the record says no to this: ${known}` : `the record says no to "${wordsOf(fact)}"`
  return known ? `it is on record ${what}: ${value}` : `the record has "${value}" for "${wordsOf(fact)}"`
}

/** A field of the input, by its label. What is personal is not repeated: a finding is written openly. */
export const sayInputFact =
  (schema: z.ZodObject): SayFact =>
  (name, value) => {
    const meta = findField(schema, name)
    const label = `"${meta?.label ?? wordsOf(name)}"`
    if (value === null || value === undefined) return `${label} was left empty`
    if (typeof value === 'boolean') return `${label} was answered ${value ? 'yes' : 'no'}`
    return meta?.personal ? `${label} is not what is asked for` : `${label} is "${value}"`
  }

function findField(schema: z.ZodObject, name: string) {
  const field = schema.shape[name.split('.')[0] ?? ''] as z.ZodType | undefined
  return field && readField(field)
}

/** `isInterpreterUsed` -> "interpreter used" */
const wordsOf = (fact: string): string =>
  fact
    .replace(/^(is|has)(?=[A-Z])/, '')
    .replace(/(At|On)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ')
    .toLowerCase()
    .trim()
