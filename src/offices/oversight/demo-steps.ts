import type { JsonObject } from '../../kernel/json.ts'
import { zone } from './of-oversight.ts'

/** A step of the invented oversight, in order. `days`: when it happened, in days from now, for acts that are dated. */
export interface OversightStep {
  by: 'inspector' | 'policy-officer' | 'field-office-director'
  act: string
  days?: number
  /** `@at:<days>` is a moment so many days from now; `@item:<n>` the item that step number n opened. */
  input: JsonObject
  isRefused?: boolean
}

const overseer = (code: string, name: string, overseerKind: string): OversightStep => ({
  by: 'policy-officer',
  act: 'RegisterOverseer',
  input: { code, name: `${name} (invented here)`, overseerKind, sinceOn: '2020-01-01' },
})

const opened = (code: string, days: number, input: JsonObject): OversightStep => ({
  ...{ by: 'inspector', act: 'OpenOversightItem', days },
  input: { subjectId: `overseer:${code}`, ...input },
})

/** Invented overseers and what they opened: some in time, some late, one overseer late itself, and one that closes and is refused at first. */
export const oversightSteps: readonly OversightStep[] = [
  overseer('GAO', 'Government Accountability Office', 'of-congress'),
  overseer('OIG', 'Office of Inspector General', 'of-the-department'),
  overseer('OIDO', 'Office of the Immigration Detention Ombudsman', 'of-the-department'),
  overseer('ODO', 'Office of Detention Oversight', 'of-the-agency'),
  opened('GAO', -400, {
    ...{ itemKind: 'recommendation', title: 'Keep results of inspections so that they can be compared', reference: 'INVENTED-25-1, 3' },
    ...{ agencyDueAt: '@at:-200', dueBasis: 'Invented letter of the agency' },
  }),
  opened('OIG', -90, {
    ...{ itemKind: 'draft-report', title: 'Draft report on an unannounced visit', reference: 'INVENTED-26-7', place: 'EXMPDETN' },
    ...{ agencyDueAt: '@at:-60', overseerDueAt: '@at:-10', dueBasis: 'Invented letter of the overseer' },
  }),
  opened('ODO', -500, {
    ...{ itemKind: 'inspection', title: 'Yearly inspection', reference: 'INVENTED-ODO-12', place: 'EXMPDETN' },
    ...{ overseerDueAt: '@at:-75', dueBasis: 'Invented plan of inspections', everyMonths: '12' },
  }),
  opened('OIDO', -150, {
    ...{ itemKind: 'complaint', title: 'Telephones for calls to counsel do not work', reference: 'INVENTED-OIDO-88', place: 'EXMPDETN' },
    ...{ agencyDueAt: '@at:-30', dueBasis: 'Invented letter' },
  }),
  {
    ...{ by: 'field-office-director', act: 'AnswerOversight', days: -62 },
    input: { subjectId: '@item:5', answer: 'Invented: the agency agrees with two of three findings.' },
  },
  {
    ...{ by: 'inspector', act: 'AgreeOversightDate' },
    input: { subjectId: '@item:4', whose: 'agency', dueAt: '@at:60', dueBasis: 'Invented letter of both sides' },
  },
  {
    ...{ by: 'policy-officer', act: 'CloseOverseer', isRefused: true },
    input: { subjectId: 'overseer:OIDO', successor: 'OIG', order: 'Invented notice', closeReason: 'Invented: none is given' },
  },
  {
    ...{ by: 'policy-officer', act: 'RerouteOversight' },
    input: { subjectId: '@item:7', to: 'OIG', takenOnBy: 'Invented paper of the receiving office' },
  },
  {
    // Overseen from outside: a newspaper knows of a death before the record does.
    ...{ by: 'inspector', act: 'LogOutsideReport', days: -20 },
    input: {
      ...{ zone, from: 'a-newspaper', source: 'The Example Courier (invented), page 3', place: 'EXMPDETN' },
      report: 'Invented: that somebody died on the way from the Example Detention Center.',
    },
  },
  {
    ...{ by: 'policy-officer', act: 'CloseOverseer' },
    input: { subjectId: 'overseer:OIDO', successor: 'OIG', order: 'Invented notice', closeReason: 'Invented: none is given' },
  },
]
