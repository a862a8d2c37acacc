export {epub} from './epub.ts'
