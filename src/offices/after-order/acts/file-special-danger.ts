import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, caseZone, counselOfTheAgency, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'

export const fileSpecialDanger = defineAct({
  act: 'FileSpecialDanger',
  entry: 'SpecialDangerFiled',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'File to have a person found specially dangerous',
  says: 'Counsel of the agency files Form I-863, so that an immigration judge decides whether detention goes on although removal is not likely soon.',
  by: counselOfTheAgency,
  input: z.strictObject({
    filedOn: ask.day('Filed on', 'Day the form was filed with the immigration court'),
    facts: reasonedFacts('Fact', 'The facts the filing rests on, each with where it was taken from'),
    reasons: ask.account('Reasons', 'Why no condition of release would do'),
  }),
  authorities: () => [byRule('special-circumstances-241-14')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({
    subjects: [opens('special-danger', entry, caseZone(state), { specialDangerI863FiledOn: textOf(entry, 'filedOn') })],
  }),
  notices: () => [
    { to: 'person', about: 'special-danger', says: 'A judge is asked whether you stay in custody.' },
    { to: 'counsel', about: 'special-danger', says: 'A judge is asked whether your client stays in custody.' },
  ],
})
