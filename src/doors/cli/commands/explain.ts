import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { evaluate } from '../../../clockwork/evaluate.ts'
import type { FactRecord } from '../../../clockwork/record.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { federalBusinessDays } from '../../../law/calendars/federal-holidays.ts'
import { now } from '../../../today.ts'
import { type Command, findText } from '../command.ts'
import { getClocks } from '../find-clocks.ts'
import { readInstant } from '../read-instant.ts'
import { showResults } from '../show-results.ts'

const RecordFile = z.strictObject({
  zone: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
})

export const explain: Command = {
  name: 'explain',
  usage: 'RULE --record FILE.json [--as-of INSTANT] [--json]',
  says: 'Shows how a rule reads one record: every step, the version of the law, the days skipped and why, and the result.',
  options: { record: { type: 'string' }, 'as-of': { type: 'string' }, json: { type: 'boolean' } },
  async run(words, options, terminal) {
    const { rule, clocks } = getClocks(words[0])
    const file = findText(options, 'record')
    if (file === undefined) throw new Sentence('Name the record to explain with --record FILE.json.')
    const record = await readRecord(file)
    const asOf = findText(options, 'as-of')
    const at = asOf === undefined ? now() : readInstant(asOf, '--as-of')
    const results = clocks.map((clock) => evaluate(rule, clock, record, at, federalBusinessDays))
    showResults({ rule, results, zone: record.zone ?? 'UTC' }, options.json === true, terminal)
    return 0
  },
}

async function readRecord(file: string): Promise<FactRecord> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Sentence(`The record ${file} could not be opened; check the path.`)
  })
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (fault) {
    throw new Sentence(`The record ${file} is not JSON (${fault instanceof Error ? fault.message : fault}); mend it and try again.`)
  }
  // An example of the law book holds its record under `record`: accept both.
  const inner = typeof content === 'object' && content !== null && 'record' in content ? content.record : content
  const read = RecordFile.safeParse(inner)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new Sentence(
      `The record ${file} is not usable at "${issue?.path.join('.')}": ${issue?.message}. It needs {"zone": "America/New_York", "facts": {"arrestedAt": "2026-03-06T21:00-05:00"}}.`,
    )
  }
  return { ...(read.data.zone === undefined ? {} : { zone: read.data.zone }), facts: read.data.facts }
}
