export { type PlaceFacts, placeFacts } from './place-facts.ts'
export { placeId } from './place-id.ts'
