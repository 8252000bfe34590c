import type { Clock, Length, Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const directive = 'Directive 11003.5 of October 2021 (the day is not known, so only deaths from 2021-11-01 on are computed).'

function afterDeath(part: string, says: string, stops: string, length: Length, note: string, from: string): Clock {
  return {
    id: `detainee-death.${part}`,
    says,
    kind: 'deadline',
    goesOnAfterDeath: true,
    starts: { node: 'fact', fact: 'diedAt' },
    stops: { node: 'fact', fact: stops },
    versions: standing(length, note, from),
  }
}

const businessDays: Length = { unit: 'business-days', count: 2 }
const days = (count: number): Length => ({ unit: 'calendar-days', count, roll: 'none' })

/** ICE Directive 11003.5 and the appropriations reports: what follows a death in custody. */
export const detaineeDeath: Rule = {
  id: 'detainee-death',
  office: 'ERO (field office director), OPR, OPA, OCR',
  title: 'A death in ICE custody',
  kind: 'clock',
  cite: 'ICE Directive 11003.5 (October 2021, superseding the version of 2020-12-02); DHS appropriations reports from FY2018',
  says: 'From a death in ICE custody, wherever it occurs, the hospital included: headquarters, the Joint Intake Center and OPLA are told within 12 hours; a news release is on ice.gov, and Congress and the consulate are told, within 2 business days; a first public report within 30 days, completed within 60 more. OPR’s own review has a target of about 150 days.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None stated.',
  onLapse: 'A missing public report goes against the appropriations law: show it on the public counters page.',
  auditNote:
    'Released stints mark some releases as deaths, by book-out and not by the time of death; deaths after a release from custody are not there.',
  sources: [
    'https://factually.co/fact-checks/justice/ice-detainee-death-reports-define-in-custody-statutory-reporting-timelines-b5022c',
    'https://factually.co/fact-checks/justice/ice-reporting-classification-deaths-releases-from-custody-75710d',
    'https://detentionkills.substack.com/p/body-of-evidence',
    'https://www.ice.gov/information-library/detention-policies',
  ],
  clocks: [
    afterDeath(
      'headquarters-notice',
      'custody management, the Joint Intake Center and OPLA told',
      'deathHeadquartersToldAt',
      { unit: 'hours', count: 12 },
      directive,
      '2021-11-01',
    ),
    afterDeath('news-release', 'news release published', 'deathNewsReleasedAt', businessDays, directive, '2021-11-01'),
    afterDeath('congress-notice', 'Congress told', 'deathCongressToldAt', businessDays, directive, '2021-11-01'),
    afterDeath('consulate-notice', 'consulate told', 'deathConsulateToldAt', businessDays, directive, '2021-11-01'),
    afterDeath('first-report', 'first public report published', 'deathFirstReportedAt', days(30), directive, '2021-11-01'),
    afterDeath(
      'final-report',
      'public report completed',
      'deathFinallyReportedAt',
      days(90),
      'Appropriations reports from fiscal year 2018, which began on 2017-10-01; the report passed during that year.',
      '2017-10-01',
    ),
    {
      ...afterDeath(
        'opr-review',
        'OPR review completed',
        'deathOprReviewedAt',
        days(150),
        'A target, not statutory: about 150 days reported.',
        '2021-11-01',
      ),
      severity: 'target',
    },
  ],
}
