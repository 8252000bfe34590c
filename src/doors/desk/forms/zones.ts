import type { Choice } from './form-field.ts'

/** Zones of places where the agency works, west to east, then UTC. A field may hold any other IANA zone. */
export const zones: readonly Choice[] = [
  { value: 'Pacific/Guam', says: 'Guam and the Northern Marianas' },
  { value: 'Pacific/Honolulu', says: 'Hawaii' },
  { value: 'America/Anchorage', says: 'Alaska' },
  { value: 'America/Los_Angeles', says: 'Pacific (Los Angeles)' },
  { value: 'America/Phoenix', says: 'Arizona (no summer time)' },
  { value: 'America/Denver', says: 'Mountain (Denver)' },
  { value: 'America/Chicago', says: 'Central (Chicago)' },
  { value: 'America/New_York', says: 'Eastern (New York)' },
  { value: 'America/Puerto_Rico', says: 'Puerto Rico and the Virgin Islands' },
  { value: 'UTC', says: 'UTC' },
]
