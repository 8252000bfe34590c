import type { Course } from '../course.ts'
import { HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const arrested = ['at-large', 'on-warrant', 'with-order'] as const

/** Arrest, examination, advice, report; the consul told where the nationality asks for it. */
export const arrest: YearDesk = {
  desk: 'arrest',
  steps(course, chance, pen) {
    const { custodyAt: at, begins, person } = course
    if (at === null || begins === 'held-before') return []
    const wasArrested = arrested.some((one) => one === begins)
    const steps: YearStep[] = []
    if (wasArrested) steps.push(...arrestSteps(course, chance.unit(), chance.unit(), pen))
    if (wasArrested || begins === 'jail')
      steps.push(
        examination(course, at + chance.between(2, 9) * HOUR, chance.happens(rates.examinedByArresting), pen),
        pen.happened('examining', 'AdvisePerson', at + chance.between(9, 11) * HOUR, {
          ...spoken(course),
          ...{ isToldReasons: true, isToldOfCounsel: true, isLegalServicesListGiven: !chance.happens(0.01), isToldOfStatements: true },
        }),
        pen.done('arresting', 'RecordArrestReport', at + chance.between(11, 30) * HOUR, {
          personName: personName(course),
          encounter: invented('as the arrest says.'),
          isArrestWithoutWarrant: begins === 'at-large',
          grounds: invented('papers that had ended.'),
          ...(begins === 'at-large' ? { escapeFactors: invented('was boarding a bus.') } : {}),
        }),
      )
    if (person.consularNotification !== 'on-request' || chance.happens(0.12))
      steps.push(consulTold(course, at, chance.happens(rates.consulToldLate), chance.unit(), pen))
    return steps
  },
}

function arrestSteps(course: Course, one: number, other: number, pen: Pen): YearStep[] {
  const { begins, custodyAt, area, person } = course
  const isWithoutWarrant = begins === 'at-large'
  return [
    pen.happened(
      'arresting',
      'Arrest',
      custodyAt ?? 0,
      {
        personId: '@person',
        zone: area.zone,
        place: 'An invented street',
        arrestingOfficerId: '@officer:arresting',
        isArrestWithoutWarrant: isWithoutWarrant,
        ...(isWithoutWarrant
          ? one < rates.noEscapeFactors
            ? {}
            : { escapeFactors: invented('gave no address and was leaving by bus.') }
          : {
              ...{ warrantForm: begins === 'with-order' ? 'I-205' : 'I-200', warrantNumber: `INVENTED-${course.number}` },
              warrantIssuedBy: 'A supervisory deportation officer (invented)',
            }),
        violationGrounds: invented('the stay allowed had ended.'),
        isToldWhy: other >= rates.notToldWhy,
        homeEntry: one < 0.5 ? 'no-home-entered' : 'consent',
        consularNotification: person.consularNotification,
      },
      { of: 'new-custody', minutesLater: 3 + Math.floor(one * 25) },
    ),
  ]
}

const examination = (course: Course, at: number, isByArresting: boolean, pen: Pen): YearStep =>
  pen.happened(isByArresting ? 'arresting' : 'examining', 'Examine', at, {
    examiningOfficerId: isByArresting ? '@officer:arresting' : '@officer:examining',
    finds: course.track === 'expedited' ? 'expedited-removal' : course.order ? 'other-authorized-action' : 'refer-to-immigration-judge',
    account: invented('what was said and seen.'),
    ...spoken(course),
  })

function consulTold(course: Course, at: number, isLate: boolean, when: number, pen: Pen): YearStep {
  const { consularNotification } = course.person
  const latest = consularNotification === 'within-4-days' ? 90 : 70
  const hours = isLate ? latest + 30 + when * 100 : 3 + when * (latest - 20)
  return pen.happened('arresting', 'NotifyConsul', at + hours * HOUR, {
    consularNotification,
    ...{ isPersonTold: true, isConsulTold: true, consulate: 'A consulate (invented), by telephone', isAsylumKept: true },
  })
}
