export {aiken} from './aiken/aiken.ts'
export {gift} from './gift/gift.ts'
export {moodleXml} from './moodle-xml.ts'
