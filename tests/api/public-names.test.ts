import * as archive from '@silabus/archive'
import * as core from '@silabus/core'
import * as epub from '@silabus/epub'
import * as imports from '@silabus/import'
import * as html from '@silabus/html'
import * as moodle from '@silabus/moodle'
import * as pictures from '@silabus/pictures'
import * as player from '@silabus/player'
import * as print from '@silabus/print'
import * as scorm from '@silabus/scorm'
import * as web from '@silabus/web'
import * as silabus from 'silabus'
import {expect, it} from 'vitest'

// A name that goes, or changes, breaks somebody's program: it belongs into a changeset.
const publicNames: readonly (readonly [name: string, module: object, names: readonly string[]])[] = [
  [
    '@silabus/archive',
    archive,
    ['MachineError', 'filePaths', 'foreignIn', 'machineError', 'replaceFile', 'writeFiles', 'writePackage']
  ],
  [
    '@silabus/core',
    core,
    [
      'RefusedFileError',
      'allowedElements',
      'asciiId',
      'compareMessages',
      'contents',
      'courseSchema',
      'createFormulaReader',
      'createNumbering',
      'createReporter',
      'directionOf',
      'exportCourse',
      'fixCourse',
      'foldCase',
      'globalAttributes',
      'idFrom',
      'isId',
      'languageTag',
      'memoryFolder',
      'moduleSchema',
      'nearest',
      'objectiveMatrix',
      'parseCourse',
      'parseMarkdown',
      'pictureType',
      'plainText',
      'playbackLoss',
      'questionsIn',
      'questionsOf',
      'readNumber',
      'rules',
      'safeUrl',
      'schemaAddress',
      'textsOf',
      'truthWords',
      'walk',
      'wantedExporters',
      'xmlText'
    ]
  ],
  ['@silabus/epub', epub, ['epub']],
  [
    '@silabus/html',
    html,
    [
      'captionOf',
      'checklist',
      'chosenCodeRules',
      'createLeveller',
      'createRenderer',
      'dateElement',
      'element',
      'gapsOf',
      'illustrationLists',
      'illustrationsOf',
      'licenseLink',
      'objectivesPage',
      'ownLanguage',
      'partsOf',
      'printGap',
      'printerOf',
      'questionLoss',
      'quizLoss',
      'quizRules',
      'speak',
      'spoken',
      'studyOf',
      'studyTime',
      'stylesheet',
      'text',
      'toHtml',
      'toXhtml',
      'withEnd',
      'within',
      'worksList',
      'worksOf'
    ]
  ],
  ['@silabus/print', print, ['findBrowser', 'printPackage']],
  ['@silabus/web', web, ['html', 'pdf']],
  ['@silabus/moodle', moodle, ['aiken', 'gift', 'moodleXml']],
  ['@silabus/import', imports, ['fileLimit', 'importAiken', 'importGift', 'importMoodleXml', 'writeCourse']],
  [
    '@silabus/pictures',
    pictures,
    [
      'canDraw',
      'conversionProblem',
      'convertPicture',
      'drawPicture',
      'lettersWithoutFont',
      'outlineText',
      'pictureFacts'
    ]
  ],
  [
    '@silabus/player',
    player,
    [
      'assignKeys',
      'encodeText',
      'isUnspaced',
      'measureState',
      'mostObjectives',
      'playerScript',
      'playerStylesheet',
      'scramble',
      'shareRoom',
      'sharedUnit',
      'wordsOf',
      'writeSearchFile'
    ]
  ],
  ['@silabus/scorm', scorm, ['scorm12']],
  [
    'silabus',
    silabus,
    [
      'MachineError',
      'RefusedFileError',
      'UsageError',
      'aiken',
      'epub',
      'exportCourse',
      'fixCourse',
      'gift',
      'html',
      'importAiken',
      'importGift',
      'importMoodleXml',
      'loadCourse',
      'memoryFolder',
      'moodleXml',
      'parseCourse',
      'pdf',
      'printPackage',
      'scorm12',
      'targets',
      'wantedExporters',
      'writeCourse',
      'writePackage'
    ]
  ]
]

it.each(publicNames)('%s has these public names', (_, module, names) => {
  expect(Object.keys(module).sort()).toEqual(names)
})
