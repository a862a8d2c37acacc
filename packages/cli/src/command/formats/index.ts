import type {RenderedCourse} from '../render-course.ts'
import type {Colours} from '../terminal.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import {pretty} from './pretty.ts'
import {sarif} from './sarif.ts'

/** The formats of `silabus check --format`. */
export type FormatName = 'pretty' | 'json' | 'github' | 'sarif'

/** Tells the messages of a course to people or to programs. */
export type Format = (rendered: RenderedCourse, colours: Colours) => string

/** Every format, by name. */
export const formats: {readonly [Name in FormatName]: Format} = {pretty, json, github, sarif}
