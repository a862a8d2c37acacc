import {
  plainText,
  type Course,
  type ObjectiveGap,
  type ObjectiveMatrix,
  type ObjectiveRow
} from '@silabus/core'
import type {Element} from 'hast'
import {element} from '../element.ts'
import {toHtml} from '../serialize.ts'
import {detailsTable} from './details-table.ts'
import {drawnMatrix} from './drawn-matrix.ts'
import {createVoice, type Voice} from './voice.ts'
import {style} from './style.ts'

/**
 * Make a page of a course's objectives: what teaches them, what assesses them, and where there are gaps.
 *
 * The page stands alone: it has no script, and asks for nothing from the network.
 *
 * @param course The course.
 * @param matrix Its objectives, as `objectiveMatrix` tells them.
 * @returns An HTML document.
 */
export function objectivesPage(course: Course, matrix: ObjectiveMatrix): string {
  const voice = createVoice(course)
  const {words, say} = voice
  const html = element(
    'html',
    {lang: course.lang, dir: course.dir},
    element(
      'head',
      {},
      element('meta', {charSet: 'utf-8'}),
      element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      element('meta', {
        httpEquiv: 'Content-Security-Policy',
        content: `default-src 'none'; style-src 'unsafe-inline'`
      }),
      element('title', {}, `${words.title} – ${course.title}`),
      element('style', {}, style)
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        element('p', {className: ['kind']}, say(words.title)),
        element('h1', {}, course.title),
        overview(matrix, voice),
        matrix.rows.length === 0
          ? undefined
          : [drawnMatrix(course, matrix, voice), detailsTable(matrix, voice)]
      )
    )
  )
  return `${toHtml([{type: 'doctype'}, html])}\n`
}

function overview({rows, teachingTold}: ObjectiveMatrix, {words, say}: Voice): readonly Element[] {
  if (rows.length === 0) return [element('p', {}, say(words.none))]
  const open = rows.filter(({gaps}) => gaps.length > 0)
  return [
    element('p', {}, say(words.count(rows.length, open.length))),
    ...(teachingTold ? [] : [element('p', {}, say(words.teachingUntold))]),
    ...(open.length === 0
      ? []
      : [
          element(
            'section',
            {className: ['gaps'], ariaLabelledBy: 'gaps'},
            element('h2', {id: 'gaps'}, say(words.gaps)),
            element(
              'ul',
              {},
              open.map(row => element('li', {}, objectiveText(row), gapsOf(row.gaps, {words, say})))
            )
          )
        ])
  ]
}

function gapsOf(
  gaps: readonly ObjectiveGap[],
  {words, say}: Pick<Voice, 'words' | 'say'>
): readonly Element[] {
  return gaps.map(gap => element('span', {className: ['gap']}, ' ', say(`${words[gap]}.`)))
}

function objectiveText({objective}: ObjectiveRow): readonly (Element | string)[] {
  return [element('strong', {}, objective.id), ` ${plainText(objective.children)} –`]
}
