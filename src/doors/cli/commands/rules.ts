import type { Length, Rule } from '../../../clockwork/nodes.ts'
import { lawBook } from '../../../law/law-book.ts'
import type { Command } from '../command.ts'
import { tableText } from '../table-text.ts'

const listed = (rule: Rule) => ({
  id: rule.id,
  citation: rule.cite,
  title: rule.title,
  says: rule.says,
  kind: rule.kind,
  office: rule.office,
  severity: rule.severity,
  verified: rule.verified,
  clocks: rule.clocks.map((clock) => ({ id: clock.id, says: clock.says, kind: clock.kind, values: clock.versions })),
  values: rule.values ?? [],
  sources: rule.sources,
})

export const rules: Command = {
  name: 'rules',
  usage: '[--json]',
  says: 'Lists every rule of the law book with its citation, dated values, how far its text was checked, severity and office.',
  options: { json: { type: 'boolean' } },
  async run(_words, options, terminal) {
    if (options.json) {
      terminal.out(JSON.stringify(lawBook.map(listed), null, 2))
      return 0
    }
    const rows = lawBook.map((rule) => [rule.id, rule.severity, rule.verified, rule.office, datedValues(rule), rule.cite])
    terminal.out(tableText(['rule', 'severity', 'verified', 'office', 'values', 'citation'], rows))
    return 0
  },
}

const sayShort = (length: Length) => (length.unit === 'as-ordered' ? 'as ordered' : `${length.count} ${length.unit}`)

/** The lengths of a rule's clocks in a few words, e.g. "48 hours from 2001-09-17". */
function datedValues(rule: Rule): string {
  const lengths = rule.clocks.flatMap((clock) =>
    clock.versions.map((version) => {
      const length = version.length ? sayShort(version.length) : 'no limit'
      const from = version.from ? ` from ${version.from}` : ''
      return `${length}${from}${version.until ? ` until ${version.until}` : ''}`
    }),
  )
  return lengths.length === 0 ? rule.kind : [...new Set(lengths)].join('; ')
}
