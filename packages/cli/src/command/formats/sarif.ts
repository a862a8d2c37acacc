import {createHash} from 'node:crypto'
import {rules, type Message, type RuleId, type Severity} from '@silabus/core'
import {rulePages} from '../../generated/rule-pages.ts'
import {version} from '../../version.ts'
import type {RenderedCourse} from '../render-course.ts'
import {pathFromHere} from './path-from-here.ts'
import {sourceLines} from './source-lines.ts'

/** Where the project lives. */
const home = 'https://github.com/silabus/silabus'

/** The schema that the log follows (SARIF 2.1.0 with errata 01, 3.13.3). */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: {readonly [Level in Severity]: string} = {error: 'error', warning: 'warning', info: 'note'}

/** What addresses of files start from, by its name in the log; where that is on a machine is not told. */
const bases = {
  // The name that code hosts know for the top of what was checked out.
  '%SRCROOT%': 'The folder in which Silabus was run.',
  COURSE: 'The folder of the course.'
}

/**
 * Tell messages as a SARIF log (Static Analysis Results Interchange Format 2.1.0), which code hosts and editors read.
 *
 * @param rendered The course.
 * @returns JSON; the same for the same course in the same place below the working folder.
 */
export function sarif({
  messages,
  folder,
  parsed
}: Pick<RenderedCourse, 'messages'> & {
  readonly folder: Pick<RenderedCourse['folder'], 'path' | 'find' | 'read'>
  readonly parsed: {readonly course: {readonly id: string}}
}): string {
  const told = [...new Set(messages.map(({rule}) => rule))].sort()
  const fingerprint = fingerprints(sourceLines(folder))
  const results = messages.map(message => ({
    ruleId: message.rule,
    ruleIndex: told.indexOf(message.rule),
    level: levels[message.severity],
    message: {text: plain(message.reason)},
    locations: [
      {physicalLocation: {artifactLocation: location(folder, message.file), region: region(message)}}
    ],
    partialFingerprints: {'messageLine/v1': fingerprint(message)},
    ...(message.target === undefined ? {} : {properties: {target: message.target}})
  }))
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Silabus',
            version,
            semanticVersion: version,
            informationUri: home,
            rules: told.map(rule => describeRule(rule, messages.find(message => message.rule === rule)?.url))
          }
        },
        // So that code hosts keep several courses of one repository apart (3.17.3).
        automationDetails: {id: `silabus/${parsed.course.id}/`},
        originalUriBaseIds: baseDescriptions(results.map(({locations}) => locations)),
        columnKind: 'utf16CodeUnits',
        results
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describeRule(id: RuleId, url = home): object {
  const {severity} = rules[id]
  const {title, explanation} = rulePages[id] ?? {title: id, explanation: ''}
  return {
    id,
    shortDescription: {text: plain(title)},
    fullDescription: {text: plain(withoutLinks(explanation))},
    helpUri: url,
    help: {
      text: plain(`With a course that trips the rule and one that does not: ${url}`),
      markdown: braces(
        `${withoutLinks(explanation)}\n\n[With a course that trips the rule and one that does not](${url})`
      )
    },
    defaultConfiguration: {level: levels[severity]}
  }
}

/** Links of a page lead on from that page, and not from where its text is shown. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/(?<!!)\[([^\]]+)\]\([^)]*\.md[^)]*\)/gu, '$1')
}

function baseDescriptions(used: object): object {
  const text = JSON.stringify(used)
  const entries = Object.entries(bases).filter(([name]) => text.includes(`"uriBaseId":"${name}"`))
  return Object.fromEntries(entries.map(([name, description]) => [name, {description: {text: description}}]))
}

/** Address a file below the working folder; from the course folder, where that lies elsewhere. */
function location(folder: Pick<RenderedCourse['folder'], 'path'>, file: string): object {
  const here = pathFromHere(folder, file)
  const outside = here.startsWith('../') || /^(?:[A-Za-z]:|\/)/u.test(here)
  return outside ? {uri: address(file), uriBaseId: 'COURSE'} : {uri: address(here), uriBaseId: '%SRCROOT%'}
}

/** Write a path as a relative reference (RFC 3986, 4.2); encoded colons keep it from being read as a scheme. */
function address(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function region({line, column, endLine, endColumn}: Message): object {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

/**
 * Tell messages apart by what stays when other lines of the file change: rule, target, file, and the words of the
 * line; of several alike, which one it is.
 */
function fingerprints(linesOf: (file: string) => readonly string[]): (message: Message) => string {
  const seen = new Map<string, number>()
  return ({rule, target, file, line}) => {
    const words = (linesOf(file)[line - 1] ?? '').replace(/\s+/gu, ' ').trim()
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, target ?? null, file, words]))
      .digest('hex')
      .slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  }
}

/** Curly brackets are placeholders in messages, unless they are doubled (3.11.5). */
function braces(text: string): string {
  return text.replace(/[{}]/gu, '$&$&')
}

/** In plain text too, `[text](address)` would be taken for a link (3.11.6). */
function plain(text: string): string {
  return braces(text.replace(/\[([^[\]]*)\](?=\()/gu, '\\[$1\\]'))
}
