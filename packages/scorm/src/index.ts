export {scorm12} from './scorm12.ts'
