import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import { ask } from '../ask.ts'
import { consularClasses } from '../consular-classes.ts'
import { inCustody } from '../of-custody.ts'
import { arrestRequirements } from '../requirements/arrest.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody, textOf, yesOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { fieldOfficers } from '../who-may.ts'

const isUnderArrest = (state: CaseState): boolean => {
  const { arrestedAt, releasedAt, removedAt } = state.subjects.get('custody')?.facts ?? {}
  return arrestedAt != null && releasedAt == null && removedAt == null
}

export const arrest = defineAct({
  act: 'Arrest',
  entry: 'Arrested',
  ...inCustody,
  kind: 'observation',
  title: 'Record an arrest',
  says: 'Records that an immigration officer arrested a person, with or without a warrant, and opens the case.',
  opensCase: true,
  by: fieldOfficers,
  input: z.strictObject({
    personId: shared.personId,
    occurredAt: shared.occurredAt,
    zone: shared.zone,
    place: ask.text('Where', 'Where the person was arrested', { personal: true, ask: 'The arrest' }),
    arrestingOfficerId: ask.officer('Arresting officer', 'The officer who made the arrest', { ask: 'The arrest' }),
    isArrestWithoutWarrant: ask.yesNo('Was it made without a warrant?', 'Whether no warrant had been issued when the arrest was made', {
      ask: 'The warrant',
    }),
    warrantForm: ask
      .choice('Form of the warrant', 'Which warrant the arrest was made on', ['I-200', 'I-205'], { ask: 'The warrant' })
      .optional(),
    warrantNumber: ask.text('Number of the warrant', 'Its number, as written on it', { personal: true, ask: 'The warrant' }).optional(),
    warrantIssuedBy: ask.text('Issued by', 'Name and title of the officer who issued it', { ask: 'The warrant' }).optional(),
    violationGrounds: ask.account(
      'Reason to believe there was a violation',
      'The facts that gave reason to believe that the person was in violation of immigration law',
      { ask: 'The grounds' },
    ),
    escapeFactors: ask
      .account('Reason to believe in escape', 'The facts that made escape likely before a warrant could be obtained', {
        ask: 'The grounds',
      })
      .optional(),
    isToldWhy: ask.yesNo('Was the person told?', 'Whether the officer said who they were, that the person was under arrest, and why', {
      ask: 'What was said',
    }),
    homeEntry: ask
      .choice(
        'On what was a home entered?',
        'What allowed the entry, where the arrest was made in a home',
        ['no-home-entered', 'consent', 'judicial-warrant', 'exigency', 'administrative-warrant-only'],
        { ask: 'The place' },
      )
      .optional(),
    consularNotification: ask
      .choice('Notice to the consul', 'How 8 CFR 236.1(e) classes the nationality', consularClasses, { ask: 'The consul' })
      .optional(),
  }),
  authorities: ({ isArrestWithoutWarrant, warrantForm }) =>
    isArrestWithoutWarrant
      ? [byRule('ero-warrantless-arrest-grounds'), byCite('8 CFR 287.5(c)(1)')]
      : [byRule(warrantForm === 'I-205' ? 'ero-warrant-I205' : 'ero-warrant-I200')],
  requires: arrestRequirements,
  tells: (entry, state) => {
    // An arrest recorded again would start the 48 hours anew, or do away with them where it names a warrant.
    if (isUnderArrest(state)) return {}
    const consular = textOf(entry, 'consularNotification')
    const facts = {
      arrestedAt: entry.occurredAt,
      leftCustodyAt: null,
      arrestingOfficer: textOf(entry, 'arrestingOfficerId'),
      isArrestWithoutWarrant: yesOf(entry, 'isArrestWithoutWarrant'),
      ...(consular ? { consularNotification: consular } : {}),
    }
    const personId = textOf(entry, 'personId')
    return {
      subjects: [ofCustody(facts, textOf(entry, 'zone') ?? undefined)],
      assignedTo: textOf(entry, 'arrestingOfficerId'),
      ...(personId ? { personId } : {}),
    }
  },
  notices: ({ payload }) =>
    payload.isArrestWithoutWarrant
      ? [
          {
            to: 'office:custody',
            about: 'arrest-without-warrant',
            says: 'An arrest without a warrant is on record: examination by another officer, the advisals and the custody decision within 48 hours are due.',
          },
        ]
      : [],
})
