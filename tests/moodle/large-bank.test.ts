import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writePackage} from '@silabus/archive'
import {createReporter, type AssetSource, type Course, type FileTree, type Question} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import {describe, expect, it} from 'vitest'
import {courseOf, questionsWith} from './kinds.ts'

/** A course of many questions, each with a picture of its own. */
function bankOf(count: number, pictureBytes = 3): Course {
  const questions: Question[] = []
  for (let number = 1; questions.length < count; number++) {
    const made = questionsWith({
      blocks: word => [{type: 'paragraph', children: [{type: 'text', value: `${word} of number ${number}`}]}],
      inline: word => [{type: 'text', value: word}],
      text: word => word,
      count: 3
    })
    for (const question of made) {
      const path = `media/${questions.length}.png`
      questions.push({
        ...question,
        id: `${question.id}-${number}`,
        stem: [
          {
            type: 'figure',
            picture: {
              type: 'picture',
              source: {type: 'asset', path, mediaType: 'image/png', bytes: pictureBytes},
              alternative: path,
              decorative: false
            }
          },
          ...question.stem
        ]
      })
    }
  }
  return courseOf(questions.slice(0, count))
}

function exported(course: Course, assets: AssetSource): FileTree {
  const {report} = createReporter([course.file], moodleXml.target)
  const tree = moodleXml.export(course, {now: new Date(0), generator: 'test', report, assets})
  if (tree === undefined) throw new Error('Expected a file')
  return tree
}

const none: AssetSource = {
  read: () => new Uint8Array(),
  async *open() {
    yield await Promise.resolve(new Uint8Array())
  },
  digest: () => ''
}

describe('a bank of many questions', () => {
  it('takes time in proportion to their number', () => {
    const courses = {small: bankOf(100), large: bankOf(400)}
    // The processor's time, because other programs run beside the tests; what else runs only adds to it.
    const cost = (course: Course): number => {
      const start = process.cpuUsage()
      exported(course, none)
      const {user, system} = process.cpuUsage(start)
      return user + system
    }
    cost(courses.small)
    let small = Infinity
    let large = Infinity
    const growth = (): number => large / Math.max(small, 20_000)
    for (let round = 0; round < 2 || (round < 6 && growth() >= 8); round++) {
      small = Math.min(small, cost(courses.small))
      large = Math.min(large, cost(courses.large))
    }
    // Four times as many; their square would be sixteen times as much.
    expect(growth()).toBeLessThan(8)
  })

  it('holds one of its pictures at a time', async () => {
    const [count, bytes] = [500, 200_000]
    const opened = {now: 0, most: 0, paths: new Set<string>()}
    const assets: AssetSource = {
      ...none,
      read: ({path}) => {
        throw new Error(`\`${path}\` was read as a whole`)
      },
      async *open({path}) {
        opened.now += 1
        opened.most = Math.max(opened.most, opened.now)
        opened.paths.add(path)
        for (let left = bytes; left > 0; left -= 100_000) yield await Promise.resolve(new Uint8Array(100_000))
        opened.now -= 1
      }
    }
    const folder = await mkdtemp(join(tmpdir(), 'silabus-bank-'))
    try {
      const tree = exported(bankOf(count, bytes), assets)
      const path = join(folder, 'bank.xml')
      const growth = async (): Promise<number> => {
        const before = process.memoryUsage.rss()
        let most = before
        await writePackage(tree, path, {
          onProgress: () => (most = Math.max(most, process.memoryUsage.rss()))
        })
        return most - before
      }
      // Whoever held the pictures, as text, would need a third more than they have; other tests in this process only add.
      const held = (count * bytes) / 2
      let grown = await growth()
      for (let round = 1; round < 4 && grown >= held; round++) grown = Math.min(grown, await growth())
      expect((await stat(path)).size).toBeGreaterThan((count * bytes * 4) / 3)
      expect({most: opened.most, files: opened.paths.size}).toEqual({most: 1, files: count})
      expect(grown).toBeLessThan(held)
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})
