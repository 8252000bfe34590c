import type { FoiaReport } from '../../../src/releases/foia-report/foia-report.ts'

/** A report in which one component’s year does not add up: 10 and 100 less 90 is 20. */
export const inventedReport: FoiaReport = {
  file: 'inv-2024.xml',
  sha256: 'f'.repeat(64),
  fiscalYear: 2024,
  madeOn: Temporal.PlainDate.from('2025-03-01'),
  organisations: [{ id: 'ORG1', short: 'AAA', name: 'Invented office', isWhole: false }],
  sections: new Map([
    [
      'ProcessedRequestSection',
      {
        name: 'ProcessedRequestSection',
        footnotes: ['An invented footnote.'],
        values: new Map([
          [
            'ORG1',
            new Map([
              ['ProcessingStatisticsPendingAtStartQuantity', '10'],
              ['ProcessingStatisticsReceivedQuantity', '100'],
              ['ProcessingStatisticsProcessedQuantity', '90'],
              ['ProcessingStatisticsPendingAtEndQuantity', '25'],
            ]),
          ],
        ]),
      },
    ],
  ]),
}
