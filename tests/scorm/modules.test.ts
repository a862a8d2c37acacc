import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms} from '../support/lms.ts'
import {makePackage, playerCourseOf, textOf} from './package.ts'
import {validateManifest} from './schemas.ts'

/** Each module as a SCO of its own. */
const course = `---
id: garden
title: Growing vegetables
authors: [Rina Wati]
lang: en
pass: 70
targets:
  scorm12:
    sco: module
    prerequisites: true
---

Welcome. Begin with [the soil](#soil).

# Soil {#soil}

Compost feeds the plant, as [the table on water](#table) says. See [Water](#water), and [the end](#end).

![A worm](worm.svg)

## The end {#end}

Humus is good.

::::quiz{#soil-quiz}

:::question{#q1}

What feeds a plant?

- [x] Compost
- [ ] Gravel

> [!NOTE]
> Read [how to water](#water).

:::

::::

# Water {#water}

Text.

## Table {#table}

:::question{#q2}

When?

- [x] In the morning
- [ ] At noon

:::

# Words {#words}

:::glossary

- **Compost** — Rotten plants, full of humus.[^1]
- **Humus** — The dark part of soil, see [the soil](#soil).

:::

[^1]: Or of leaves.
`
const worm = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
const {files, messages} = makePackage({'course.md': course, 'worm.svg': worm})
const manifest = textOf(files, 'imsmanifest.xml')
const pages = ['introduction', 'soil', 'water', 'words'].map(id => `module-${id}.html`)

describe('a package with a SCO for each module', () => {
  test('has a valid manifest, with an item for each, in order, each after the one before', () => {
    expect(() => validateManifest(manifest)).not.toThrow()
    expect([...manifest.matchAll(/<item [^>]*>\s*<title>([^<]*)</gu)].map(([, title]) => title)).toEqual([
      'Growing vegetables',
      'Soil',
      'Water',
      'Words'
    ])
    expect(
      [...manifest.matchAll(/<adlcp:prerequisites type="aicc_script">([^<]*)</gu)].map(([, id]) => id)
    ).toEqual(['ITEM-introduction', 'ITEM-soil', 'ITEM-water'])
    expect([...manifest.matchAll(/<resource [^>]*href="([^"]*)"/gu)].map(([, href]) => href)).toEqual(pages)
  })

  test('has a mastery score where there is a scored quiz', () => {
    const items = manifest.split('<item ').slice(1)
    expect(items.map(item => /masteryscore>(\d+)</u.exec(item)?.[1])).toEqual([
      undefined,
      '70',
      undefined,
      undefined
    ])
    expect(pages.map(page => playerCourseOf(files, page).complete)).toEqual([
      'viewed',
      'viewed-and-passed',
      'viewed',
      'viewed'
    ])
  })

  test('lists with each SCO what it needs, and nothing else', () => {
    const resources = manifest.split('<resource ').slice(1)
    const listed = resources.map(resource =>
      [...resource.matchAll(/<file href="([^"]*)"/gu)].map(([, href]) => href)
    )
    expect(new Set(listed.flat())).toEqual(
      new Set([...files.keys()].filter(path => path !== 'imsmanifest.xml'))
    )
    pages.forEach((page, index) => {
      const needed = [
        ...textOf(files, page).matchAll(/(?:(?:src|href)=|"search":)"([^"#][^"]*\.[a-z0-9]+)"/gu)
      ].map(([, path]) => path)
      expect([...(listed[index] ?? [])].sort()).toEqual([page, ...new Set(needed)].sort())
    })
  })

  test('leads from no SCO to another; what a link said stands there, and is told', () => {
    const soil = textOf(files, 'module-soil.html')
    expect(soil).toContain('as the table on water (Water) says. See Water, and <a href="#end">the end</a>.')
    for (const page of pages) {
      const html = textOf(files, page)
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))
      const dead = [...html.matchAll(/ href="#([^"]*)"/gu)].map(([, id]) => id).filter(id => !ids.has(id))
      expect(dead).toEqual([])
      expect(html).not.toMatch(/href="module-/u)
    }
    const losses = messages.filter(({rule}) => rule === 'target-loss').map(({line, reason}) => [line, reason])
    expect(losses.map(([line]) => line)).toEqual([13, 17, 17, 35, 61])
    expect(losses[0]?.[1]).toBe(
      'Unexpected link to another module, which is a step of its own with `sco: module`, expected something that SCORM 1.2 can carry; its text stays, with the title of that module behind it'
    )
  })

  test('brings the terms that a module uses, and those that their meanings use', () => {
    const soil = textOf(files, 'module-soil.html')
    const terms = soil.slice(soil.indexOf('id="_terms"'))
    expect([...terms.matchAll(/<dt[^>]*><dfn>([^<]*)</gu)].map(([, term]) => term)).toEqual([
      'Compost',
      'Humus'
    ])
    expect(terms).not.toContain('[^1]')
    expect(playerCourseOf(files, 'module-soil.html').pages.at(-1)).toMatchObject({
      id: '_terms',
      optional: true
    })
    expect(textOf(files, 'module-water.html')).not.toContain('_terms')
  })

  test('keeps states apart, and addresses as they are when modules come and go', () => {
    const ids = pages.map(page => playerCourseOf(files, page).id)
    expect(new Set(ids).size).toBe(pages.length)
    const shorter = makePackage({
      'course.md': course
        .replace(/^# Soil[^]*?(?=^# Water)/mu, '')
        .replace('[the soil](#soil)', 'it')
        .replace(', see [the soil](#soil)', '')
    })
    expect(textOf(shorter.files, 'imsmanifest.xml')).toContain('href="module-water.html"')
    expect(playerCourseOf(shorter.files, 'module-water.html').id).toBe('garden.water')
  })

  test('names files safely whatever the ids are', () => {
    const {files: made} = makePackage(
      '---\nid: c\ntitle: C\nlang: ar\ntargets:\n  scorm12:\n    sco: module\n---\n\n# A {#A}\n\nText.\n\n# B {#a}\n\nText.\n\n# C {#الرعاية}\n\nText.\n'
    )
    const names = [...made.keys()].filter(path => path.endsWith('.html'))
    expect(names).toHaveLength(3)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^module-[a-z0-9-]+\.html$/u)
  })
})

describe('in an LMS', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('each SCO is passed or completed by itself, with a score of its own', async () => {
    const lms = await startLms(browser, files)
    const soil = await lms.launch({file: 'module-soil.html', mastery: 70})
    expect(await soil.sco.title()).toBe('Soil')
    await soil.sco.evaluate(() => (location.hash = 'end'))
    await soil.sco.check('#q1 input[value="0"]')
    await soil.sco.click('#soil-quiz button.primary')
    await lms.keeps('cmi.core.lesson_status', 'passed')
    expect(lms.kept.get('cmi.core.score.raw')).toBe('100')
    await soil.close()

    // Another SCO has a record of its own.
    lms.kept.clear()
    const water = await lms.launch({file: 'module-water.html'})
    await water.sco.evaluate(() => (location.hash = 'table'))
    await lms.keeps('cmi.core.lesson_status', 'completed')
    await water.close()
    expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
    expect(lms.problems).toEqual([])
    await lms.stop()
  })

  test('the state of one SCO is not taken for that of another', async () => {
    const lms = await startLms(browser, files)
    const first = await lms.launch({file: 'module-soil.html'})
    await first.sco.evaluate(() => (location.hash = 'end'))
    await lms.keeps('cmi.core.lesson_location', 'end')
    await first.close()
    const second = await lms.launch({file: 'module-words.html'})
    expect(await second.sco.isVisible('#words')).toBe(true)
    await second.close()
    expect(lms.problems).toEqual([])
    await lms.stop()
  })
})
