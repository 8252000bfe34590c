import { z } from 'zod'
import type { Asked } from './bind-question.ts'
import type { Cell, Question } from './question.ts'

/** The most rows one page may hold. */
const maxPageSize = 1000

/** What may be asked of a question in an address: its filters by name, `sort`, `page` and `size`. Anything else is refused. */
export function askedSchema(question: Question, defaultSize = 50): z.ZodObject {
  const made = schemas.get(question) ?? new Map<number, z.ZodObject>()
  schemas.set(question, made)
  const schema = made.get(defaultSize) ?? makeSchema(question, defaultSize)
  made.set(defaultSize, schema)
  return schema
}

/** Made once for each question: making one costs more than reading by it. */
const schemas = new WeakMap<Question, Map<number, z.ZodObject>>()

function makeSchema(question: Question, defaultSize: number): z.ZodObject {
  const filters = Object.fromEntries(
    Object.entries(question.filters).map(([name, filter]) => [name, filter.schema.optional().describe(filter.says)]),
  )
  const sorts = question.sorts.flatMap((column) => [column, `-${column}`])
  const paging = {
    page: z.coerce.number('is not a number').int().min(1, 'starts at 1').max(1_000_000).default(1).describe('Which page, from 1'),
    size: z.coerce
      .number('is not a number')
      .int()
      .min(1, 'is at least 1')
      .max(maxPageSize, `is more than ${maxPageSize}; ask for several pages`)
      .default(defaultSize)
      .describe(`Rows a page, at most ${maxPageSize}`),
  }
  const [first, ...rest] = sorts
  const sort = first
    ? {
        sort: z
          .enum([first, ...rest], 'is not a column this list is sorted by')
          .optional()
          .describe('Column to sort by; with a minus, downwards'),
      }
    : {}
  return z.strictObject({ ...filters, ...sort, ...(question.paged ? paging : {}) })
}

export interface AskedFault {
  field: string
  message: string
}

/** Checks what an address asks. Empty values are left out: a form sends every field. */
export function readAsked(
  question: Question,
  query: Readonly<Record<string, string>>,
  defaultSize = 50,
): { asked: Asked; faults: readonly AskedFault[] } {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''))
  const read = askedSchema(question, defaultSize).safeParse(given)
  if (!read.success) return { asked: {}, faults: read.error.issues.flatMap((issue) => faultsOf(issue, given)) }
  const { sort, page, size, ...filters } = read.data as Record<string, Cell>
  const asked: Asked = { filters }
  if (typeof sort === 'string') asked.sort = sort
  if (typeof page === 'number') asked.page = page
  if (typeof size === 'number') asked.size = size
  return { asked, faults: [] }
}

/** What is wrong, one plain sentence a field. */
export function faultsOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): readonly AskedFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: key, message: `There is no filter called "${key}" here; remove it.` }))
  }
  const field = String(issue.path[0] ?? '')
  return [{ field, message: `"${given[field] ?? ''}" for ${field} ${issue.message}.` }]
}
