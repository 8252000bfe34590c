import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readField } from '../../../src/acts/field.ts'
import { getRule } from '../../../src/law/law-book.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { protection } from '../../../src/offices/protection/office.ts'
import { emptyCase } from '../../../src/registrar/fold.ts'

const fields = protection.acts.flatMap(({ act, input }) =>
  Object.entries(input.shape).map(([name, schema]) => ({ act, name, meta: readField(schema as z.ZodType) })),
)

const nothing = emptyCase('', 'custody')

describe('the protection desk', () => {
  it('seals every free text, every name and every list of facts', () => {
    const long = fields.filter(({ meta }) => meta?.control === 'long-text')
    expect(long.length).toBeGreaterThan(40)
    expect(long.filter(({ meta }) => meta?.personal !== true)).toEqual([])
    const named = fields.filter(({ name }) => ['personName', 'facts', 'relativeName', 'carer', 'whom', 'order', 'name'].includes(name))
    expect(named.filter(({ meta }) => meta?.personal !== true)).toEqual([])
  })

  it('keeps every entry on fear from readers who are not cleared', () => {
    const onFear = protection.acts.filter(({ about }) => about === 'credible-fear')
    expect(onFear.length).toBe(10)
    for (const { act, restricts } of onFear) expect([act, restricts?.({}, nothing)]).toEqual([act, ['asylum']])
  })

  it('keeps every entry on a victim and every entry on a child in the same way', () => {
    for (const { act, about, restricts } of protection.acts) {
      if (['protected-person', 'prohibited-source', 'protected-site'].includes(String(about)))
        expect([act, restricts?.({}, nothing)]).toEqual([act, ['section-1367']])
      if (about === 'minor') expect([act, restricts?.({}, nothing)?.includes('minor')]).toEqual([act, true])
    }
  })

  it('has no field for what ails anybody', () => {
    const onCare = fields
      .filter(({ act }) => ['NoteCareNeed', 'EndCareNeed', 'RecordMinorExamination'].includes(act))
      .map(({ name }) => name)
    expect([...new Set(onCare)].sort()).toEqual(['careNeed', 'from', 'occurredAt', 'subjectId'])
  })

  it('refuses only by law that was read, or by rules that say they are this record’s own', () => {
    const refusing = [...protection.bars, ...protection.acts.flatMap(({ requires }) => requires)].filter(
      ({ verified }) => verified === 'yes',
    )
    for (const { id, rule, cite } of refusing) {
      if (rule) expect([id, getRule(rule).verified]).toEqual([id, 'yes'])
      else expect([id, cite]).toEqual([id, expect.stringMatching(/^(8 CFR 235\.3\(b\)\(5\)|A rule of this record)/)])
    }
  })

  it('never stands in the way of a release', () => {
    for (const act of ['Release', 'OrderRelease']) {
      const bars = (catalogue.bars.get(act) ?? []).filter(({ id }) => protection.bars.some((bar) => bar.id === id))
      expect(bars.map(({ verified }) => verified)).not.toContain('yes')
    }
  })
})
