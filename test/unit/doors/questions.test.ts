import { describe, expect, test } from 'vitest'
import { bindQuestion, writeOutSql } from '../../../src/audit/questions/bind-question.ts'
import { getQuestion, questions } from '../../../src/audit/questions/catalogue.ts'
import { readAsked } from '../../../src/audit/questions/read-asked.ts'

describe('a question', () => {
  test.each(questions.map((question) => [question.id, question] as const))(
    '%s sorts, shows and counts only columns it has',
    (_id, question) => {
      const columns = Object.keys(question.columns)
      expect(question.sorts.filter((name) => !columns.includes(name))).toEqual([])
      expect((question.shown ?? []).filter((name) => !columns.includes(name))).toEqual([])
      for (const { behind } of Object.values(question.columns)) {
        if (!behind) continue
        const target = getQuestion(behind.question)
        expect(
          [...Object.keys(behind.where ?? {}), ...Object.keys(behind.always ?? {})].filter((name) => !(name in target.filters)),
        ).toEqual([])
        expect(Object.values(behind.where ?? {}).filter((name) => !columns.includes(name))).toEqual([])
      }
    },
  )

  test('keeps values apart from its SQL', () => {
    const bound = bindQuestion(getQuestion('findings'), { filters: { facility: "O'HARE", severity: 'hard' } })
    expect(bound.sql).toContain('WHERE facility_code = $facility\n  AND severity = $severity')
    expect(bound.sql).not.toContain('HARE')
    expect(bound.values).toEqual({ facility: "O'HARE", severity: 'hard' })
    expect(writeOutSql(bound)).toContain("facility_code = 'O''HARE'")
  })

  test('leaves no trace of filters that are not in use', () => {
    for (const question of questions) expect(bindQuestion(question, {}).sql, question.id).not.toMatch(/\{|\$/)
  })

  test('is ordered the same way on every page, the column asked for first', () => {
    const { sql } = bindQuestion(getQuestion('findings'), { sort: '-hours_over', page: 3, size: 50 })
    expect(sql).toMatch(/ORDER BY hours_over DESC NULLS LAST, started_at DESC NULLS LAST, finding_id NULLS LAST\nLIMIT 50 OFFSET 100$/)
  })

  test('reads empty fields of a form as not asked, and refuses what it does not know', () => {
    expect(readAsked(getQuestion('findings'), { facility: '', month: ' ' }).asked).toEqual({ filters: {}, page: 1, size: 50 })
    expect(readAsked(getQuestion('findings'), { sort: 'finding_id; DROP TABLE findings' }).faults).toHaveLength(1)
  })
})
