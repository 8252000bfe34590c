import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const betweenAreas: TestNode = {
  node: 'all',
  of: [
    { node: 'is', fact: 'isTransferBetweenAreas', value: true },
    { node: 'is', fact: 'hasAttorneyOfRecord', value: true },
  ],
}

/** ICE Policy 11022.1: the attorney of record hears of a transfer out of the area. */
export const transferNoticeAttorney: Rule = {
  id: 'transfer-notice-attorney',
  office: 'ERO',
  title: 'Telling the attorney of a transfer',
  kind: 'clock',
  cite: 'ICE Policy 11022.1 (2012-01-04)',
  says: 'When a detained person is transferred out of the area of responsibility, the attorney of record (Form G-28) is told as soon as practicable on the day of transfer and never later than 24 hours after it. Only transfers from one area to another: not intake, nor transfers from facilities of under 72 hours, hold rooms or CBP.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None stated.',
  onLapse: 'None stated.',
  auditNote:
    'The scope was read in the opening of the policy; the 24 hours come from a secondary page. Released stints show transfers but neither attorneys nor notices.',
  sources: [
    'https://vdocuments.mx/ice-police-re-detainee-transfers-1412.html',
    'https://factually.co/fact-checks/justice/ice-notification-tracking-requirements-attorney-family-detainee-transfer-deportation-cab1be',
  ],
  clocks: [
    {
      id: 'transfer-notice-attorney.same-day',
      says: 'attorney of record told on the day of transfer, as soon as practicable',
      kind: 'deadline',
      applies: betweenAreas,
      starts: { node: 'fact', fact: 'transferredAt' },
      stops: { node: 'fact', fact: 'attorneyToldOfTransferAt' },
      versions: standing(
        { unit: 'calendar-days', count: 0, roll: 'none' },
        'The day of transfer, "as soon as practicable": a target.',
        '2012-01-04',
      ),
      severity: 'target',
    },
    {
      id: 'transfer-notice-attorney.within-24-hours',
      says: 'attorney of record told of the transfer',
      kind: 'deadline',
      applies: betweenAreas,
      starts: { node: 'fact', fact: 'transferredAt' },
      stops: { node: 'fact', fact: 'attorneyToldOfTransferAt' },
      versions: standing({ unit: 'hours', count: 24 }, 'Never later than 24 hours after the transfer.', '2012-01-04'),
    },
  ],
}
