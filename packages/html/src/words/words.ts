/**
 * What a course says when it plays in a browser. `{n}` and the like are filled in there; what is counted stands after
 * a colon or beside a slash, so that no language needs plural forms.
 */
export interface PlayerWords {
  readonly skip: string
  readonly openContents: string
  readonly closeContents: string
  readonly pageSeen: string
  readonly progressName: string
  /** With `{seen}` and `{all}`. */
  readonly progress: string
  /** Of the links to the pages before and after. */
  readonly pages: string
  readonly previous: string
  readonly next: string
  readonly finish: string
  /** Of the page that sums up what the learner did. */
  readonly results: string

  /** Says where a learner is who comes back. */
  readonly resumed: string
  /** Leads from there to the first page. */
  readonly toStart: string
  /** Of a page in the contents that cannot be opened yet. */
  readonly pageLocked: string
  /** Of a page in the contents whose quizzes were all handed in. */
  readonly quizDone: string
  /** With `{n}`, in minutes. */
  readonly readingTime: string
  /** Closes what lies over the page. */
  readonly close: string
  /** With `{n}`, the name of a footnote that lies over the page. */
  readonly note: string
  /** Leads from a term’s meaning to its place in the glossary. */
  readonly openGlossary: string
  /** Shows a picture over the whole window. */
  readonly enlarge: string
  readonly copyCode: string
  readonly copied: string
  readonly copyFailed: string
  readonly search: string
  /** Of the field to type into. */
  readonly searchCourse: string
  /** With `{n}`, the number of places. */
  readonly found: string
  /** With `{words}`, what was looked for. */
  readonly foundNothing: string
  /** Opens the choices of how the page looks. */
  readonly display: string
  readonly textSize: string
  readonly smallerText: string
  readonly largerText: string
  /** Of the choice between the next three. */
  readonly colours: string
  readonly bySystem: string
  readonly light: string
  readonly dark: string
  readonly print: string

  readonly check: string
  readonly showAnswer: string
  /** With `{n}`. */
  readonly questionNumber: string
  readonly right: string
  readonly partlyRight: string
  readonly wrong: string
  readonly rightOption: string
  readonly missedOption: string
  readonly wrongOption: string
  readonly answerFirst: string
  /** Before the answer that would have been right. */
  readonly rightIs: string
  /** With `{n}`, where an item belongs in an order. */
  readonly place: string
  readonly moveUp: string
  readonly moveDown: string
  /** With `{n}` and `{all}`, where an item is now. */
  readonly movedTo: string
  /** Agrees with the order as it is. */
  readonly keepOrder: string
  /** Says that the end of what was typed was not taken. */
  readonly fieldFull: string
  /** With `{n}`. */
  readonly wordCount: string
  /** With `{n}`, the fewest. */
  readonly fewWords: string
  /** With `{n}`, the most. */
  readonly manyWords: string
  /** With `{percent}`, how much more can be written. */
  readonly roomLeft: string
  /** Ends an answer that nobody checks here. */
  readonly keepAnswer: string
  /** Says that an answer is safe, and gives no points. */
  readonly answerKept: string

  readonly submit: string
  /** With `{n}`, the number of unanswered questions. */
  readonly unanswered: string
  readonly submitAnyway: string
  readonly keepWorking: string
  /** With `{earned}` and `{possible}`. */
  readonly points: string
  /** With `{percent}`. */
  readonly score: string
  /** With `{percent}`. */
  readonly bestScore: string
  readonly quizPassed: string
  /** With `{percent}`, what passing needs. */
  readonly quizNotPassed: string
  /** With `{n}`. */
  readonly attemptsLeft: string
  readonly noAttemptsLeft: string
  readonly newAttempt: string

  /** Of the handle of what can be dragged. */
  readonly dragItem: string
  /** Of an empty place for something that can be dragged. */
  readonly dropHere: string
  /** Of the answers that can be dragged. */
  readonly answersToPlace: string
  /** Takes an answer out of its place again. */
  readonly takeAway: string
  /** With `{answer}` and `{prompt}`. */
  readonly placedWith: string
  /** Of a question in a review. */
  readonly notAnswered: string
  /** Of the list of a quiz’s questions and how each was answered. */
  readonly reviewTitle: string
  /** Of an answer in a review that only a person can mark. */
  readonly awaitsMarking: string

  readonly courseCompleted: string
  readonly coursePassed: string
  readonly courseFailed: string
  readonly courseOpen: string
  readonly mayClose: string
  /** With `{percent}`. */
  readonly passMark: string
  readonly pagesLeft: string
  readonly quizzes: string
  readonly notSubmitted: string
  /** Of a quiz without points. */
  readonly submitted: string

  readonly saved: string
  readonly saving: string
  readonly notSaved: string
  readonly sessionEnded: string
  readonly refused: string
  readonly keptHere: string
  readonly notKept: string
  readonly review: string
  /** Says that another window took over. */
  readonly otherWindow: string
  /** Takes over again. */
  readonly goOnHere: string
  /** Says that the platform had lost something. */
  readonly broughtBack: string
  /** Says that the platform has no room for everything. */
  readonly partlySaved: string
  /** The same, where this browser keeps nothing either. */
  readonly noRoom: string
  /** With `{n}`, the number of answers that no longer fit. */
  readonly courseChanged: string
  /** Ends the session. */
  readonly exit: string
  /** Says that the session is over. */
  readonly exited: string
  /** Begins a new session. */
  readonly openAgain: string
}

/** Words of the player that name the course. */
type ModuleWord =
  'searchCourse' | 'print' | 'courseCompleted' | 'coursePassed' | 'courseFailed' | 'courseOpen'

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
  /** How to answer a question that other media let one type. */
  readonly shortAnswer: string
  readonly numberAnswer: string
  readonly numberWithUnit: string
  readonly caseCounts: string
  /** Stands before the feedback to whatever is not listed. */
  readonly otherAnswer: string
  /** What a sign in an answer stands for. */
  readonly anyText: string
  /** Explains that sign. */
  readonly anyTextStands: (sign: string) => string
  /** Says that each of several parts of an answer gives the same points. */
  readonly alikeShares: (parts: number) => string
  /** Heads the list of figures. */
  readonly figures: string
  readonly tables: string
  /** Of the page that ends a module. */
  readonly checklist: string
  /** Says what to do there. */
  readonly checklistText: string
  /** Of the page with licence and date. */
  readonly colophon: string
  readonly madeWith: string
  /** Of the page with all works that notes cite. */
  readonly works: string
  /** Before the places that cite a work. */
  readonly citedIn: string
  /** Of the pages of a printed edition. */
  readonly pageList: string
  /** Before the name of an embedded font. */
  readonly font: string
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

/** What the page of a course's objectives says: which are taught and assessed where. */
export interface MatrixWords {
  readonly title: string
  readonly objective: string
  readonly taughtIn: string
  readonly assessedBy: string
  /** In a cell of the drawn matrix. */
  readonly taught: string
  readonly untaught: string
  readonly unassessed: string
  /** How many objectives there are, and how many of them have gaps. */
  readonly count: (objectives: number, gaps: number) => string
  readonly none: string
  /** Where no section says what it teaches. */
  readonly teachingUntold: string
  readonly matrix: string
  readonly details: string
  readonly gaps: string
  /** Of the first page of a module, which has no title of its own. */
  readonly firstPage: string
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
  /** `call` counts the calls of a note that has several. */
  readonly backToCall: (number: number, call: number | undefined) => string
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
  readonly typeAnswer: string
  readonly typeNumber: string
  readonly matchItems: string
  readonly orderItems: string
  readonly fillGaps: string
  /** How to answer an essay. */
  readonly writeText: string
  /** How long an essay may be; at least one of the two is given. */
  readonly wordLimits: (least: number | undefined, most: number | undefined) => string
  /** Says that nobody and nothing here gives points for an answer. */
  readonly notScored: string
  readonly gap: (number: number) => string
  /** How a number is right that is not exact: `9.81, up to 0.05 more or less`. */
  readonly withTolerance: (value: string, tolerance: string) => string
  readonly rightOrder: string
  readonly markerNotes: string
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
  readonly formula: string
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
  readonly player: PlayerWords
  /** What the player says instead where it shows one module alone. */
  readonly inModule: Pick<PlayerWords, ModuleWord>
  readonly matrix: MatrixWords
}
