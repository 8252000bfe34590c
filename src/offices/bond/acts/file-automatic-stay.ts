import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { inBond } from '../of-bond.ts'
import { stayable } from '../requirements.ts'

/** A decision of the agency, which keeps a person detained whom a judge let go: it can be refused. */
export const fileAutomaticStay = defineAct({
  act: 'FileAutomaticStay',
  entry: 'AutomaticStayFiled',
  ...inBond,
  kind: 'decision',
  title: 'File for an automatic stay',
  says: 'Keeps the person detained by filing Form EOIR-43 within one business day of a judge’s order of release. A certified appeal has to follow within ten.',
  by: ['attorney', 'deputy-chief-counsel'],
  about: 'redetermination',
  input: z.strictObject({
    subjectId: ask.subject('Decision', 'The order of release'),
    filedOn: ask.day('Filed on', 'Day Form EOIR-43 was filed'),
    reasons: ask.account('Reasons', 'Why the person is kept detained against the order'),
  }),
  authorities: () => [byRule('bond-automatic-stay')],
  requires: [stayable],
  tells: (entry, state) => ({ subjects: ofSubject('redetermination', entry, state, { eoir43FiledOn: textOf(entry, 'filedOn') }) }),
  notices: () => [
    {
      to: 'person',
      about: 'release-stayed',
      says: 'This agency filed to keep you in custody while it appeals the judge’s order of release.',
    },
    { to: 'counsel', about: 'release-stayed', says: 'This agency filed for an automatic stay of an order of release.' },
  ],
})
