import type { Rule } from '../../clockwork/nodes.ts'

const circuits = 'https://github.com/airportly/sheldonbarnesv2'

/** Long detention under 8 USC 1226(c): a bond hearing in the Second Circuit, and where the Supreme Court stands. */
export const prolonged236c: Rule = {
  id: 'prolonged-236c',
  office: 'ERO / OPLA',
  title: 'A bond hearing in prolonged mandatory detention',
  kind: 'dated-values',
  cite: 'Black v. Decker, 103 F.4th 133 (2d Cir.)',
  says: 'In the Second Circuit a person detained for long under 8 USC 1226(c) must have a bond hearing. No number of days is given.',
  verified: 'secondary',
  severity: 'target',
  sources: [circuits],
  clocks: [],
  values: [
    { key: '2d Circuit', from: null, until: null, value: 'bond hearing required: Black v. Decker, 103 F.4th 133', source: circuits },
    {
      key: 'Supreme Court',
      from: '2026-06-15',
      until: '2026-09-11',
      value: 'certiorari granted in Genalo v. Black, No. 25-886; dismissed as moot on 2026-09-11',
      source: circuits,
    },
    {
      key: 'Supreme Court',
      from: '2026-09-21',
      until: null,
      value: 'petition in place of it filed: Genalo v. D.C., No. 26-379',
      source: circuits,
    },
  ],
}
