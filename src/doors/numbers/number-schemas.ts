import { z } from '@hono/zod-openapi'

const Words = z.object({ en: z.string(), es: z.string() })

const day = (says: string) => z.string().describe(`${says}, YYYY-MM-DD`)

/** One cell, as the API gives it. */
export const NumberCell = z.object({
  panel: z.string(),
  row: z.string(),
  column: z.string(),
  kind: z
    .enum(['number', 'not-yet-counted', 'not-collected', 'none', 'withheld'])
    .describe('Only number has a value: a zero is a count of nothing, and nothing else is a zero'),
  value: z.number().nullable(),
  unit: z.string(),
  counted: z.number().nullable().describe('How many rows stand behind it; null where withheld'),
  queryHash: z.string().describe('SHA-256 of the query that counted it'),
})
export type NumberCell = z.infer<typeof NumberCell>

const Heading = z.object({ key: z.string(), label: Words })

export const TableOfNumbers = z
  .object({
    code: z.string().describe('Stable for ever; a table that counts something else gets another'),
    sheet: z.string(),
    title: Words,
    says: Words.describe('How it is counted'),
    panels: z.array(Heading),
    rows: z.array(Heading.extend({ unit: z.string() })),
    columns: z.array(Heading),
    cells: z.array(NumberCell),
    queries: z.array(z.object({ sql: z.string(), hash: z.string() })),
  })
  .openapi('TableOfNumbers')

const ledger = {
  ledgerPosition: z.number().describe('The last entry of the record that was counted'),
  ledgerHash: z.string().describe('The hash of that entry'),
  takenAt: z.string().describe('When it was counted, UTC'),
}

const EditionEntry = z.object({
  edition: z.string().describe('Its name: the last day counted, YYYY-MM-DD'),
  publishedAt: z.string(),
  contentHash: z.string().describe('SHA-256 of edition.json, as the act that published it names it'),
  supersededBy: z.string().nullable().describe('The latest edition; null where this is it'),
  corrections: z.array(z.object({ on: day('Corrected on'), tables: z.string(), says: z.string() })),
})

export const PublicationOfNumbers = z
  .object({
    id: z.string(),
    title: Words,
    says: Words,
    authority: z.string(),
    editions: z.array(EditionEntry),
    planned: z.array(z.object({ edition: z.string(), on: day('Promised for'), isLate: z.boolean() })),
    notes: z.array(z.object({ tables: z.string(), says: z.string(), fromOn: day('From') })).describe('Breaks in series'),
  })
  .openapi('PublicationOfNumbers')

export const EditionOfNumbers = EditionEntry.extend({
  publication: z.string(),
  title: Words,
  authority: z.string(),
  from: day('First day counted'),
  ...ledger,
  tables: z.array(z.object({ code: z.string(), sheet: z.string(), title: Words, cells: z.number() })),
  notCollected: z.array(z.object({ code: z.string(), title: Words, because: Words })),
}).openapi('EditionOfNumbers')

export const NumberShown = z
  .object({
    publication: z.string(),
    edition: z.string(),
    table: z.string(),
    cell: NumberCell,
    ...ledger,
    query: z.string().describe('The SQL'),
    supersededBy: z.string().nullable(),
    rowsBehind: z
      .number()
      .nullable()
      .describe('How many rows are published behind it; null where none are, because they would tell of few people'),
    rows: z
      .array(
        z.object({
          caseId: z.string().nullable().describe('Pseudonym, as in the open data; null where the case is restricted'),
          entryId: z.string().nullable().describe('Pseudonym'),
          value: z.number().nullable(),
        }),
      )
      .describe('The first 200 of them; all are in rows.parquet'),
  })
  .openapi('NumberShown')

export const Change = z
  .object({
    kind: z.string(),
    on: day('Holds from'),
    what: z.string(),
    says: z.string(),
    es: z.string().optional().describe('The same in Spanish; absent where an officer wrote it in one language'),
    path: z.string().describe('Where to read more, on this site'),
  })
  .openapi('Change')
