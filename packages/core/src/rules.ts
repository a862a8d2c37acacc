import type {Severity} from './report.ts'

/** What each rule needs to know to say its sentence. */
export interface RuleArguments {
  // Files
  'file-missing': {path: string; near?: string | undefined}
  'file-outside': {path: string}
  'file-unlisted': {path: string}
  'file-encoding': {offset: number; encoding?: 'UTF-16' | undefined}
  'file-control-character': {character: string}
  'course-empty': Record<never, never>
  'file-large': {found: string; expected: string}
  'nesting-depth': {depth: number; limit: number}
  'markup-misread': {found: string; read: string; expected: string}

  // Front matter
  'front-matter-yaml': {found: string; expected: string}
  'front-matter-unknown': {key: string; near?: string | undefined; known: readonly string[]}
  'front-matter-value': {key: string; found: string; expected: string}
  'front-matter-missing': {key: string; fallback: string}
  'completion-impossible': {found: string; expected: string}
  'module-id-conflict': {heading: string; frontMatter: string}
  'module-title-conflict': {heading: string; frontMatter: string}

  // Structure and ids
  'heading-empty': {level: number}
  'heading-jump': {from: number; to: number}
  'section-empty': {what: 'module' | 'section'; title: string}
  'title-duplicate': {title: string; line: number}
  'id-invalid': {found: string}
  'id-duplicate': {id: string; first: string}
  'id-missing': {what: 'question' | 'quiz'; id: string}

  // Fences
  'fence-unknown': {name: string; near?: string | undefined; known: readonly string[]}
  'fence-unclosed': {
    name: string
    colons: number
    line: number
    endLine: number
    /** A line that was meant to close it. */
    meant?: {readonly text: string; readonly line: number} | undefined
  }
  'fence-equal': {outer: string; inner: string; colons: number; line: number; innerLine: number}
  'fence-stray': {colons: number}
  'fence-malformed': {found: string; expected?: string | undefined}
  'fence-misplaced': {name: string; inside: string}
  'fence-content': {name: string; found: string; expected: string}
  'attribute-unknown': {
    name: string
    fence: string
    near?: string | undefined
    /** Ends the sentence “expected …” where something else than another name is meant. */
    expected?: string | undefined
    known: readonly string[]
  }
  'attribute-value': {name: string; found: string; expected: string}
  'attribute-doubled': {name: string; fence: string}

  // Glossary
  'term-duplicate': {term: string; first: string}

  // Objectives
  'objective-malformed': {found: string}
  'objective-unassessed': {id: string}
  'objective-unknown': {id: string; near?: string | undefined}
  'question-without-objective': {id: string}

  // Footnotes
  'footnote-undefined': {
    label: string
    within: 'module' | 'transcript'
    elsewhere?: string | undefined
    /** Whether it stands where the text was meant to begin. */
    opensText?: boolean
  }
  'footnote-duplicate': {label: string; line: number}
  'footnote-unused': {label: string; within: 'module' | 'transcript'}

  // Questions
  'question-stem-empty': Record<never, never>
  'question-answers-missing': {found?: string | undefined; expected?: string | undefined}
  'question-after-answers': {found: string; expected?: string | undefined}
  'question-kind-unknown': {kind: string; near?: string | undefined; known: readonly string[]}
  'question-kind-conflict': {kind: string; found: string; expected: string}
  'question-right-answers': {found: number; expected: string}
  'question-options': {found: number; noun: 'option' | 'pair' | 'item'; expected: string}
  'question-option-empty': {noun: string; number: number}
  'question-option-duplicate': {noun: string; text: string; first: number}
  'question-option-alike': {noun: string; text: string; first: number}
  'question-answer-untypable': {found: string; expected: string}
  'question-number': {found: string; expected: string}
  'number-notation': {found: string; read: string; expected: string}
  'question-columns': {found: number}
  'question-gap': {found: string; expected: string}
  'question-weight': {found: string; expected: string}
  'quiz-empty': Record<never, never>
  'quiz-pick': {pick: number; questions: number}
  'quiz-pick-points': {points: readonly number[]}

  // Media and links
  'media-case': {path: string; actual: string}
  'media-missing': {path: string; near?: string | undefined}
  'media-malformed': {path: string; problem: string}
  'media-type': {path: string}
  'media-alt': {path: string; recording?: true}
  'media-captions': {path: string; expected: string}
  'media-inline': {path: string}
  'media-large': {path: string; bytes: number}
  'media-remote': {url: string; instead: string}
  'svg-cleaned': {path: string; removed: string}
  'link-dead': {url: string; near?: string | undefined}
  'link-unsafe': {url: string}
  'link-blank': {url: string}

  // Raw HTML
  'html-removed': {what: string}
  'html-presentation': {what: string}
  'html-unclosed': {name: string}
  'comment-unclosed': Record<never, never>
  'code-unclosed': {mark: string; line: number; endLine: number}
  'html-misplaced': {
    name: string
    /** Around or inside what it stands. */
    where: string
  }

  // Formulas
  'math-malformed': {problem: string}

  // Targets
  'target-loss': {target: string; what: string; instead: string}
  'target-refused': {target: string; found: string; expected: string}
  'target-empty': {target: string; missing: string}
  'target-room': {target: string; words: number}
  'target-size': {target: string; path: string; bytes: number; times: number}
  'target-cover': {found: string}
  'target-large': {what: string; bytes: number; most: number; reason: string}

  // Import
  'import-malformed': {found: string; expected: string}
  'import-limit': {found: string; expected: string; instead: string}
  'import-unsupported': {what: string; expected: string}
  'import-question': {name: string; path: string; line: number; problem: string}
  'import-loss': {what: string; instead: string}
  'import-file': {found: string; expected: string; instead: string}
  'import-setting': {what: string; instead?: string}
  'import-renamed': {what: string; from: string; to: string; why: 'unfit' | 'taken'}
}

/** Names a rule, and its page in `docs/rules/`. */
export type RuleId = keyof RuleArguments

/** How bad a mistake is, and how it is told. */
export interface Rule<Id extends RuleId> {
  readonly severity: Severity
  /** Says what is there and what was expected, in one sentence without a full stop. */
  readonly reason: (args: RuleArguments[Id]) => string
}

const didYouMean = (near: string | undefined): string =>
  near === undefined ? '' : `; did you mean \`${near}\`?`
const oneOf = (names: readonly string[]): string =>
  names
    .map(name => `\`${name}\``)
    .join(', ')
    .replace(/, ([^,]+)$/u, ' or $1')
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Every rule, by id. */
export const rules: {readonly [Id in RuleId]: Rule<Id>} = {
  'file-missing': {
    severity: 'error',
    reason: ({path, near}) =>
      `Unexpected file name \`${path}\`, expected a file of the course folder${didYouMean(near)}`
  },
  'file-outside': {
    severity: 'error',
    reason: ({path}) => `Unexpected path \`${path}\` out of the course folder, expected a file inside it`
  },
  'file-unlisted': {
    severity: 'info',
    reason: ({path}) =>
      `Unexpected file \`${path}\`, which \`modules\` does not list, expected it there or named with a leading \`_\``
  },
  'file-encoding': {
    severity: 'error',
    reason: ({offset, encoding}) =>
      encoding === undefined
        ? `Unexpected byte at offset ${offset} that is not UTF-8, expected the file saved as UTF-8`
        : `Unexpected ${encoding}, expected the file saved as UTF-8`
  },
  'file-control-character': {
    severity: 'warning',
    reason: ({character}) =>
      `Unexpected invisible character ${character}, expected text without it; it was removed`
  },
  'course-empty': {
    severity: 'error',
    reason: () => 'Unexpected course without any text, expected at least one module with some'
  },

  'file-large': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found}, expected ${expected}; the file is left out`
  },
  'nesting-depth': {
    severity: 'error',
    reason: ({depth, limit}) =>
      `Unexpected nesting of ${depth} lists, quotations or elements inside each other, expected at most ${limit}`
  },

  'markup-misread': {
    severity: 'warning',
    reason: ({found, read, expected}) => `Unexpected ${found}, read as ${read}, expected ${expected}`
  },

  'front-matter-yaml': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found} in the front matter, expected ${expected}`
  },
  'front-matter-unknown': {
    severity: 'warning',
    reason: ({key, near, known}) =>
      `Unexpected key \`${key}\`, expected ${near === undefined && known.length > 0 ? oneOf(known) : `one that Silabus knows${didYouMean(near)}`}`
  },
  'front-matter-value': {
    severity: 'error',
    reason: ({key, found, expected}) => `Unexpected ${found} as \`${key}\`, expected ${expected}`
  },
  'front-matter-missing': {
    severity: 'warning',
    reason: ({key, fallback}) =>
      `Unexpected course without \`${key}\`, expected \`${key}: …\` in the front matter; \`${fallback}\` is used`
  },
  'completion-impossible': {
    severity: 'warning',
    reason: ({found, expected}) =>
      `Unexpected ${found}, expected ${expected}; the course is completed when all its pages were seen`
  },
  'module-id-conflict': {
    severity: 'error',
    reason: ({heading, frontMatter}) =>
      `Unexpected module id \`${heading}\` in the heading, expected \`${frontMatter}\` as in the front matter`
  },
  'module-title-conflict': {
    severity: 'warning',
    reason: ({heading, frontMatter}) =>
      `Unexpected module title \`${frontMatter}\` in the front matter, expected \`${heading}\` as in the heading, which is used`
  },

  'heading-empty': {
    severity: 'warning',
    reason: ({level}) =>
      `Unexpected heading of level ${level} without text, expected a title after \`${'#'.repeat(level)}\``
  },
  'heading-jump': {
    severity: 'warning',
    reason: ({from, to}) =>
      `Unexpected heading of level ${to} after level ${from}, expected level ${from + 1}; it is shown as level ${from + 1}`
  },
  'section-empty': {
    severity: 'warning',
    reason: ({what, title}) => `Unexpected empty ${what} \`${title}\`, expected some text in it`
  },
  'title-duplicate': {
    severity: 'warning',
    reason: ({title, line}) =>
      `Unexpected second section \`${title}\` in this module, expected titles that differ; the first stands in line ${line}`
  },
  'id-invalid': {
    severity: 'error',
    reason: ({found}) =>
      `Unexpected id \`${found}\`, expected a letter followed by letters, digits, \`-\`, \`_\` or \`.\``
  },
  'id-duplicate': {
    severity: 'error',
    reason: ({id, first}) =>
      `Unexpected second use of the id \`${id}\`, expected another one; it stands at ${first} already`
  },
  'id-missing': {
    severity: 'warning',
    reason: ({what, id}) =>
      `Unexpected ${what} without an id, expected \`{#${id}}\`; without one an edit loses its results`
  },

  'fence-unknown': {
    severity: 'error',
    reason: ({name, near, known}) =>
      `Unexpected fence \`${name}\`, expected ${near === undefined ? oneOf(known) : `one that Silabus knows${didYouMean(near)}`}`
  },
  'fence-unclosed': {
    severity: 'error',
    reason: ({name, colons, line, endLine, meant}) =>
      meant === undefined
        ? `Unexpected end of text in line ${endLine} inside the fence \`${name}\` of line ${line}, expected \`${':'.repeat(colons)}\` to close it`
        : `Unexpected line \`${meant.text}\` in line ${meant.line} inside the fence \`${name}\` of line ${line}, expected \`${':'.repeat(colons)}\` to close it`
  },
  'fence-equal': {
    severity: 'error',
    reason: ({outer, inner, colons, line, innerLine}) =>
      `Unexpected fence \`${inner}\` in line ${innerLine} with as many colons as the fence \`${outer}\` of line ${line} around it, expected \`${':'.repeat(colons + 1)}${outer}\``
  },
  'fence-stray': {
    severity: 'error',
    reason: ({colons}) =>
      `Unexpected closing fence \`${':'.repeat(colons)}\`, expected an open fence before it`
  },
  'fence-malformed': {
    severity: 'error',
    reason: ({found, expected = '`:::name[label]{#id key="value"}`'}) =>
      `Unexpected fence \`${found}\`, expected ${expected}`
  },
  'fence-misplaced': {
    severity: 'error',
    reason: ({name, inside}) => `Unexpected fence \`${name}\` inside \`${inside}\`, expected it outside`
  },
  'fence-content': {
    severity: 'error',
    reason: ({name, found, expected}) => `Unexpected ${found} in \`${name}\`, expected ${expected}`
  },
  'attribute-unknown': {
    severity: 'warning',
    reason: ({name, fence, near, known, expected = near === undefined ? oneOf(known) : 'one that it has'}) =>
      `Unexpected attribute \`${name}\` of \`${fence}\`, expected ${expected}${didYouMean(near)}`
  },
  'attribute-value': {
    severity: 'error',
    reason: ({name, found, expected}) =>
      `Unexpected \`${name}=${found}\`, expected ${expected}${/[“”„‘’«»]/u.test(found) ? ', in straight quotation marks or none' : ''}`
  },
  'attribute-doubled': {
    severity: 'error',
    reason: ({name, fence}) => `Unexpected second \`${name}\` of \`${fence}\`, expected one`
  },

  'term-duplicate': {
    severity: 'warning',
    reason: ({term, first}) =>
      `Unexpected second entry for the term \`${term}\`, expected one; the first stands at ${first}`
  },

  'objective-malformed': {
    severity: 'error',
    reason: ({found}) =>
      `Unexpected objective \`${found}\`, expected an id in bold and a sentence: \`- **TP1** Explain …\``
  },
  'objective-unassessed': {
    severity: 'warning',
    reason: ({id}) =>
      `Unexpected unassessed objective \`${id}\`, expected a question with \`objectives=${id}\``
  },
  'objective-unknown': {
    severity: 'error',
    reason: ({id, near}) =>
      `Unexpected objective \`${id}\`, expected one that an \`objectives\` fence declares${didYouMean(near)}`
  },
  'question-without-objective': {
    severity: 'info',
    reason: ({id}) =>
      `Unexpected question \`${id}\` without objectives, expected \`objectives=…\` in a module that declares some`
  },

  'footnote-undefined': {
    severity: 'error',
    reason: ({label, within, elsewhere, opensText = false}) =>
      opensText
        ? `Unexpected \`[^${label}]\` at the beginning of a line, expected \`[^${label}]: …\` with a colon right behind it`
        : `Unexpected footnote \`[^${label}]\` without a text, expected \`[^${label}]: …\` in the same ${within}${elsewhere === undefined ? '' : `; the one in ${elsewhere} belongs to ${within === 'module' ? 'another' : 'a'} module`}`
  },
  'footnote-duplicate': {
    severity: 'error',
    reason: ({label, line}) =>
      `Unexpected second text for footnote \`[^${label}]\`, expected one in a module; the first stands in line ${line}`
  },
  'footnote-unused': {
    severity: 'warning',
    reason: ({label, within}) =>
      `Unexpected footnote text \`[^${label}]:\` that nothing calls, expected \`[^${label}]\` in the same ${within}`
  },

  'question-stem-empty': {
    severity: 'error',
    reason: () => 'Unexpected question without a stem, expected the question itself before its answers'
  },
  'question-answers-missing': {
    severity: 'error',
    reason: ({found, expected = 'a list of answers or `type=essay`'}) =>
      `Unexpected question without answers${found === undefined ? '' : `, as ${found} is read as text`}, expected ${expected}`
  },
  'question-after-answers': {
    severity: 'error',
    reason: ({found, expected = '`> [!TIP]` for a hint, `> [!NOTE]` for the explanation, or nothing'}) =>
      `Unexpected ${found} after the answers, expected ${expected}`
  },
  'question-kind-unknown': {
    severity: 'error',
    reason: ({kind, near, known}) =>
      `Unexpected \`type=${kind}\`, expected ${near === undefined ? oneOf(known) : `a kind of question that Silabus knows${didYouMean(near)}`}`
  },
  'question-kind-conflict': {
    severity: 'error',
    reason: ({kind, found, expected}) => `Unexpected ${found} under \`type=${kind}\`, expected ${expected}`
  },
  'question-right-answers': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${count(found, 'right answer')}, expected ${expected}`
  },
  'question-options': {
    severity: 'error',
    reason: ({found, noun, expected}) => `Unexpected ${count(found, noun)}, expected ${expected}`
  },
  'question-option-empty': {
    severity: 'error',
    reason: ({noun, number}) => `Unexpected empty ${noun} ${number}, expected text, a picture or code`
  },
  'question-option-duplicate': {
    severity: 'error',
    reason: ({noun, text, first}) =>
      `Unexpected second ${noun} \`${text}\`, expected ${noun}s that differ; it is number ${first} already`
  },
  'question-option-alike': {
    severity: 'warning',
    reason: ({noun, text, first}) =>
      `Unexpected ${noun} \`${text}\` that differs from number ${first} in capital letters only, expected other words`
  },
  'question-answer-untypable': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found} as an answer to type, expected ${expected}`
  },
  'question-number': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected \`${found}\` as a number, expected ${expected}`
  },
  'number-notation': {
    severity: 'warning',
    reason: ({found, read, expected}) => `Unexpected \`${found}\`, read as ${read}, expected ${expected}`
  },
  'question-columns': {
    severity: 'error',
    reason: ({found}) =>
      `Unexpected table of ${count(found, 'column')} as answers, expected two: what to match, and with what`
  },
  'question-gap': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found}, expected ${expected}`
  },
  'question-weight': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found}, expected ${expected}`
  },
  'quiz-empty': {
    severity: 'error',
    reason: () => 'Unexpected quiz without questions, expected at least one'
  },
  'quiz-pick': {
    severity: 'error',
    reason: ({pick, questions}) =>
      `Unexpected \`pick=${pick}\` in a quiz of ${count(questions, 'question')}, expected at most ${questions}`
  },
  'quiz-pick-points': {
    severity: 'error',
    reason: ({points}) =>
      `Unexpected questions of ${points.join(', ')} points in a quiz with \`pick\`, expected all of equal points`
  },

  'media-case': {
    severity: 'error',
    reason: ({path, actual}) =>
      `Unexpected file name \`${path}\`, expected \`${actual}\` as the file is spelt`
  },
  'media-missing': {
    severity: 'error',
    reason: ({path, near}) =>
      `Unexpected file name \`${path}\`, expected a file that exists${didYouMean(near)}`
  },
  'media-malformed': {
    severity: 'error',
    reason: ({path, problem}) =>
      `Unexpected content of \`${path}\`, expected a picture that can be read: ${problem}`
  },
  'media-type': {
    severity: 'error',
    reason: ({path}) =>
      `Unexpected file \`${path}\` as a picture, expected .svg, .png, .jpg, .gif, .webp, .avif, or an audio or video file`
  },
  'media-alt': {
    severity: 'warning',
    reason: ({path, recording}) =>
      recording === true
        ? `Unexpected recording \`${path}\` without a name, expected \`![what it is](…)\``
        : `Unexpected picture \`${path}\` without a description, expected \`![what it shows](…)\`, or \`![](… "decorative")\` if it shows nothing`
  },
  'media-captions': {
    severity: 'warning',
    reason: ({path, expected}) =>
      `Unexpected recording \`${path}\` without its words, expected \`${expected}\` beside it, for whoever cannot hear`
  },
  'media-inline': {
    severity: 'warning',
    reason: ({path}) =>
      `Unexpected recording \`${path}\` in running text, expected it alone in its paragraph; a link is written instead of a player`
  },
  'media-large': {
    severity: 'warning',
    reason: ({path, bytes}) =>
      `Unexpected file \`${path}\` of ${Math.round(bytes / 1_000_000)} MB, expected at most 20 MB, for slow lines and the upload limits of platforms`
  },
  'media-remote': {
    severity: 'warning',
    reason: ({url, instead}) =>
      `Unexpected picture from the web, \`${url}\`, expected a file of the course folder; ${instead} is written instead`
  },
  'svg-cleaned': {
    severity: 'warning',
    reason: ({path, removed}) =>
      `Unexpected parts in the drawing \`${path}\` (${removed}), expected none that run or reach outside; they were left out`
  },
  'link-dead': {
    severity: 'error',
    reason: ({url, near}) =>
      `Unexpected link to \`${url}\`, expected a file, heading or id of the course${didYouMean(near)}`
  },
  'link-blank': {
    severity: 'warning',
    reason: ({url}) =>
      `Unexpected blank in the address \`${url}\`, expected \`<${url}>\` in angle brackets: as it is, it is no link but text`
  },
  'link-unsafe': {
    severity: 'warning',
    reason: ({url}) =>
      `Unexpected address \`${url}\`, expected a whole https:, http:, mailto: or tel: address or a place of the course; only the text is kept`
  },

  'html-removed': {
    severity: 'warning',
    reason: ({what}) =>
      `Unexpected ${what} in raw HTML, expected an element or attribute that is safe everywhere; it was removed`
  },
  'html-presentation': {
    severity: 'info',
    reason: ({what}) => `Unexpected ${what} in raw HTML, expected meaning rather than looks; it was dropped`
  },
  'html-unclosed': {
    severity: 'warning',
    reason: ({name}) => `Unexpected \`<${name}>\` left open, expected \`</${name}>\`; it was closed`
  },
  'comment-unclosed': {
    severity: 'error',
    reason: () => 'Unexpected end of text inside a comment, expected `-->` to close it; all of it is hidden'
  },
  'code-unclosed': {
    severity: 'warning',
    reason: ({mark, line, endLine}) =>
      `Unexpected end of text in line ${endLine} inside the code of line ${line}, expected a line ${mark} to close it`
  },
  'html-misplaced': {
    severity: 'warning',
    reason: ({name, where}) =>
      `Unexpected \`<${name}>\` ${where}, expected it where HTML allows it; only its content is kept`
  },

  'math-malformed': {
    severity: 'error',
    reason: ({problem}) => `Unexpected formula that cannot be read, expected TeX: ${problem}`
  },

  'target-loss': {
    severity: 'warning',
    reason: ({target, what, instead}) =>
      `Unexpected ${what}, expected something that ${target} can carry; ${instead}`
  },
  'target-refused': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found}, expected ${expected}`
  },
  'target-empty': {
    severity: 'info',
    reason: ({target, missing}) =>
      `Unexpected course without ${missing}, expected some; no ${target} file is written`
  },
  'target-room': {
    severity: 'info',
    reason: ({target, words}) =>
      `Unexpected essay without a limit, expected about ${words} words at most, which is the room that ${target} leaves; learners see how much of it is left`
  },
  'target-size': {
    severity: 'info',
    reason: ({target, path, bytes, times}) =>
      `Unexpected file \`${path}\` of ${(bytes / 1_000_000).toFixed(1)} MB in a question for ${target}, expected at most 1 MB: it stands ${times === 1 ? 'in the uploaded file, a third larger' : `${times} times in the uploaded file, each time a third larger`}`
  },
  'target-large': {
    severity: 'info',
    reason: ({what, bytes, most, reason}) =>
      `Unexpected ${what} of ${(bytes / 1_000_000).toFixed(1)} MB, expected at most ${Number((most / 1_000_000).toFixed(1))} MB, ${reason}`
  },
  'target-cover': {
    severity: 'info',
    reason: ({found}) =>
      `Unexpected ${found}, expected a cover that can be PNG; it is SVG alone, which many shelves of readers don't show: a PNG or JPEG under \`cover\` shows everywhere`
  },

  'import-malformed': {
    severity: 'error',
    reason: ({found, expected}) => `Unexpected ${found}, expected ${expected}; nothing of the file is taken`
  },
  'import-limit': {
    severity: 'error',
    reason: ({found, expected, instead}) => `Unexpected ${found}, expected ${expected}; ${instead}`
  },
  'import-unsupported': {
    severity: 'warning',
    reason: ({what, expected}) => `Unexpected ${what}, expected ${expected}; it is left out`
  },
  'import-question': {
    severity: 'error',
    reason: ({name, path, line, problem}) =>
      `Unexpected mistake in \`${name}\`, expected none; mend line ${line} of \`${path}\`: ${problem}`
  },
  'import-loss': {
    severity: 'warning',
    reason: ({what, instead}) => `Unexpected ${what}, expected what a course can hold; ${instead}`
  },
  'import-file': {
    severity: 'warning',
    reason: ({found, expected, instead}) => `Unexpected ${found}, expected ${expected}; ${instead}`
  },
  'import-setting': {
    severity: 'info',
    reason: ({what, instead = 'it is left out'}) =>
      `Unexpected ${what}, expected what Silabus itself would set; ${instead}`
  },
  'import-renamed': {
    severity: 'info',
    reason: ({what, from, to, why}) =>
      why === 'taken'
        ? `Unexpected ${what} \`${from}\` that stands for something else already, expected one of its own; it is now \`${to}\``
        : `Unexpected ${what} \`${from}\`, expected one that a course can have; it is now \`${to}\``
  }
}
