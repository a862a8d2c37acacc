import type {Block, EssayQuestion} from '@silabus/core'
import {element, text} from '@silabus/html'
import {moodleHtml} from '../moodle-html.ts'
import {node, textNode, xmlCharacters} from '../xml.ts'
import {questionElement, type QuestionContext, type Writer} from './question-context.ts'

/** Heights of the field that Moodle's form offers, in lines; it would set another to the first of them. */
const heights = [2, 3, 5, 10, 15, 20, 25, 30, 35, 40]

/** Write a text, which a person marks. */
export const essay: Writer<'essay'> = (question, context) => {
  const {lines, minWords, maxWords, markerNotes, template} = question
  const height = heights.find(offered => offered >= lines) ?? Math.max(...heights)
  if (height !== lines) context.lose(`\`lines=${lines}\``, `the field has ${height} lines`, question)
  return questionElement({...question, stem: stemWithHints(question, context), hints: []}, context, {
    type: 'essay',
    penalty: '0',
    content: [
      node('responseformat', {}, 'editor'),
      node('responserequired', {}, '1'),
      node('responsefieldlines', {}, String(height)),
      ...(minWords === undefined ? [] : [node('minwordlimit', {}, String(minWords))]),
      ...(maxWords === undefined ? [] : [node('maxwordlimit', {}, String(maxWords))]),
      node('attachments', {}, '0'),
      node('attachmentsrequired', {}, '0'),
      node('maxbytes', {}, '0'),
      node('filetypeslist'),
      context.html('graderinfo', markerNotes, 'marker'),
      // The editor begins with it; Moodle keeps no files there.
      node(
        'responsetemplate',
        {format: 'html'},
        textNode(template === undefined ? '' : responseTemplate(template.value))
      )
    ]
  })
}

/**
 * Write plain text as the HTML with which the editor begins: a paragraph for each, a break for each line. The editor
 * itself keeps further empty lines as paragraphs of one no-break space, and further blanks by them.
 */
function responseTemplate(template: string): string {
  const lines = xmlCharacters(template)
    .split(/\r\n?|\n/u)
    .map(line => steady(line.trimEnd()))
  const paragraphs: string[][] = []
  let empty = 0
  for (const line of lines) {
    if (line === '') {
      empty += 1
      continue
    }
    const open = paragraphs.at(-1)
    if (open !== undefined && empty === 0) open.push(line)
    else {
      if (open !== undefined) paragraphs.push(...Array.from({length: empty - 1}, () => [noBreakSpace]))
      paragraphs.push([line])
    }
    empty = 0
  }
  return moodleHtml(
    paragraphs.map(paragraph =>
      element(
        'p',
        {},
        paragraph.flatMap((line, index) => [...(index === 0 ? [] : [element('br')]), text(line)])
      )
    )
  )
}

const noBreakSpace = '\u00A0'

/** Write blanks so that HTML keeps all of them: a line may still break at the last of some within it. */
function steady(line: string): string {
  return line.replaceAll('\t', '    ').replace(/^ +| +(?= )/gu, blanks => noBreakSpace.repeat(blanks.length))
}

/** Moodle has hints for what it marks itself only: here they unfold below the stem. */
function stemWithHints({stem, hints}: EssayQuestion, {words}: QuestionContext): readonly Block[] {
  return [
    ...stem,
    ...hints.map((hint, index): Block => ({
      type: 'details',
      summary: [{type: 'text', value: hints.length === 1 ? words.hint : `${words.hint} ${index + 1}`}],
      children: [...hint]
    }))
  ]
}
