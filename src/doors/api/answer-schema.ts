import { z } from '@hono/zod-openapi'
import type { Answer } from '../../audit/questions/ask.ts'
import type { Column, ColumnKind, Question } from '../../audit/questions/question.ts'

const schemas: Readonly<Partial<Record<ColumnKind, () => z.ZodType>>> = {
  count: () => z.number(),
  number: () => z.number(),
  hours: () => z.number(),
  'yes-no': () => z.boolean(),
}

const columnSchema = (column: Column): z.ZodType => (schemas[column.kind]?.() ?? z.string()).nullable().describe(column.says)

/** The rows of a question, field by field. */
const rowSchema = (question: Question) =>
  z.object(Object.fromEntries(Object.entries(question.columns).map(([name, column]) => [name, columnSchema(column)])))

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

const answerOf = (row: z.ZodType<Record<string, unknown>>) =>
  z.object({
    question: z.string().describe('Id of the question'),
    release: z.string().describe('Id of the release'),
    isCollected: z.boolean().describe('False where the release holds no file that could answer: not collected, never zero'),
    total: z.number().describe('Rows in all, over every page'),
    page: z.number().nullable(),
    size: z.number().nullable(),
    rows: z.array(row),
    sql: z.string().describe('The query, over the files that the audit wrote; values apart'),
    parameters: z.record(z.string(), cell),
    ranMs: z.number().describe('Run time in milliseconds'),
    rowsHash: z.string().describe('SHA-256 of the rows as JSON'),
  })

/** An answer as the API gives it: the rows, and what is needed to make them again. */
export const answerSchema = (question: Question) => answerOf(rowSchema(question))

/** The same where the columns are known only once a release is loaded. */
export const anyAnswerSchema = answerOf(z.record(z.string(), cell))

export const answerBody = (answer: Answer) => ({
  question: answer.question.id,
  release: answer.release,
  isCollected: answer.isCollected,
  total: answer.total,
  page: answer.asked.page ?? null,
  size: answer.asked.size ?? null,
  rows: answer.rows.map((row) => ({ ...row })),
  sql: answer.sql,
  parameters: { ...answer.values },
  ranMs: answer.ranMs,
  rowsHash: answer.rowsHash,
})
