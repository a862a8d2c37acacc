import {countOf, settingOf} from './check-parts.ts'
import type {Tell} from './problem.ts'
import type {Node} from './read-xml.ts'

/**
 * Check an essay: with a format that Moodle doesn't know, nobody could ever open it.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkEssay(question: Node, tell: Tell): void {
  const {line} = question
  const formats = ['editor', 'editorfilepicker', 'plain', 'monospaced', 'noinline']
  const format = settingOf(question, 'responseformat', formats, tell)
  settingOf(question, 'responserequired', ['0', '1'], tell)
  // Moodle's form offers no other, and sets them to the first when a teacher saves the question.
  const heights = ['2', '3', '5', '10', '15', '20', '25', '30', '35', '40']
  settingOf(question, 'responsefieldlines', heights, tell)
  const attachments = Number(settingOf(question, 'attachments', ['0', '1', '2', '3', '-1'], tell))
  const required = countOf(question, 'attachmentsrequired', 0, tell) ?? 0
  if (attachments >= 0 && required > attachments) tell('essay-attachments', line, String(required))
  if (format === 'noinline' && attachments === 0) tell('essay-noinline', line)
  countOf(question, 'maxbytes', 0, tell)
  const least = countOf(question, 'minwordlimit', 1, tell) ?? 0
  const most = countOf(question, 'maxwordlimit', 1, tell) ?? Infinity
  if (least > most) tell('essay-words', line, `${least} ${most}`)
}
