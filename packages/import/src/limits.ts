/** The largest file that is read, in bytes: question banks with many recordings stay below. */
export const fileLimit: number = 128 * 1024 * 1024

/** The longest text of one element that is not a file, in characters: a long novel. */
export const textLimit: number = 1024 * 1024

/** The most elements inside one another, in the file and in the HTML of one text. */
export const depthLimit: number = 100

/** The most questions of one file: more would take minutes, and no course holds as many. */
export const questionLimit: number = 20_000

/** The most answers, pairs, items, gaps or hints of one question: nobody could read more. */
export const answerLimit: number = 500

/** The longest text in Markdown, in characters, and the most signs of Markdown in it: others take far more time. */
export const markdownLimit: {readonly characters: number; readonly signs: number} = {
  characters: 50_000,
  signs: 2000
}

/** What is told of a file with more questions. */
export const tooManyQuestions: {readonly found: string; readonly expected: string; readonly instead: string} =
  {
    found: `more than ${questionLimit} questions`,
    expected: 'fewer in a file',
    instead: 'those behind are left out: export one category at a time'
  }
