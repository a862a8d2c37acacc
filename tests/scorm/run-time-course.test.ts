import {testRunTime} from './run-time.ts'

testRunTime('course')
