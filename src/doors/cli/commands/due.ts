import { dueFrom, zoneOfStart } from '../../../clockwork/due-from.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { federalBusinessDays } from '../../../law/calendars/federal-holidays.ts'
import { type Command, findText } from '../command.ts'
import { getClocks } from '../find-clocks.ts'
import { showResults } from '../show-results.ts'

export const due: Command = {
  name: 'due',
  usage: 'RULE --from INSTANT_OR_DATE [--zone ZONE] [--json]',
  says: 'Computes when a clock that starts at a given moment is due, step by step.',
  options: { from: { type: 'string' }, zone: { type: 'string' }, json: { type: 'boolean' } },
  async run(words, options, terminal) {
    const { rule, clocks } = getClocks(words[0])
    const from = findText(options, 'from')
    if (from === undefined) throw new Sentence('Say when the clock starts, e.g. --from 2026-03-06T21:00-05:00 or --from 2026-03-06.')
    const zone = findText(options, 'zone')
    const results = clocks.map((clock) => dueFrom(rule, clock, from, zone, federalBusinessDays))
    showResults({ rule, results, zone: zoneOfStart(from, zone) }, options.json === true, terminal)
    return 0
  },
}
