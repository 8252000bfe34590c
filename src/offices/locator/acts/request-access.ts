import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { getRule } from '../../../law/law-book.ts'
import { accessKinds } from '../access-kinds.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { keepers, throughWindow } from '../who-may.ts'

/** The rule of the detention standards on each, where the law book has one. All are from memory: named, never held against anybody. */
const rules: Readonly<Record<string, string>> = {
  'legal-call': 'det-phone-legal',
  'legal-visit': 'det-legal-visit',
  'incoming-mail': 'det-mail',
  'outgoing-mail': 'det-mail',
  'law-library': 'det-law-library',
}

/** The facts by which the clock of a kind begins. */
const startOf = (kind: string | null, at: string): Facts =>
  kind === 'legal-call'
    ? { legalCallRequestedAt: at }
    : kind === 'incoming-mail'
      ? { mailReceivedAt: at }
      : kind === 'outgoing-mail'
        ? { mailGivenInAt: at }
        : {}

export const requestAccess = defineAct({
  act: 'RequestAccess',
  entry: 'AccessRequested',
  office: 'locator',
  caseKind: 'person',
  kind: 'observation',
  title: 'Ask for a call, a visit, mail or the law library',
  says: 'Records that the person, or counsel for them, asked for a way to the law or to their family, at which place, and when. The time to an answer is counted from here.',
  input: z.strictObject({
    accessKind: fields.choice('What is asked for', 'Call, visit, mail, law library, interpreter or documents', accessKinds),
    facility: fields.place,
    askedBy: fields.choice('Who asks', 'The person, counsel for them, or their family', ['person', 'counsel', 'family']),
    asksFor: fields.personalText('What exactly', 'With whom, when and for how long, as they asked'),
    occurredAt: fields.occurredAt,
  }),
  by: [...throughWindow, ...keepers],
  authorities: ({ accessKind }) => {
    const rule = rules[String(accessKind)]
    return rule ? [{ rule, cite: getRule(rule).cite }] : [{ rule: null, cite: '8 USC 1229a(b)(4)(A) (cited from memory)' }]
  },
  requires: [],
  tells: (entry) => {
    const accessKind = text(entry, 'accessKind')
    const facts = { accessKind, facility: text(entry, 'facility'), accessRequestedAt: entry.occurredAt }
    return opens('access-request', entry, { ...facts, ...startOf(accessKind, entry.occurredAt) })
  },
  notices: () => [
    {
      to: 'office:custody',
      about: 'access-requested',
      says: 'A call, a visit, mail or the law library was asked for: it waits for an answer.',
    },
  ],
})
