import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

function within(count: number, part: string, hasLicensedProgram: boolean, where: string): Clock {
  return {
    id: `minor-licensed-placement.${part}`,
    says: 'minor moved to a licensed, non-secure facility, or released',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'apprehendedAt' },
    ...whicheverFirst(['licensedPlacementAt', 'minorReleasedAt'], {
      node: 'all',
      of: [
        { node: 'is', fact: 'isAccompaniedMinor', value: true },
        { node: 'is', fact: 'hasMetSecureCriteria', value: false },
        { node: 'is', fact: 'isInfluxOrEmergency', value: false },
        { node: 'is', fact: 'hasLicensedProgramInDistrict', value: hasLicensedProgram },
      ],
    }),
    versions: standing(
      { unit: 'calendar-days', count, roll: 'none' },
      `${count} days ${where}. Counted here from apprehension. A limit on detention: never rolled past a weekend.`,
    ),
  }
}

/** 8 CFR 236.3(e)(1) and the Flores Settlement, paragraph 12.A: where an accompanied minor is held. */
export const minorLicensedPlacement: Rule = {
  id: 'minor-licensed-placement',
  office: 'ERO (juvenile and family unit)',
  title: 'Moving an accompanied minor to a licensed facility',
  kind: 'clock',
  cite: '8 CFR 236.3(e)(1), (b)(10); Flores Settlement, paragraph 12.A',
  says: 'An accompanied minor who does not meet the criteria for secure custody is moved to a licensed, non-secure facility within 3 days where the district has a licensed program, and within 5 days elsewhere; in an influx (more than 130 minors awaiting placement) or an emergency, as expeditiously as possible.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'In an influx or emergency no number applies: "as expeditiously as possible".',
  onLapse: 'None stated. The Settlement is enforced by the court that approved it.',
  auditNote:
    'The licensing provisions of the 2019 rule were enjoined in part; the Settlement still binds DHS (its termination was denied on 2025-08-15, C.D. Cal. 2:85-cv-04544). Released tables do not mark accompanied minors.',
  sources: ['https://www.ecfr.gov/current/title-8/part-236'],
  clocks: [
    within(3, 'licensed-program-in-district', true, 'where the district has a licensed program'),
    within(5, 'elsewhere', false, 'where it has none'),
  ],
}
