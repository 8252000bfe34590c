import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/clockwork/evaluate.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { findClock, lawBook } from '../../../src/law/law-book.ts'
import { readExamples } from './read-examples.ts'

const examples = readExamples()

describe('every example of the law book comes out as it says', () => {
  test.each(examples)('$file: $say', ({ clock: id, record, asOf, expect: expected }) => {
    const found = findClock(id)
    if (!found) throw new Error(`No rule has a clock "${id}"`)
    const facts: Record<string, string | boolean | null> = record.facts
    const place = record.zone === undefined ? {} : { zone: record.zone }
    const result = evaluate(found.rule, found.clock, { ...place, facts }, Temporal.Instant.from(asOf), federalBusinessDays)
    const { hoursOver, ...rest } = expected
    expect(result, result.steps.join('\n')).toMatchObject(rest)
    if (hoursOver !== undefined) expect(result.hoursOver).toBeCloseTo(Number(hoursOver), 2)
  })
})

test('every clock of the law book has at least three examples', () => {
  const clocks = lawBook.flatMap((rule) => rule.clocks.map((clock) => clock.id))
  const lacking = clocks.flatMap((id) => {
    const count = examples.filter((example) => example.clock === id).length
    return count < 3 ? [`${id} has ${count}`] : []
  })
  expect(lacking).toEqual([])
})
