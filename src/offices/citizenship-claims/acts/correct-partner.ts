import { z } from 'zod'
import { type ActEntry, defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, caseZone, counselOfTheAgency, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofCitizenshipClaims } from '../of-citizenship-claims.ts'

const partner = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name of the partner in small letters with hyphens, as in example-county-jail.')
  .max(100)

const partnersOf = ({ payload }: ActEntry): string[] =>
  Array.isArray(payload.partners) ? [...new Set(payload.partners.filter((name): name is string => typeof name === 'string'))] : []

export const correctPartner = defineAct({
  act: 'CorrectPartner',
  entry: 'PartnerCorrected',
  ...ofCitizenshipClaims,
  kind: 'decision',
  title: 'Correct what partners were told of citizenship',
  says: 'Tells every partner that received the wrong value that the person is a citizen. Each is told, and is waited for until it says that it has taken the correction.',
  by: [...counselOfTheAgency, ...supervisors, 'records-officer', 'records-supervisor'],
  about: 'citizenship-claim',
  input: z.strictObject({
    subjectId: ask.subject('Claim', 'The claim that was found good'),
    partners: z
      .array(partner)
      .min(1, 'Name at least one partner.')
      .max(50)
      .describe(
        'Short name of each partner that received the wrong value, one a line: the readings of the person’s file list what was shared',
      )
      .meta(field({ label: 'Partners' })),
    wrongValueIn: ask.choice('What was wrong', 'The value that has to be corrected', [
      'country-of-citizenship',
      'immigration-status',
      'detainer',
      'query-answer',
    ]),
  }),
  authorities: () => [byRule('usc-claim')],
  requires: [
    {
      ...house,
      id: 'citizenship-shown-on-record',
      question: 'instrument',
      says: 'The evidence of citizenship was found, on the record, to outweigh the rest.',
      cure: 'Have counsel of the agency answer the claim first: ResolveCitizenshipClaim.',
      needs: 'facts',
      subject: 'citizenship-claim',
      test: { node: 'is', fact: 'isCitizenshipShown', value: true },
    },
  ],
  tells: (entry, state) => ({
    subjects: partnersOf(entry).map((name, i) => ({
      id: `partner-correction:${entry.entryId}-${i + 1}`,
      kind: 'partner-correction',
      zone: caseZone(state),
      facts: {
        ofClaim: textOf(entry, 'subjectId'),
        partner: name,
        wrongValueIn: textOf(entry, 'wrongValueIn'),
        partnerToldAt: entry.occurredAt,
      },
    })),
  }),
  notices: (entry) =>
    partnersOf(entry).map((name) => ({
      to: `partner:${name}`,
      about: 'citizenship-corrected',
      says: 'What you were told of the citizenship of a person is wrong: the person is a citizen of the United States. Correct it, and say that you have.',
    })),
})
