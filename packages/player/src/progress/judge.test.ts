import {describe, expect, test} from 'vitest'
import type {PlayerCourse, PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {judge} from './judge.ts'
import {createProgress, type Progress} from './progress.ts'
import {singleQuestion} from './testing/single-question.ts'

const quiz = (
  id: string,
  key: number,
  questions: readonly string[],
  more: Partial<PlayerQuiz> = {}
): PlayerQuiz => ({
  id,
  title: id,
  key,
  questions,
  shuffle: false,
  ...more
})

function course(more: Partial<PlayerCourse>): PlayerCourse {
  return {
    format: 1,
    id: 'course',
    title: 'Course',
    pages: [
      {id: 'a', title: 'A', key: 1},
      {id: 'b', title: 'B', key: 2},
      {id: 'terms', title: 'Terms', key: 3, optional: true}
    ],
    complete: 'viewed',
    quizzes: [],
    questions: [],
    // No rule speaks.
    words: {} as PlayerCourse['words'],
    ...more
  }
}

const graded = (more: Partial<PlayerCourse>, attempts?: number): PlayerCourse =>
  course({
    pass: 70,
    quizzes: [
      quiz('z1', 1, ['q1'], attempts === undefined ? {} : {attempts}),
      quiz('z2', 2, ['q2'], attempts === undefined ? {} : {attempts})
    ],
    questions: [singleQuestion('q1', 1, 3), singleQuestion('q2', 2, 1)],
    ...more
  })

const right = 'A'
const wrong = 'B'
const begin = (played: PlayerCourse, earned: 'nothing' | 'completed' | 'passed' = 'nothing'): Progress =>
  createProgress(played, undefined, {seed: 1, earned}, () => undefined)

function hand(progress: Progress, played: PlayerCourse, number: 0 | 1, answer: string): void {
  const handed = played.quizzes[number]
  const asked = played.questions[number]
  if (handed === undefined || asked === undefined) throw new Error('No such quiz')
  if (progress.state().quizzes.get(handed.key)?.submitted === true) progress.retry(handed)
  progress.answer(asked, answer, false)
  progress.submit(handed)
}
function see(progress: Progress, played: PlayerCourse): void {
  for (const page of played.pages.slice(0, 2)) progress.see(page)
}

describe('without a pass mark', () => {
  test('the course is completed once every page was seen that has to be', () => {
    const played = course({})
    const progress = begin(played)
    expect(progress.judgement()).toEqual({viewed: false, settled: false, earned: 'nothing'})
    see(progress, played)
    expect(progress.judgement()).toEqual({viewed: true, settled: false, earned: 'completed'})
  })

  test('quizzes give a score but neither pass nor fail', () => {
    const {pass, ...played} = graded({})
    expect(pass).toBe(70)
    const progress = begin(played)
    hand(progress, played, 0, wrong)
    expect(progress.judgement().percent).toBeUndefined()
    expect(progress.judgement().settled).toBe(false)
    hand(progress, played, 1, right)
    expect(progress.judgement()).toEqual({viewed: false, percent: 25, settled: true, earned: 'nothing'})
    see(progress, played)
    expect(progress.judgement().earned).toBe('completed')
  })
})

describe('quizzes that do not count', () => {
  const [first, second] = graded({}).quizzes
  if (first === undefined || second === undefined) throw new Error('No quizzes')

  test('neither give points nor are waited for', () => {
    const played = graded({complete: 'passed', quizzes: [first, {...second, counts: false}]})
    const progress = begin(played)
    hand(progress, played, 1, wrong)
    expect(progress.judgement()).toEqual({viewed: false, settled: false, earned: 'nothing'})
    hand(progress, played, 0, right)
    expect(progress.judgement()).toEqual({viewed: false, percent: 100, settled: true, earned: 'passed'})
  })

  test('alone leave nothing to pass', () => {
    const played = graded({
      quizzes: [
        {...first, counts: false},
        {...second, counts: false}
      ]
    })
    const progress = begin(played)
    hand(progress, played, 0, wrong)
    hand(progress, played, 1, wrong)
    see(progress, played)
    expect(progress.judgement()).toEqual({viewed: true, settled: false, earned: 'completed'})
  })
})

describe('with a pass mark', () => {
  test.each([
    ['passed', false],
    ['viewed-and-passed', true],
    ['viewed', true]
  ] as const)('complete: %s, the pages count: %s', (complete, pagesCount) => {
    const played = graded({complete})
    const progress = begin(played)
    hand(progress, played, 0, right)
    expect(progress.judgement().earned).toBe('nothing')
    hand(progress, played, 1, wrong)
    expect(progress.judgement()).toEqual({
      viewed: false,
      percent: 75,
      // A platform that knows the pass mark would call it passed at once.
      settled: !pagesCount,
      earned: pagesCount ? 'nothing' : 'passed'
    })
    see(progress, played)
    expect(progress.judgement()).toMatchObject({settled: true, earned: 'passed'})
  })

  test('failed only when no attempt can help any more', () => {
    const played = graded({complete: 'passed'}, 2)
    const progress = begin(played)
    hand(progress, played, 0, wrong)
    hand(progress, played, 1, right)
    expect(progress.judgement()).toMatchObject({percent: 25, settled: false, earned: 'nothing'})
    hand(progress, played, 0, wrong)
    expect(progress.judgement()).toMatchObject({percent: 25, settled: true, earned: 'failed'})
  })

  test('completed by viewing, it still waits for the last attempt that can help', () => {
    const played = graded({complete: 'viewed'}, 2)
    const progress = begin(played)
    see(progress, played)
    hand(progress, played, 0, wrong)
    hand(progress, played, 1, right)
    expect(progress.judgement()).toMatchObject({percent: 25, settled: false, earned: 'completed'})
    hand(progress, played, 0, wrong)
    expect(progress.judgement()).toMatchObject({percent: 25, settled: true, earned: 'completed'})
  })

  test('completed by viewing, whatever comes first, the last attempt or the last page', () => {
    const played = graded({complete: 'viewed'}, 1)
    const progress = begin(played)
    hand(progress, played, 0, wrong)
    hand(progress, played, 1, wrong)
    expect(progress.judgement()).toMatchObject({earned: 'nothing'})
    see(progress, played)
    expect(progress.judgement()).toMatchObject({percent: 0, settled: true, earned: 'completed'})
  })

  test('with as many attempts as one likes nothing below the pass mark is settled, and all above it', () => {
    const played = graded({complete: 'passed'})
    const progress = begin(played)
    hand(progress, played, 0, wrong)
    hand(progress, played, 1, right)
    hand(progress, played, 0, wrong)
    expect(progress.judgement()).toMatchObject({percent: 25, settled: false, earned: 'nothing'})
    hand(progress, played, 0, right)
    expect(progress.judgement()).toMatchObject({percent: 100, settled: true, earned: 'passed'})
    hand(progress, played, 1, wrong)
    expect(progress.judgement()).toMatchObject({percent: 100, settled: true, earned: 'passed'})
  })

  test('the best attempt of each quiz counts, and what was earned stays', () => {
    const played = graded({complete: 'passed'})
    const progress = begin(played)
    hand(progress, played, 0, right)
    hand(progress, played, 1, right)
    hand(progress, played, 0, wrong)
    expect(progress.judgement()).toMatchObject({percent: 100, earned: 'passed'})
  })

  test('what the platform knows already is not taken back', () => {
    const played = graded({complete: 'passed'})
    const progress = begin(played, 'completed')
    expect(progress.judgement().earned).toBe('completed')
    hand(progress, played, 0, right)
    hand(progress, played, 1, right)
    expect(progress.judgement().earned).toBe('passed')
  })

  test('two thirds are 66.67 percent, and a third of 100 rounds up to pass 33.33', () => {
    const played = graded({
      complete: 'passed',
      pass: 66.67,
      quizzes: [quiz('z1', 1, ['q1', 'q2'])],
      questions: [singleQuestion('q1', 1, 2), singleQuestion('q2', 2, 1)]
    })
    const progress = begin(played)
    hand(progress, played, 0, right)
    expect(judge(played, progress.state())).toMatchObject({percent: 66.67, earned: 'passed'})
    const fresh = {...progress.state(), earned: 'nothing'} as const
    expect(judge({...played, pass: 66.666666}, fresh)).toMatchObject({earned: 'passed'})
    expect(judge({...played, pass: 66.68}, fresh)).toMatchObject({earned: 'nothing'})
  })
})

describe('a later version of the course', () => {
  test('gives back the answers that still mean the same, and forgets the others', () => {
    const before = graded({})
    const progress = begin(before)
    progress.answer(before.questions[0] as PlayerQuestion, right, true)
    progress.answer(before.questions[1] as PlayerQuestion, wrong, true)
    const after = graded({questions: [singleQuestion('q1', 77, 3), singleQuestion('q2', 2, 1)]})
    const later = createProgress(after, progress.state(), {seed: 9, earned: 'nothing'}, () => undefined)
    expect([...later.state().answers.keys()]).toEqual([2])
    expect(later.state().seed).toBe(1)
  })
})

describe('a quiz that draws', () => {
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']
  const played = course({
    quizzes: [quiz('z', 1, ids, {pick: 3, shuffle: true})],
    questions: ids.map((id, index) => singleQuestion(id, index + 1))
  })
  const drawing = played.quizzes[0] as PlayerQuiz

  test('asks the same questions again until it is handed in, and others in the next attempt', () => {
    const progress = begin(played)
    const first = progress.drawn(drawing).map(({id}) => id)
    expect(new Set(first).size).toBe(3)
    const resumed = createProgress(played, progress.state(), {seed: 5, earned: 'nothing'}, () => undefined)
    expect(resumed.drawn(drawing).map(({id}) => id)).toEqual(first)
    progress.submit(drawing)
    expect(progress.drawn(drawing).map(({id}) => id)).toEqual(first)
    const later = Array.from({length: 5}, () => {
      progress.retry(drawing)
      const ids = progress
        .drawn(drawing)
        .map(({id}) => id)
        .join()
      progress.submit(drawing)
      return ids
    })
    expect(new Set(later).size).toBeGreaterThan(1)
  })

  test('can be done in full with the questions that were drawn', () => {
    const progress = begin(played)
    for (const asked of progress.drawn(drawing)) progress.answer(asked, right, false)
    progress.submit(drawing)
    expect(progress.judgement().percent).toBe(100)
  })
})

describe('what nobody can score', () => {
  const essay = (id: string, key: number): PlayerQuestion => ({
    kind: 'essay',
    id,
    key,
    points: 0,
    objectives: [],
    reported: true,
    room: 100
  })

  test('a quiz of essays alone can be handed in, and the course completed', () => {
    const played = course({quizzes: [quiz('z1', 1, ['e1'])], questions: [essay('e1', 1)]})
    const progress = begin(played)
    hand(progress, played, 0, 'AAAA')
    expect(progress.judgement()).toEqual({viewed: false, settled: false, earned: 'nothing'})
    see(progress, played)
    expect(progress.judgement()).toEqual({viewed: true, settled: false, earned: 'completed'})
  })

  test('beside scored questions it takes no points and gives none', () => {
    const played = course({
      pass: 70,
      quizzes: [quiz('z1', 1, ['q1', 'e1']), quiz('z2', 2, ['e2'])],
      questions: [singleQuestion('q1', 1, 3), essay('e1', 2), essay('e2', 3)]
    })
    const progress = begin(played)
    see(progress, played)
    hand(progress, played, 0, right)
    expect(progress.judgement().percent).toBeUndefined()
    const [, second] = played.quizzes
    if (second !== undefined) progress.submit(second)
    expect(progress.judgement()).toMatchObject({percent: 100, earned: 'passed', settled: true})
  })

  test('its text stays when the quiz is tried again', () => {
    const played = course({
      quizzes: [quiz('z1', 1, ['q1', 'e1'])],
      questions: [singleQuestion('q1', 1), essay('e1', 2)]
    })
    const progress = begin(played)
    const [first] = played.quizzes
    const [asked, written] = played.questions
    if (first === undefined || asked === undefined || written === undefined) throw new Error('No quiz')
    progress.answer(asked, right, false)
    progress.answer(written, 'AAAA', false)
    progress.submit(first)
    progress.retry(first)
    expect([...progress.state().answers.keys()]).toEqual([2])
  })

  test('keeps what was answered when the quiz gets more questions, and fills up with others', () => {
    const larger = (count: number): PlayerCourse =>
      course({
        quizzes: [
          quiz(
            'z',
            1,
            Array.from({length: count}, (_, index) => `q${index}`),
            {pick: 5, shuffle: true}
          )
        ],
        questions: Array.from({length: count}, (_, index) => singleQuestion(`q${index}`, index + 1))
      })
    for (let seed = 0; seed < 40; seed++) {
      const [before, after] = [larger(10), larger(13)]
      const progress = createProgress(before, undefined, {seed, earned: 'nothing'}, () => undefined)
      const [drawing] = before.quizzes
      const [drawingLater] = after.quizzes
      if (drawing === undefined || drawingLater === undefined) throw new Error('No quiz')
      const answered = progress.drawn(drawing).slice(0, 4)
      for (const one of answered) progress.answer(one, right, false)
      const later = createProgress(after, progress.state(), {seed, earned: 'nothing'}, () => undefined)
      const drawn = later.drawn(drawingLater)
      expect(drawn).toHaveLength(5)
      expect(drawn.map(({id}) => id)).toEqual(expect.arrayContaining(answered.map(({id}) => id)))
      later.submit(drawingLater)
      expect(later.drawn(drawingLater)).toEqual(drawn)
      // A new attempt draws anew.
      later.retry(drawingLater)
      expect(later.drawn(drawingLater)).toHaveLength(5)
    }
  })

  test('always asks something that is scored, so that nobody passes by handing in nothing', () => {
    const played = course({
      pass: 70,
      complete: 'passed',
      quizzes: [quiz('z', 1, ['q0', 'e0', 'e1', 'e2'], {pick: 1, shuffle: true})],
      questions: [
        singleQuestion('q0', 1),
        singleQuestion('e0', 2, 0),
        singleQuestion('e1', 3, 0),
        singleQuestion('e2', 4, 0)
      ]
    })
    const [drawing] = played.quizzes
    if (drawing === undefined) throw new Error('No quiz')
    for (let seed = 0; seed < 20; seed++) {
      const progress = createProgress(played, undefined, {seed, earned: 'nothing'}, () => undefined)
      expect(progress.drawn(drawing).map(({id}) => id)).toEqual(['q0'])
      progress.submit(drawing)
      expect(progress.judgement()).toMatchObject({percent: 0, earned: 'nothing'})
    }
  })

  test('does not let answering change what is asked, nor its order', () => {
    const played = course({
      quizzes: [quiz('z', 1, ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'], {pick: 3, shuffle: true})],
      questions: Array.from({length: 6}, (_, index) => singleQuestion(`q${index}`, index + 1))
    })
    const progress = begin(played)
    const [drawing] = played.quizzes
    if (drawing === undefined) throw new Error('No quiz')
    const drawn = progress.drawn(drawing)
    for (const one of [...drawn].reverse()) {
      progress.answer(one, right, false)
      expect(progress.drawn(drawing)).toEqual(drawn)
    }
  })
})
