import type {GiftWriter} from '../gift-context.ts'

/** Height of the field that Moodle's import gives an essay (Moodle 4.5, qformat_gift, `readquestion`). */
const height = 15

/** Write a text, which a person marks: `{}`. */
export const essay: GiftWriter<'essay'> = (question, {lose}) => {
  const {lines, minWords, maxWords, markerNotes, template} = question
  if (lines !== height) lose(`\`lines=${lines}\``, `the field has ${height} lines`, question)
  if (minWords !== undefined || maxWords !== undefined)
    lose(`\`words=${minWords ?? ''}..${maxWords ?? ''}\``, 'the text may be of any length', question)
  if (template !== undefined) lose('text with which the field begins', 'it is left out', question)
  if (markerNotes.length > 0) lose('notes for the marker', 'they are left out', question)
  return {lines: []}
}
