import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

/** While an appeal of the order of removal is before the Board, the order is not carried out (8 CFR 1003.6(a)). Elsewhere a court has to say so. */
const staysRemoval = (appealTo: string | null, appealOf: string | null) => appealTo === 'board' && appealOf === 'order-of-removal'

export const recordAppeal = defineAct({
  act: 'RecordAppeal',
  entry: 'AppealFiled',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record an appeal',
  says: 'Records that the person or the agency appealed. An appeal of the order of removal to the Board stays removal by itself until it is decided; a petition to a court does not.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    appealTo: ask.choice('To', 'Who decides the appeal', ['board', 'court-of-appeals', 'supreme-court']),
    appealOf: ask.choice('Of', 'What is appealed', ['order-of-removal', 'custody-decision', 'order-of-a-court', 'habeas-decision']),
    appealBy: ask.choice('By', 'Who appealed', ['the-person', 'the-agency']),
    appealFiledOn: ask.day('Filed on', 'Day the appeal was filed'),
    says: ask.account('What it says', 'What is asked, and where the papers are').optional(),
  }),
  authorities: ({ appealTo, appealOf }) =>
    staysRemoval(String(appealTo), String(appealOf)) ? [byRule('stay-automatic')] : [byCite('The notice of appeal or petition, as filed')],
  requires: [],
  tells: (entry, state) => {
    const [appealTo, appealOf, appealFiledOn] = [textOf(entry, 'appealTo'), textOf(entry, 'appealOf'), textOf(entry, 'appealFiledOn')]
    const appeal = opens('appeal', entry, caseZone(state), { appealTo, appealOf, appealFiledOn, appealBy: textOf(entry, 'appealBy') })
    if (!staysRemoval(appealTo, appealOf)) return { subjects: [appeal] }
    const stay = { stayKind: 'automatic', isStayLive: true, stayedOn: appealFiledOn, appeal: appeal.id }
    return { subjects: [appeal, opens('stay', entry, caseZone(state), stay)] }
  },
  notices: (_entry, state) =>
    state.assignedTo ? [{ to: `officer:${state.assignedTo}`, about: 'appeal', says: 'An appeal was filed in a case of yours.' }] : [],
})
