export {moodleXml} from './moodle-xml.ts'
