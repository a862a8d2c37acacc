/** What only a book says. */
export interface BookWords {
  readonly titlePage: string
  readonly startReading: string
  readonly landmarks: string
  readonly version: (version: string) => string
  readonly license: string
  readonly studyTime: string
  readonly days: (count: number) => string
  readonly hours: (count: number) => string
  readonly minutes: (count: number) => string
  readonly inThisModule: string
  /** The visible name of a hint; a lone one has no number. */
  readonly hint: (number: number, of: number) => string
  readonly hintTo: (number: number, of: number, question: number) => string
  readonly questions: (count: number) => string
  readonly pick: (pick: number, of: number) => string
  readonly pass: (percent: number) => string
  readonly attempts: (count: number) => string
  /** Sentences of the accessibility summary. */
  readonly accessibility: {
    readonly text: string
    readonly pictures: string
    readonly picturesWithout: string
    readonly recordings: string
    readonly recordingsWithout: string
    readonly hazards: string
  }
}

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
  readonly answerRight: string
  readonly answerPartlyRight: string
  readonly answerWrong: string
  readonly quizSettings: string
  readonly quizPick: (questions: number) => string
  readonly quizShuffle: string
  readonly quizPass: (percent: number) => string
  readonly quizAttempts: (attempts: number) => string
  readonly table: string
  readonly taskDone: string
  readonly taskOpen: string
  readonly broken: string
  readonly captions: string
  readonly cover: string
  readonly by: (authors: string) => string
  readonly book: BookWords
  readonly alert: {
    readonly note: string
    readonly tip: string
    readonly important: string
    readonly warning: string
    readonly caution: string
  }
}
