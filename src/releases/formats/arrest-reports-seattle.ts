import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Records of deportable or inadmissible persons (form I-213) of the Seattle area, one row a form, as published with its free text removed. */
export const arrestReportsSeattle: Format = {
  id: 'arrest-reports-seattle',
  title: 'Arrest reports (I-213), Seattle area',
  table: 'arrest-reports',
  containers: ['csv', 'xlsx', 'parquet'],
  columns: [
    column('text', 'site_code'),
    required('text', 'site_name'),
    column('text', 'area_of_responsibility_code'),
    column('text', 'area_of_responsibility_name'),
    required('text', 'document_type_descr'),
    required('instant', 'doc_completion_date'),
    required('text', 'processing_disposition_descr'),
    column('text', 'citizenship_country_descr'),
    column('text', 'gender_code'),
    column('number', 'age'),
    column('text', 'birth_country_descr'),
    leftOut('marital-status', 'marital_status_descr'),
    required('day', 'apprehension_date'),
    column('text', 'apprehension_method_descr'),
    column('text', 'apprehension_landmark_descr'),
    column('day', 'entry_date'),
    column('text', 'entry_port_of_entry_code'),
    column('text', 'entry_port_of_entry_descr'),
    column('text', 'entry_admission_class_descr'),
    column('text', 'mother_citizenship_country_descr'),
    column('text', 'father_citizenship_country_descr'),
    column('text', 'spouse_citizenship_country_descr'),
    column('text', 'admin_charges'),
    column('text', 'criminal_charges'),
    column('text', 'child_count'),
    column('day', 'week'),
  ],
  acts: [
    { act: 'Arrested', at: ['apprehension_date'] },
    { act: 'ArrestReported', at: ['doc_completion_date'], outcome: 'processing_disposition_descr' },
  ],
  fields: {
    area: ['area_of_responsibility_name'],
    citizenshipCountry: ['citizenship_country_descr'],
    gender: ['gender_code'],
  },
  orders: [
    {
      earlier: 'apprehension_date',
      later: 'doc_completion_date',
      says: 'arrested after the report of it was completed',
      flag: 'impossible-date',
    },
  ],
  comparesLeftOut: true,
  equalRowsAreOdd: true,
  notes: [
    'A form is not an arrest: one person may have several, and a form may be filled in without a new arrest.',
    'The publishers removed three columns of free text. "admin_charges", "criminal_charges" and "child_count" hold lists as JSON.',
    'No identifier: nothing can be linked.',
  ],
}
