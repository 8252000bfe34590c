import { formatCatalogue } from '../../../releases/formats/catalogue.ts'
import { placeFormats } from '../../../releases/places/place-formats.ts'
import type { Command } from '../command.ts'
import { tableText } from '../table-text.ts'

export const formats: Command = {
  name: 'formats',
  usage: '[--json]',
  says: 'Lists the released files that can be read. A file is recognised by the header of its columns, never by its name.',
  options: { json: { type: 'boolean' } },
  async run(_words, options, terminal) {
    const all = [...formatCatalogue, ...placeFormats]
    if (options.json) {
      terminal.out(JSON.stringify(all, null, 2))
      return 0
    }
    const rows = all.map((format) => [format.id, format.table, format.containers.join(', '), format.title])
    terminal.out(tableText(['format', 'table', 'files', 'what it holds'], rows))
    return 0
  },
}
