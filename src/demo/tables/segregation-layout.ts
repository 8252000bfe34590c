import type { CellKind, Layout } from '../xlsx/layout.ts'

/** The 23 columns of the segregation reports (SRMS) released in 2023. That release has no rows above its header. */
const columns: readonly (readonly [string, CellKind])[] = [
  ['Tracking Number', 'text'],
  ['Alien Number', 'text'],
  ['Gender', 'text'],
  ['Country of Citizenship', 'text'],
  ['Facility AOR', 'text'],
  ['Facility', 'text'],
  ['Report Type', 'text'],
  ['Placement Date', 'day'],
  ['Placement Reason', 'text'],
  ['Release Date', 'day'],
  ['Detailed Placement Reason', 'text'],
  ['Attorney of Record', 'text'],
  ['Attorney Notification', 'text'],
  ['Detainee Request Segregation', 'text'],
  ['Compliance with Detention Standards', 'text'],
  ['Mental Illness', 'text'],
  ['Serious Medical Illness', 'text'],
  ['Serious Disability', 'text'],
  ['SMI SPI DIS Description', 'text'],
  ['FO Recommendation', 'text'],
  ['Created', 'moment'],
  ['Length of Stay', 'number'],
  ['Suicide Risk?', 'text'],
]

export const segregationLayout: Layout = { preamble: [], columns: columns.map(([header, kind]) => ({ header, kind })) }
