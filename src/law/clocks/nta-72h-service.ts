import type { Clock, Rule } from '../../clockwork/nodes.ts'

const within72Hours = (part: string, says: string, stops: string): Clock => ({
  id: `nta-72h-service.${part}`,
  says,
  kind: 'deadline',
  starts: { node: 'fact', fact: 'arrestedAt' },
  stops: { node: 'fact', fact: stops },
  versions: [
    {
      from: '2004-03-30',
      until: null,
      length: { unit: 'hours', count: 72 },
      status: 'unknown',
      note: 'Guidance of 2004-03-30, from memory. Whether it was replaced since is not known.',
    },
  ],
})

/** ICE guidance of 2004-03-30, after the Justice inspector general's report on the September 11 detentions. */
export const nta72hService: Rule = {
  id: 'nta-72h-service',
  office: 'ERO',
  title: 'Notice to Appear served and sent within 72 hours',
  kind: 'clock',
  cite: 'ICE guidance of 2004-03-30',
  says: 'The Notice to Appear is served on the person, and sent, within 72 hours of arrest.',
  verified: 'memory',
  severity: 'advisory',
  auditNote: 'From memory: the guidance was not found. It may not find against anyone.',
  sources: [],
  clocks: [
    within72Hours('served', 'Notice to Appear served on the person', 'ntaServedAt'),
    within72Hours('sent', 'Notice to Appear sent', 'ntaSentAt'),
  ],
}
