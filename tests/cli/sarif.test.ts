import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type {Log, Result} from 'sarif'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, garden, silabus, type Desk} from './silabus.ts'

const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8'
  )
) as object
const ajv = new Ajv.default({strict: false, allErrors: true, unicodeRegExp: false})
addFormats.default(ajv)
const isLog = ajv.compile(schema)

const fixtures = new URL('../fixtures/', import.meta.url)
let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', garden.replace('water[^1]', 'water[^1][^2]'))
})

afterEach(async () => {
  await desk.clear()
})

test('a log is valid by the schema of SARIF 2.1.0, with many mistakes and with none', async () => {
  for (const name of [
    'many-mistakes-are-told-at-once',
    'raw-html-passes-through-the-allow-list',
    'every-box-of-the-format'
  ]) {
    const {stdout} = await silabus(['check', join(name, 'input'), '--format', 'sarif'], {cwd: fixtures})
    const log = logOf(stdout)
    const results = resultsOf(log)
    const messages = JSON.parse(
      (await silabus(['check', join(name, 'input'), '--json'], {cwd: fixtures})).stdout
    ) as unknown[]
    expect(results).toHaveLength(messages.length)
    const rules = log.runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({id}) => id)).toEqual([...new Set(results.map(({ruleId}) => ruleId))].sort())
    for (const {ruleId, ruleIndex} of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
    for (const rule of rules) {
      expect(rule.shortDescription?.text).not.toBe(rule.id)
      expect(rule.fullDescription?.text).not.toBe('')
      expect(rule.helpUri).toMatch(new RegExp(`/docs/rules/${rule.id}\\.md$`, 'u'))
    }
  }
})

test('a message is told with its level, its place, its target and what to do', async () => {
  await desk.put('plain.md', '---\nid: plain\ntitle: Plain\nlang: en\n---\n\n# One {#one}\n\nText.[^1]\n')
  const {code, stdout} = await desk.run('check', 'plain.md', '--format', 'sarif')
  expect(code).toBe(1)
  const [called, empty] = sorted(resultsOf(logOf(stdout)))
  expect(called).toMatchObject({
    ruleId: 'footnote-undefined',
    level: 'error',
    message: {text: 'Unexpected footnote `[^1]` without a text, expected `[^1]: …` in the same module'},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'plain.md', uriBaseId: '%SRCROOT%'},
          region: {startLine: 9, startColumn: 6, endLine: 9, endColumn: 10}
        }
      }
    ]
  })
  expect(empty).toMatchObject({ruleId: 'target-empty', level: 'note', properties: {target: 'moodle-xml'}})
  expect(called).not.toHaveProperty('properties')
  expect(logOf(stdout).runs[0]?.automationDetails?.id).toBe('silabus/plain/')
})

test('--strict raises the level of a message, and not the one that its rule has by itself', async () => {
  await desk.put('garden/course.md', garden.replace('lang: en\n', ''))
  const log = logOf((await desk.run('check', 'garden', '--format', 'sarif', '--strict')).stdout)
  expect(resultsOf(log).map(({level}) => level)).toEqual(['error'])
  expect(log.runs[0]?.tool.driver.rules?.[0]?.defaultConfiguration?.level).toBe('warning')
})

test('names of files are written as addresses, from the working folder or from that of the course', async () => {
  const text = garden.replace('water[^1]', 'water[^1][^2]')
  await desk.put('my course: 100 %/course.md', '---\nid: c\ntitle: C\nlang: en\n---\n')
  await desk.put('my course: 100 %/bab 1#ä.md', text.slice(text.indexOf('# Soil')))
  const outside = await silabus(['check', '..', '--format', 'sarif'], {
    cwd: (await desk.put('my course: 100 %/deeper/x.txt', ''), join(desk.path, 'my course: 100 %', 'deeper'))
  })
  const inside = await desk.run('check', 'my course: 100 %', '--format', 'sarif')
  expect(addresses(inside.stdout)).toEqual([
    {uri: 'my%20course%3A%20100%20%25/bab%201%23%C3%A4.md', uriBaseId: '%SRCROOT%'}
  ])
  expect(addresses(outside.stdout)).toEqual([{uri: 'bab%201%23%C3%A4.md', uriBaseId: 'COURSE'}])
  for (const {stdout} of [inside, outside]) expect(stdout).not.toContain(desk.path)
})

test('what a message says is no placeholder and no link', async () => {
  await desk.put('garden/course.md', garden.replace('{#soil-1 objectives=S1}', ''))
  const {stdout} = await desk.run('check', 'garden', '--format', 'sarif')
  // SARIF 2.1.0, 3.11.5: a curly bracket that is no placeholder is doubled.
  expect(stdout).toContain('expected `{{#soil.what-holds-water-best}}`')
  await desk.put('garden/course.md', garden.replace('Loam', '![](a.png)'))
  await desk.put('garden/a.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  const {stdout: picture} = await desk.run('check', 'garden', '--format', 'sarif')
  expect(resultsOf(logOf(picture)).map(({message}) => message.text)).toContainEqual(
    expect.stringContaining('expected `!\\[what it shows\\](…)`')
  )
})

test('a message is known again when lines are added before it, and told from others', async () => {
  const twice = garden.replace('Loam holds water[^1].', 'Loam[^2] holds[^3] water[^1].\n\nA[^4].')
  const prints = async (text: string): Promise<unknown[]> => {
    await desk.put('garden/course.md', text)
    const log = logOf((await desk.run('check', 'garden', '--format', 'sarif')).stdout)
    return resultsOf(log).map(({partialFingerprints}) => partialFingerprints?.['messageLine/v1'])
  }
  const before = await prints(twice)
  expect(new Set(before).size).toBe(3)
  expect(await prints(twice.replace('# Soil', 'Words.\n\n# Soil'))).toEqual(before)
})

function logOf(stdout: string): Log {
  const log: unknown = JSON.parse(stdout)
  isLog(log)
  expect(isLog.errors ?? []).toEqual([])
  return log as Log
}

function resultsOf({runs}: Log): readonly Result[] {
  expect(runs).toHaveLength(1)
  return runs[0]?.results ?? []
}

function sorted(results: readonly Result[]): readonly Result[] {
  return [...results].sort((a, b) => ((a.ruleId ?? '') < (b.ruleId ?? '') ? -1 : 1))
}

function addresses(stdout: string): unknown[] {
  return resultsOf(logOf(stdout)).map(({locations}) => locations?.[0]?.physicalLocation?.artifactLocation)
}
