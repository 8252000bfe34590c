import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** The public detainee locator follows a change of custody. From memory. */
export const odlsUpdate: Rule = {
  id: 'odls-update',
  office: 'ERO',
  title: 'Refreshing the online detainee locator',
  kind: 'clock',
  cite: 'Online Detainee Locator System (no instrument found)',
  says: 'The online locator is refreshed within about 8 hours of a release, removal or transfer.',
  verified: 'memory',
  severity: 'advisory',
  auditNote: 'No reliable page was found: keep it advisory. Released tables do not carry locator updates.',
  sources: [],
  clocks: [
    {
      id: 'odls-update',
      says: 'locator refreshed',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'custodyChangedAt' },
      stops: { node: 'fact', fact: 'locatorUpdatedAt' },
      versions: standing({ unit: 'hours', count: 8 }, '"About" 8 hours, from memory.'),
    },
  ],
}
