/** What a place is: the words of the law book's fact `facilityKind`. */
export const placeKinds = ['hold-room', 'detention', 'hospital', 'hotel', 'staging', 'aircraft', 'other'] as const
