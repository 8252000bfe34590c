import { required } from './columns.ts'
import type { Format } from './format.ts'

/** Risk classification assessments: recognised so that they can be refused by name. */
export const iceRiskClassification: Format = {
  id: 'ice-risk-classification',
  title: 'Risk classification assessments',
  table: 'detentions',
  containers: ['xlsx', 'csv'],
  columns: [
    required('text', 'risk_to_public_safety', 'RISK_TO_PUBLIC_SAFETY'),
    required('text', 'risk_of_flight', 'RISK_OF_FLIGHT'),
    required('text', 'rca_recommendation', 'RCA_RECOMMENDATION'),
  ],
  acts: [],
  fields: {},
  notes: ['Recognised by its header and refused. None of its rows is read.'],
  refused: 'it is a scoring of people, and Writ keeps no score of a person',
}
