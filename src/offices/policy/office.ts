import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { declareClosure } from './acts/declare-closure.ts'
import { declareHoliday } from './acts/declare-holiday.ts'
import { endClosure } from './acts/end-closure.ts'
import { liftRuleSuspension } from './acts/lift-rule-suspension.ts'
import { noteClockDue } from './acts/note-clock-due.ts'
import { publishRuleVersion } from './acts/publish-rule-version.ts'
import { suspendRule } from './acts/suspend-rule.ts'
import { subjects } from './subjects.ts'

/** Which days count, and which rules are in force where. */
export const policy: Office = {
  id: 'policy',
  name: 'Policy',
  says: 'Keeps the calendar clocks are counted by, closures of offices and places, rules suspended by courts, and the versions of rules as they are published.',
  names: [{ name: 'Policy', from: null, until: null }],
  caseKinds: [
    {
      kind: 'calendar',
      openedBy: everyOfficer,
      title: 'Calendar',
      says: 'Holidays, closures and suspended rules: one case for all of the agency.',
    },
    {
      kind: 'clock-watch',
      openedBy: everyOfficer,
      title: 'Clock watch',
      says: 'Clocks of an office that ran out, or were about to, with no act: one case an office.',
    },
  ],
  acts: [declareHoliday, declareClosure, endClosure, suspendRule, liftRuleSuspension, publishRuleVersion, noteClockDue],
  subjects,
  bars: [],
}
