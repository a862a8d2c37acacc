import {testRunTime} from './run-time.ts'

testRunTime('scorm-again')
