export { publicationId } from './publication-id.ts'
