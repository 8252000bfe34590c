import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readField } from '../../../src/acts/field.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { afterOrder } from '../../../src/offices/after-order/office.ts'
import { reviewRules } from '../../../src/offices/after-order/review-rules.ts'

const fields = afterOrder.acts.flatMap(({ act, input }) =>
  Object.entries(input.shape).map(([name, schema]) => ({ act, name, meta: readField(schema as z.ZodType) })),
)

describe('the desk after a final order', () => {
  it('seals every free text about a person', () => {
    const long = fields.filter(({ meta }) => meta?.control === 'long-text')
    expect(long.length).toBeGreaterThan(25)
    expect(long.filter(({ meta }) => meta?.personal !== true)).toEqual([])
    const named = fields.filter(({ name }) => ['personName', 'country', 'document', 'ground', 'facts'].includes(name))
    expect(named.filter(({ meta }) => meta?.personal !== true)).toEqual([])
  })

  it('has no field in which anybody could write what ails a person before a removal', () => {
    const hold = fields.filter(({ act }) => act.endsWith('MedicalHold'))
    expect(new Set(hold.map(({ name }) => name))).toEqual(new Set(['occurredAt', 'subjectId']))
  })

  it('asks for facts with their sources wherever it decides', () => {
    const deciding = afterOrder.acts.filter(({ kind }) => kind === 'decision').map(({ act }) => act)
    const reasoned = fields.filter(({ name }) => name === 'facts').map(({ act }) => act)
    expect(deciding.filter((act) => !reasoned.includes(act))).toEqual(['RespondToRequest', 'OrderSupervision'])
  })

  it('lets the person and counsel send in what is theirs to send, and nothing else', () => {
    const theirs = afterOrder.acts.filter(({ by }) => by.includes('person-concerned')).map(({ act }) => act)
    expect(theirs).toEqual(['RecordSubmission', 'RecordMoreTimeRequest', 'RequestReview', 'RecordReleaseClaim'])
  })

  it('refuses only where the text of the law was read', () => {
    const refusing = [...afterOrder.acts.flatMap(({ requires }) => requires), ...afterOrder.bars].filter(
      ({ verified }) => verified === 'yes',
    )
    const unread = refusing.filter(({ rule }) => rule !== undefined && lawBook.find(({ id }) => id === rule)?.verified !== 'yes')
    expect(unread.map(({ id }) => id)).toEqual([])
    expect(afterOrder.bars.filter(({ verified }) => verified === 'yes').map(({ id }) => id)).toEqual(['court-order-release-after-order'])
  })

  it('shows as reviews due rules that the law book has', () => {
    expect(reviewRules.filter((id) => !lawBook.some((rule) => rule.id === id && rule.clocks.length > 0))).toEqual([])
  })
})
