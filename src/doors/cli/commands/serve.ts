import type { Command } from '../command.ts'
import { servePages } from '../serve-pages.ts'

export const serve: Command = {
  name: 'serve',
  usage: '[DIR...]',
  says: 'Serves the pages and the API over one or more audits. The port is 8080 or the PORT variable.',
  options: {},
  async run(words, _options, terminal) {
    return servePages(words.length > 0 ? words : ['out'], terminal)
  },
}
