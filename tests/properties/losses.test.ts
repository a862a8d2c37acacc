import {exportCourse, memoryFolder, parseCourse, type Exporter} from '@silabus/core'
import {epub} from '@silabus/epub'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'

function losses(exporter: Exporter, source: string): readonly string[] {
  const files = {
    'course.md': head + source,
    'v.mov': 'x',
    'v.vtt': 'WEBVTT',
    'v.mp4': 'x',
    'w.vtt': 'WEBVTT',
    'w.mp4': 'x'
  }
  return exportCourse(parseCourse(memoryFolder(files)), exporter, {now: new Date(0), generator: 'test'})
    .messages.filter(({rule}) => rule === 'target-loss')
    .map(({line, reason}) => `${line} ${/^Unexpected (.*?), expected/u.exec(reason)?.[1] ?? ''}`)
}

const question = (id: string, stem: string): string =>
  `:::question{#${id}}\n\n${stem}\n\n- [x] a\n- [ ] b\n\n:::\n\n`

describe('what a target cannot carry is told at its place', () => {
  it('a recording that some browsers do not play', () => {
    const source = `![film](v.mov)\n\n![film](w.mp4)\n\n${question('q', 'What?\n\n![film](v.mov)')}`
    const what = 'recording `v.mov`, which is `video/quicktime`, in every browser'
    expect(losses(scorm12, source)).toEqual([`9 ${what}`, `17 ${what}`])
    expect(losses(moodleXml, source)).toEqual([`17 ${what}`])
  })

  it('an id that is longer than an idnumber', () => {
    const source = question('q'.repeat(100), 'What?') + question('r'.repeat(101), 'Which?')
    expect(losses(moodleXml, source)).toEqual(['18 id of 101 characters as an idnumber'])
    expect(losses(scorm12, source)).toEqual([])
  })

  it('what is for the marker alone', () => {
    const source = ':::question{#e type=essay}\n\nWhy?\n\n> [!NOTE]\n> Secret.\n\n:::\n'
    expect(losses(scorm12, source)).toEqual(['9 notes for the marker'])
    expect(losses(epub, source)).toEqual(['9 notes for the marker'])
    expect(losses(moodleXml, source)).toEqual([])
  })
})
