import type { Layout } from '../xlsx/layout.ts'
import { releasedLayout } from './released-layout.ts'

/** The 25 columns of the arrest tables released in March 2026, in their order. */
const headers = [
  'Apprehension Date',
  'Apprehension Type',
  'State',
  'County',
  'TOA Current Duty AOR',
  'Apprehension Final Program',
  'Arresting Agency',
  'Apprehension Method',
  'Apprehension Criminality',
  'Case Status',
  'Case Category',
  'Departure Country',
  'Final Order Yes No',
  'Birth Date',
  'Birth Year',
  'Citizenship Country',
  'Gender',
  'Departed Date',
  'Final Order Date',
  'Apprehension Site Landmark',
  'Operation',
  'TOA Current Duty Site',
  'Case Criminality',
  'Case Threat Level',
  'Anonymized Identifier',
]

export const arrestsLayout = (covers: string, seed: number): Layout =>
  releasedLayout({
    table: 'Administrative Arrests',
    covers,
    seed,
    headers,
    moments: ['Apprehension Date'],
    days: ['Departed Date', 'Final Order Date'],
    numbers: ['Birth Year'],
  })
