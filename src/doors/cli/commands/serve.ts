import type { Command } from '../command.ts'
import { servePages } from '../serve-pages.ts'

export const serve: Command = {
  name: 'serve',
  usage: '[DIR...] [--record]',
  says: 'Serves the pages and the API over one or more audits; with --record also over the record, for officers who sign in. The port is 8080 or the PORT variable.',
  options: { record: { type: 'boolean' } },
  async run(words, { record }, terminal) {
    if (record === true) return servePages(words, terminal, 'record')
    return servePages(words.length > 0 ? words : ['out'], terminal)
  },
}
