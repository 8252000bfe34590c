import type { CaseScript } from '../case-script.ts'
import { inputs, personName, refused, spoken, step } from './inputs.ts'

/** Arrests: in time, out of time, on a warrant. */
export const arrests: readonly CaseScript[] = [
  {
    shows: 'An arrest without a warrant, with every step after it in time',
    steps: [
      step('deportation-officer', 'Arrest', -20, inputs.arrest),
      step('detention-officer', 'BookIn', -18, inputs.holdRoom),
      step('another-deportation-officer', 'Examine', -17, inputs.examination),
      step('another-deportation-officer', 'AdvisePerson', -17, inputs.advisals),
      step('deportation-officer', 'RecordArrestReport', -16, {
        personName,
        encounter: 'Invented: at a bus stop.',
        isArrestWithoutWarrant: true,
        grounds: 'Invented: papers that had ended.',
        escapeFactors: 'Invented: boarding a bus.',
      }),
      step('deportation-officer', 'NotifyConsul', -12, {
        consularNotification: 'within-72-hours',
        isPersonTold: true,
        isConsulTold: true,
        consulate: 'Consulate of Examplia (invented), by telephone',
        isAsylumKept: true,
      }),
      refused('deportation-officer', 'IssueNoticeToAppear', 0, inputs.noticeToAppear),
      step('supervisory-deportation-officer', 'IssueNoticeToAppear', 0, inputs.noticeToAppear),
      step('supervisory-deportation-officer', 'IssueWarrant', 0, { personName, grounds: 'Invented.' }),
      step('deportation-officer', 'ServeWarrant', 0, {
        subjectId: '@subject:warrant:IssueWarrant',
        servingOfficerId: '@officer:deportation-officer',
        isCopyGiven: true,
        ...spoken,
      }),
      step('deportation-officer', 'ServeDocument', 0, {
        subjectId: '@subject:paper:IssueNoticeToAppear',
        how: 'in-person',
        servingOfficerId: '@officer:deportation-officer',
        ...spoken,
      }),
      step('supervisory-deportation-officer', 'DetermineCustody', 0, inputs.custody),
      step('detention-officer', 'BookOut', -7, { subjectId: '@subject:stint:BookIn', to: 'another-place' }),
      step('detention-officer', 'BookIn', -6, inputs.detention),
      step('deportation-officer', 'TellCourt', 0, { of: 'notice-to-appear', how: 'electronically' }),
      step('deportation-officer', 'ReturnCustodyCase', 0, { why: 'Invented: a change of shift.' }),
      step('supervisory-deportation-officer', 'AssignCustodyCase', 0, {
        assignedTo: '@officer:another-deportation-officer',
        why: 'Invented: the next shift has it.',
      }),
    ],
  },
  {
    shows: 'A hold room past twelve hours, an arresting officer who examined without an excuse, and the custody decision still due',
    steps: [
      step('deportation-officer', 'Arrest', -22, { ...inputs.arrest, consularNotification: 'on-request' }),
      step('detention-officer', 'BookIn', -20, inputs.holdRoom),
      step('deportation-officer', 'Examine', -19, { ...inputs.examination, examiningOfficerId: '@officer:deportation-officer' }),
    ],
  },
  {
    shows: 'A warrant that was issued, and cancelled before anybody served it',
    steps: [
      step('deportation-officer', 'Arrest', -9, { ...inputs.arrest, isToldWhy: false }),
      step('supervisory-deportation-officer', 'IssueNoticeToAppear', 0, inputs.noticeToAppear),
      step('supervisory-deportation-officer', 'IssueWarrant', 0, { personName, grounds: 'Invented.' }),
      step('supervisory-deportation-officer', 'CancelWarrant', 0, {
        subjectId: '@subject:warrant:IssueWarrant',
        reason: 'Invented: the wrong name.',
      }),
    ],
  },
]
