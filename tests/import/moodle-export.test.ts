import {readFileSync} from 'node:fs'
import {exportCourse, plainText, questionsOf, type Question} from '@silabus/core'
import {epub} from '@silabus/epub'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {beforeAll, describe, expect, it} from 'vitest'
import {importCourse, type Imported} from './round-trip.ts'

describe('A file as Moodle exports it', () => {
  let imported: Imported
  const question = (id: string): Question => {
    const found = questionsOf(imported.parsed.course.modules).find(placed => placed.question.id === id)
    if (found === undefined) throw new Error(`No question \`${id}\``)
    return found.question
  }
  const text = (path: string): string => {
    const content = imported.files.get(path)
    if (typeof content !== 'string') throw new Error(`No text \`${path}\``)
    return content
  }

  beforeAll(() => {
    imported = importCourse(readFileSync(new URL('fixtures/moodle-export.xml', import.meta.url)))
  })

  it('is read with a message for each thing that is lost, and for nothing else', () => {
    expect(
      imported.messages.map(
        ({rule, line, reason}) => `${line} ${rule} ${/`(\w[^`]*)`/u.exec(reason)?.[1] ?? ''}`
      )
    ).toEqual([
      '15 import-setting hint shownumcorrect',
      '137 import-loss Isian',
      '137 import-loss Isian',
      '137 import-loss Isian',
      '153 import-unsupported Tandai akar',
      '163 import-setting shownumcorrect'
    ])
  })

  it('becomes a course that every target takes', () => {
    expect(imported.parsed.messages.filter(({severity}) => severity === 'error')).toEqual([])
    for (const exporter of [scorm12, epub, moodleXml]) {
      const {tree, messages} = exportCourse(imported.parsed, exporter, {now: new Date(0), generator: '0.0.0'})
      expect(tree).toBeDefined()
      expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
    }
  })

  it('has a module for each category, with a slash in its name, and a quiz in each', () => {
    const {title, modules} = imported.parsed.course
    expect(title).toBe('Default for Kebun')
    expect(modules.map(module => module.title)).toEqual(['Default for Kebun', 'Alat / bahan'])
    expect(questionsOf(modules).every(({quiz}) => quiz !== undefined)).toBe(true)
  })

  it('loses what Moodle’s editor writes by itself, and keeps the size of a picture', () => {
    expect(text('01-default-for-kebun-questions.md')).toContain(
      'Apa yang memberi makan tanaman?\n\n<img src="media/kebun-kecil.png" alt="Kebun kecil" width="300" height="200">\n'
    )
    expect(imported.files.get('media/kebun-kecil.png')).toHaveLength(70)
  })

  it('keeps feedback, hints, tags and the random order', () => {
    const pupuk = question('pupuk')
    expect(pupuk).toMatchObject({kind: 'single', shuffle: true, objectives: ['tanah'], title: 'Pupuk'})
    expect(pupuk.hints.map(hint => plainText(hint))).toEqual(['Apa yang membusuk?'])
    expect(text('01-default-for-kebun-questions.md')).toContain(
      '> Kompos berasal dari sisa tanaman\u00A0dan dapur.\n'
    )
  })

  it('has the formulas of MathJax as formulas', () => {
    expect(text('course.md')).toContain('math: true')
    expect(text('02-alat-bahan.md')).toContain('Petak $3 \\times 4$ meter')
  })

  it('has gaps, from Moodle’s grammar and from numbered places', () => {
    expect(text('02-alat-bahan.md')).toContain(
      'Tanah [[gembur]] menyimpan [[(air) | batu | {kosong}]] selama [[= 2 ± 0.5]] hari.'
    )
    expect(text('02-alat-bahan.md')).toContain(
      'Cacing [[(menggemburkan) | memadatkan]] tanah, burung [[(memakan) | menanam]] cacing.'
    )
    // Every gap counts the same: the course makes three points of four.
    expect(question('isian').points).toBe(3)
  })

  it('has texts in Moodle’s Markdown as what they are', () => {
    expect(text('02-alat-bahan.md')).toContain(
      'Uraikan **satu** tahun di kebun:\n\n- musim hujan\n- musim kemarau\n'
    )
    expect(question('uraian')).toMatchObject({kind: 'essay', lines: 10, minWords: 50, points: 5})
  })
})
