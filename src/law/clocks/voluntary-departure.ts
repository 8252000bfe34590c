import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

function atMost(count: number, part: string, granted: string, when: string): Clock {
  return {
    id: `voluntary-departure.${part}`,
    says: 'departed',
    kind: 'deadline',
    starts: { node: 'fact', fact: granted },
    stops: { node: 'fact', fact: 'departedOn' },
    versions: standing(
      { unit: 'calendar-days', count, roll: 'forward' },
      `At most ${count} days where granted ${when}; the grant may set less. A private person’s deadline: a last day on a weekend or legal holiday runs to the next day that is neither (8 CFR 1.2; for the 60 days Monsalvo Velázquez v. Bondi, No. 23-929, 2025-04-22, read in summaries only).`,
    ),
  }
}

/** 8 USC 1229c: leaving at one's own cost instead of being removed. */
export const voluntaryDeparture: Rule = {
  id: 'voluntary-departure',
  office: 'ERO / OPLA',
  title: 'Voluntary departure',
  kind: 'clock',
  cite: '8 USC 1229c(a)(2), (b)(2), (d)',
  says: 'Voluntary departure granted before proceedings conclude is for at most 120 days; granted at their conclusion, for at most 60. A person who does not leave in time is barred for 10 years from the relief listed.',
  verified: 'yes',
  severity: 'hard',
  onLapse: 'The ten-year bar of 8 USC 1229c(d), and the alternate order of removal.',
  auditNote: 'A grant may be for less than the greatest period: the day in the grant governs. Released tables do not hold the grant.',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1229c',
    'https://natlawreview.com/article/do-weekends-count-scotus-decides-they-dont-voluntary-departure-deadline',
  ],
  clocks: [
    atMost(120, 'before-conclusion', 'voluntaryDepartureGrantedBeforeConclusionOn', 'before proceedings conclude'),
    atMost(60, 'after-conclusion', 'voluntaryDepartureGrantedAtConclusionOn', 'at their conclusion'),
  ],
}
