import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField, field } from '../../../acts/field.ts'
import { ask, byRule, textOf } from '../../custody/exports.ts'
import { loaders } from '../who-may.ts'
import { releasedId } from './released-id.ts'

const kinds: Readonly<Record<string, string>> = { '14-days': 'released-14-day-report', '30-days': 'released-30-day-report' }
const facts: Readonly<Record<string, string>> = { '14-days': 'fourteenDayNoticeOn', '30-days': 'thirtyDayNoticeOn' }

const line = (label: string, says: string) =>
  z
    .string()
    .max(300)
    .describe(says)
    .meta(field({ label, control: 'text' }))

export const loadReleasedPlacement = defineAct({
  act: 'LoadReleasedPlacement',
  entry: 'ReleasedPlacementRecorded',
  office: 'segregation',
  caseKind: 'released-placement',
  kind: 'observation',
  title: 'Record a placement from a released file',
  says: 'Records what one row of a released file tells of a placement in segregation, with the file, its hash, the sheet and the row. It names nobody.',
  opensCase: true,
  caseOf: ({ fileSha256, sheetName, rowNumber }) => releasedId(String(fileSha256), String(sheetName ?? ''), Number(rowNumber)),
  by: loaders,
  input: z.strictObject({
    fileSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 of the file: 64 digits and letters a to f.')
      .describe('SHA-256 of the released file')
      .meta(field({ label: 'SHA-256 of the file', control: 'text' })),
    fileName: line('File', 'Name of the released file'),
    sheetName: line('Sheet', 'Name of the sheet; empty where the file is one table').optional(),
    rowNumber: z
      .int()
      .min(1)
      .describe('Row of the sheet, from 1')
      .meta(field({ label: 'Row' })),
    segregationPlacedOn: dayField({ label: 'Placed on' }).describe('Day of placement, as the row gives it'),
    segregationReleasedOn: dayField({ label: 'Released on' }).describe('Day of release, as the row gives it').optional(),
    answersFor: ask.choice('Report of', 'The notice to the field office director that the row is the report of', [
      '14-days',
      '30-days',
      'none',
    ]),
    reportedOn: dayField({ label: 'Reported on' }).describe('Day the report was made, where the row says').optional(),
    releasedFacility: line('Facility', 'Facility, as the row names it').optional(),
    releasedReason: line(
      'Reason',
      'Reason, as the row gives it; what speaks of health, a gang or whom somebody loves is left out',
    ).optional(),
  }),
  authorities: () => [byRule('seg-directive-11065.1'), { rule: null, cite: '5 USC 552' }],
  requires: [],
  tells: (entry) => {
    const answersFor = textOf(entry, 'answersFor') ?? 'none'
    const kind = kinds[answersFor] ?? 'released-placement'
    const notice = facts[answersFor]
    const { rowNumber } = entry.payload
    return {
      office: 'detention-planning',
      subjects: [
        {
          id: kind,
          kind,
          // A release names no zone: its days are counted as printed, like those of the audit.
          zone: 'UTC',
          facts: {
            segregationPlacedOn: textOf(entry, 'segregationPlacedOn'),
            segregationReleasedOn: textOf(entry, 'segregationReleasedOn'),
            releasedFacility: textOf(entry, 'releasedFacility'),
            releasedReason: textOf(entry, 'releasedReason'),
            fileSha256: textOf(entry, 'fileSha256'),
            fileName: textOf(entry, 'fileName'),
            sheetName: textOf(entry, 'sheetName'),
            rowNumber: typeof rowNumber === 'number' ? String(rowNumber) : null,
            ...(notice ? { [notice]: textOf(entry, 'reportedOn') } : {}),
          },
        },
      ],
    }
  },
})
