import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, opens, textOf, yesOf } from '../../custody/exports.ts'
import { inBond } from '../of-bond.ts'
import { litigators } from '../who-may.ts'

/** Outcomes that let the person go. */
const releases: readonly string[] = ['released-on-bond', 'released-without-bond']

export const recordRedetermination = defineAct({
  act: 'RecordRedetermination',
  entry: 'CustodyRedetermined',
  ...inBond,
  kind: 'observation',
  title: 'Record what a judge decided on custody',
  says: 'Records the decision of an immigration judge, or of the field office director, on custody or bond. An order of release takes effect unless it is stayed in time.',
  by: litigators,
  input: z.strictObject({
    redeterminedBy: ask.choice('Decided by', 'Who decided', ['immigration-judge', 'field-office-director']),
    decidedOn: ask.day('Decided on', 'Day of the decision'),
    outcome: ask.choice('Outcome', 'What was decided', [
      'released-on-bond',
      'released-without-bond',
      'bond-changed-after-release',
      'no-change',
      'no-power-to-decide',
    ]),
    dollars: ask.dollars('Bond in dollars', 'The amount ordered, where there is one', 1500).optional(),
    isStayableReleaseOrder: ask
      .yesNo('Had the agency set no bond, or one of $10,000 or more?', 'Only then can Form EOIR-43 stay an order of release')
      .optional(),
    says: ask.account('In words', 'What the decision says'),
  }),
  authorities: () => [byRule('bond-ij-redetermination'), byRule('bond-automatic-stay')],
  requires: [],
  tells: (entry, state) => {
    const outcome = textOf(entry, 'outcome') ?? ''
    const decidedOn = textOf(entry, 'decidedOn')
    const isByJudge = textOf(entry, 'redeterminedBy') === 'immigration-judge'
    const dollars = typeof entry.payload.dollars === 'number' ? String(entry.payload.dollars) : null
    const zone = caseZone(state)
    return {
      subjects: [
        opens('redetermination', entry, zone, {
          redeterminedBy: textOf(entry, 'redeterminedBy'),
          redeterminationOutcome: outcome,
          redeterminedDollars: dollars,
          ...(isByJudge ? {} : { districtDirectorDecidedOn: decidedOn }),
          ...(isByJudge && releases.includes(outcome)
            ? { ijOrderOn: decidedOn, isStayableReleaseOrder: yesOf(entry, 'isStayableReleaseOrder') }
            : {}),
        }),
        ...(dollars === null || !releases.includes(outcome)
          ? []
          : [
              opens('bond', entry, zone, {
                bondDollars: dollars,
                bondSetAt: entry.occurredAt,
                bondSetBy: textOf(entry, 'redeterminedBy'),
              }),
            ]),
      ],
    }
  },
  notices: ({ payload }) =>
    releases.includes(String(payload.outcome))
      ? [
          {
            to: 'office:custody',
            about: 'release-ordered-by-judge',
            says: 'A judge or director ordered a release: it takes effect unless stayed in time.',
          },
        ]
      : [],
})
