/** Every word that an output says by itself, in one language. Sentences are functions of what they count. */
export interface Words {
  // Parts of a course
  readonly contents: string
  readonly introduction: string
  readonly module: string
  readonly objectives: string
  readonly glossary: string
  readonly definition: string
  readonly example: string
  readonly details: string
  readonly transcript: string
  readonly notes: string
  readonly note: (number: number) => string
  readonly backToCall: (number: number, call: number) => string
  readonly quiz: string
  readonly question: string
  readonly questionNumber: (number: number) => string
  readonly selfCheck: string
  readonly hint: string
  readonly explanation: string
  readonly answer: string
  readonly answers: string
  readonly answerTo: (number: number) => string
  readonly backToQuestion: (number: number) => string
  readonly rightAnswer: string
  readonly rightAnswers: string
  readonly feedback: string
  readonly points: (points: number) => string
  readonly chooseOne: string
  readonly chooseAll: string
  readonly trueWord: string
  readonly falseWord: string
  readonly taskDone: string
  readonly taskOpen: string
  readonly broken: string
  readonly captions: string
  readonly cover: string
  readonly by: (authors: string) => string
  readonly alert: {
    readonly note: string
    readonly tip: string
    readonly important: string
    readonly warning: string
    readonly caution: string
  }
}
