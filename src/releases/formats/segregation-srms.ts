import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Segregation reports of 2018-09-01 to 2023-09-01 from the agency's Segregation Review Management System; one row a report of a placement. */
export const segregationSrms: Format = {
  id: 'segregation-srms',
  title: 'Segregation placements (SRMS)',
  table: 'segregation',
  containers: ['xlsx', 'csv'],
  columns: [
    leftOut('identity-number', 'tracking_number', 'Tracking Number'),
    leftOut('identity-number', 'alien_number', 'Alien Number'),
    column('text', 'gender', 'Gender'),
    column('text', 'country_of_citizenship', 'Country of Citizenship'),
    column('text', 'facility_aor', 'Facility AOR'),
    required('text', 'facility', 'Facility'),
    required('text', 'report_type', 'Report Type'),
    required('day', 'placement_date', 'Placement Date'),
    { name: 'placement_reason', aliases: ['Placement Reason'], kind: 'text', hides: ['health', 'gang', 'sexual-orientation'] },
    required('day', 'release_date', 'Release Date'),
    leftOut('free-text', 'detailed_placement_reason', 'Detailed Placement Reason'),
    column('text', 'attorney_of_record', 'Attorney of Record'),
    column('text', 'attorney_notification', 'Attorney Notification'),
    column('text', 'detainee_request_segregation', 'Detainee Request Segregation'),
    column('text', 'compliance_with_detention_standards', 'Compliance with Detention Standards'),
    leftOut('health', 'mental_illness', 'Mental Illness'),
    leftOut('health', 'serious_medical_illness', 'Serious Medical Illness'),
    leftOut('health', 'serious_disability', 'Serious Disability'),
    leftOut('health', 'smi_spi_dis_description', 'SMI SPI DIS Description'),
    leftOut('free-text', 'fo_recommendation', 'FO Recommendation'),
    required('instant', 'created', 'Created'),
    column('number', 'length_of_stay', 'Length of Stay'),
    leftOut('health', 'suicide_risk', 'Suicide Risk?'),
  ],
  acts: [
    { act: 'PlacedInSegregation', at: ['placement_date'], outcome: 'placement_reason' },
    { act: 'ReleasedFromSegregation', at: ['release_date'], onlyIfFilled: true },
    { act: 'SegregationReported', at: ['created'], outcome: 'report_type' },
  ],
  fields: {
    facility: ['facility'],
    area: ['facility_aor'],
    citizenshipCountry: ['country_of_citizenship'],
    gender: ['gender'],
  },
  orders: [
    { earlier: 'placement_date', later: 'release_date', says: 'released before being placed', flag: 'out-before-in' },
    { earlier: 'placement_date', later: 'created', says: 'reported before being placed', flag: 'impossible-date' },
  ],
  footnotes: [
    {
      id: 'length-differs',
      says: 'rows whose length of stay is not the days from placement to release',
      breaks: 'length_of_stay <> release_date - placement_date',
      needs: ['length_of_stay', 'release_date', 'placement_date'],
    },
  ],
  notes: [
    'One row is one report; a placement that lasts is reported again, and without an identifier its reports cannot be joined.',
    'An empty release date is a placement open at the end of the release, or a release that was not recorded.',
    'Reasons that speak of health, of a gang or of sexual orientation are replaced by a mark; how many is in the quality report.',
  ],
}
