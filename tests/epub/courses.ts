import type {Block, GlossaryEntry, HtmlElement, Inline, Objective} from '@silabus/core'
import {
  asset,
  call,
  course,
  heading,
  link,
  module,
  note,
  opening,
  option,
  paragraph,
  pixel,
  say,
  section,
  single,
  type Asset,
  type TestCourse
} from './model.ts'
import {questionCourses} from './question-courses.ts'

const picture = asset('media/titik hitam.png', 'image/png', Buffer.from(pixel, 'base64'))
const twin = asset('media/Titik-Hitam.PNG', 'image/png', Buffer.from(pixel, 'base64'))
const drawing = asset(
  'gambar/skema.svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'
)
const interview = asset('wawancara.mp3', 'audio/mpeg', 'ID3')
const film = asset('film.mp4', 'video/mp4', 'ftyp')
const captions = asset('film.vtt', 'text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHalo\n')

const figure = (source: Asset, caption?: string): Block => ({
  type: 'figure',
  picture: {type: 'picture', source: source.reference, alternative: 'A black dot', decorative: false},
  caption
})

const objectives: readonly Objective[] = [
  {type: 'objective', id: 'TP1', children: [say('Name the parts.')]},
  {type: 'objective', id: 'TP2', children: [say('Tell them apart'), call('1'), say('.')]}
]

const terms: readonly GlossaryEntry[] = [
  {
    type: 'glossaryEntry',
    id: 'zakat',
    term: 'Zakat',
    children: [say('Giving. See '), link('amal', 'amal'), say('.')]
  },
  {type: 'glossaryEntry', id: 'amal', term: 'Amal', children: [say('A good deed'), call('1'), say('.')]}
]

const table: Block = {
  type: 'table',
  align: ['left', null, 'right'],
  children: [
    {
      type: 'tableRow',
      children: ['Year', 'Name', 'Sum'].map(cell => ({type: 'tableCell', children: [say(cell)]}))
    },
    {
      type: 'tableRow',
      children: [
        {type: 'tableCell', children: [say('1958')]},
        {type: 'tableCell', children: [say('Wilensky'), call('1')]},
        {type: 'tableCell', children: [{type: 'inlineCode', value: '1 < 2 && "x"'}]}
      ]
    }
  ]
}

function raw(
  name: string,
  attributes: HtmlElement['attributes'],
  ...children: HtmlElement['children']
): HtmlElement {
  return {type: 'htmlElement', name, attributes, children}
}

const tasks: Block = {
  type: 'list',
  ordered: false,
  children: [true, false].map(checked => ({
    type: 'listItem',
    checked,
    children: [{type: 'paragraph', children: [say('Read it')]}]
  }))
}

const hard = 'a ]]> b & c < d "e" \u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0000 \uFFFE'

/** Courses that a book may be made of, by what is particular about them. */
export const courses: Readonly<Record<string, TestCourse>> = {
  ...questionCourses,

  'a course of one paragraph': {
    course: course([module('m', 'Module', [opening('m-1', paragraph('Text.'))])])
  },

  'a course without an introduction, whose modules have no page of their own': {
    course: course([
      module('a', 'First', [section('a-one', 'One', paragraph('See ', link('b', 'the second'), '.'))], {
        description: 'What it is about.',
        duration: 'PT1H30M',
        objectives
      }),
      module('b', 'Second', [section('b-one', 'One', paragraph('See ', link('a-one', 'one'), '.'))])
    ])
  },

  'a course with everything in its front matter': {
    course: course([module('m', 'Module', [opening('m-1', paragraph('Text.'))])], {
      subtitle: 'With a subtitle',
      authors: ['Siti Aminah', 'Budi & Co. (editor)', 'Citra (translator)'],
      targets: {epub: {level: 'Year 9', certifiedBy: 'Siti & Co.'}},
      description: 'What it is about.',
      version: '1.2',
      date: '2026-11',
      license: 'CC-BY-SA-4.0',
      keywords: ['one', 'two'],
      cover: picture.reference,
      introduction: module(
        'introduction',
        'A Course',
        [
          opening('introduction-1', paragraph('Welcome', call('1'), '.')),
          section('how', 'How to use it', heading(4, 'deep', 'Deep'), heading(3, 'less-deep', 'Less deep'))
        ],
        {footnotes: [note(1, '1', paragraph('Note.'))]}
      )
    }),
    assets: [picture]
  },

  'a course from right to left, in a language without words of its own': {
    course: course(
      [
        module(
          'الوحدة',
          'الوحدة الأولى',
          [
            opening('بداية', paragraph('نص', call('1'), ' ', link('القسم', 'القسم'))),
            section(
              'القسم',
              'القسم',
              paragraph('نص'),
              single('سؤال', {hints: [[paragraph('تلميح')]]}),
              heading(3, 'عنوان', 'عنوان')
            )
          ],
          {footnotes: [note(1, '1', paragraph('ملاحظة'))]}
        )
      ],
      {id: 'دورة', title: 'دورة', lang: 'ar', dir: 'rtl', subtitle: 'عنوان فرعي', date: '2026-11-24'}
    )
  },

  'the same footnote label in two modules, called more than once': {
    course: course(
      ['a', 'b'].map(id =>
        module(
          id,
          `Module ${id}`,
          [
            opening(`${id}-0`, paragraph('Once', call('1'), ', twice', call('1'), '.')),
            section(`${id}-x`, 'Section', paragraph('Again', call('1'), call('2'), '.'))
          ],
          {
            footnotes: [
              note(1, '1', paragraph(`Note one of ${id}.`)),
              note(2, '2', paragraph('Two paragraphs.'), paragraph('With a list:'), tasks)
            ]
          }
        )
      )
    )
  },

  'notes that call notes, in headings and tables and questions': {
    course: course([
      module(
        'm',
        'Module',
        [
          {
            ...section(
              's',
              'Section',
              table,
              heading(3, 'h', 'Heading'),
              single('q', {
                stem: [paragraph('Stem', call('3'), '?')],
                explanation: [paragraph('Explained', call('4'), '.')],
                options: [
                  {...option('Wrong', 0), feedback: [paragraph('No', call('1'), '.')]},
                  option('Right', 100)
                ]
              })
            ),
            heading: [say('Section'), call('2')]
          }
        ],
        {
          footnotes: [
            note(1, '1', paragraph('In a table, see', call('2'), '.')),
            note(2, '2', paragraph('In a heading, see', call('1'), '.')),
            note(3, '3', paragraph('In a stem.')),
            note(4, '4', paragraph('In an explanation.'))
          ]
        }
      )
    ])
  },

  'figures, tables, cited works, objectives and pages of a printed edition': {
    course: course(
      [
        module(
          'm',
          'Module',
          [
            opening(
              'o',
              paragraph(raw('span', {id: 'page-ix', title: 'ix'})),
              paragraph('Text', call('1'), raw('span', {id: 'page-10', title: '10'}), ' and', call('2'), '.'),
              {type: 'objectiveList', objectives}
            ),
            {
              ...section(
                's',
                'Section',
                figure(picture, 'First'),
                figure(drawing, 'Second'),
                raw(
                  'table',
                  {},
                  raw('caption', {lang: 'fr'}, say('Sommes'), call('1')),
                  raw('tr', {}, raw('td', {}, say('1')))
                ),
                raw('figure', {id: 'own'}, table, raw('figcaption', {}, say('Of a table'))),
                single('q', {objectives: ['TP1'], explanation: [paragraph('Because', call('2'), '.')]})
              ),
              objectives: ['TP1', 'TP2']
            }
          ],
          {
            objectives,
            footnotes: [
              note(
                1,
                '1',
                paragraph('See ', raw('cite', {lang: 'de'}, say('Ärzte & Ämter (1990)'), call('2')))
              ),
              note(2, '2', paragraph(raw('cite', {}, say('Z. '), link('s', 'in a section')), ', p. 1.'))
            ]
          }
        )
      ],
      {targets: {epub: {pageSource: '978-3-16-148410-0'}}}
    ),
    assets: [picture, drawing]
  },

  'text that XML must escape': {
    course: course(
      [
        module('m', hard, [
          section(
            's',
            hard,
            paragraph(hard),
            {type: 'code', lang: 'c', value: 'if (a[b[0]]> 1) { }\n'},
            single('q', {
              title: hard,
              stem: [paragraph(hard)],
              options: [option(hard, 100, hard), option('x', 0)]
            })
          )
        ])
      ],
      {
        title: hard,
        subtitle: hard,
        description: hard,
        authors: [hard],
        keywords: [hard],
        license: hard,
        version: hard
      }
    )
  },

  'pictures and recordings': {
    course: course([
      module('m', 'Module', [
        section(
          's',
          'Section',
          figure(picture, 'A caption'),
          figure(twin),
          figure(drawing),
          paragraph('In text ', {
            type: 'picture',
            source: `data:image/png;base64,${pixel}`,
            alternative: '',
            decorative: true
          }),
          paragraph('A link to ', {
            type: 'download',
            asset: picture.reference,
            children: [say('the picture')]
          }),
          {
            type: 'recording',
            medium: 'audio',
            source: interview.reference,
            label: 'Interview',
            caption: 'Caption',
            transcript: [paragraph('Hello.')]
          },
          {
            type: 'recording',
            medium: 'video',
            source: film.reference,
            label: 'Film',
            captions: captions.reference
          }
        )
      ])
    ]),
    assets: [picture, twin, drawing, interview, film, captions]
  },

  'questions with options, in text and in a quiz': {
    course: course([
      module(
        'm',
        'Module',
        [
          opening(
            'm-0',
            {type: 'objectiveList', objectives},
            single('q1', {
              objectives: ['TP1', 'TP2'],
              shuffle: true,
              hints: [[paragraph('First.')], [paragraph('Second.'), tasks]]
            })
          ),
          section('s', 'Section', {
            type: 'quiz',
            id: 'quiz',
            title: 'Exercise',
            pick: 2,
            pass: 70,
            attempts: 2,
            shuffle: true,
            children: [
              paragraph('Without notes.'),
              single('q2', {
                points: 2,
                explanation: [paragraph('Because.'), heading(3, 'because', 'A heading')]
              }),
              {
                type: 'question',
                kind: 'multiple',
                id: 'q3',
                objectives: ['TP1'],
                points: 2,
                stem: [paragraph('Which?'), figure(drawing)],
                hints: [],
                explanation: [],
                shuffle: true,
                options: [
                  option('a', 50),
                  option('b', 50, 'Yes.'),
                  {...option('c', -50), children: [paragraph('c'), table]},
                  {...option('d', 0), children: [{type: 'code', value: 'd'}]}
                ]
              },
              {
                type: 'question',
                kind: 'truefalse',
                id: 'q4',
                objectives: [],
                points: 1,
                stem: [paragraph('True?')],
                hints: [],
                explanation: [],
                answer: false,
                trueOption: 0,
                options: [option('True', 0), option('False', 100)]
              }
            ]
          })
        ],
        {objectives, footnotes: [note(1, '1', paragraph('Note.'))]}
      )
    ]),
    assets: [drawing]
  },

  'boxes, fences, raw HTML and links to all of them': {
    course: course([
      module('m', 'Module', [
        section(
          's',
          'Section',
          {type: 'alert', kind: 'warning', children: [paragraph('Mind.')]},
          {
            type: 'termDefinition',
            id: 'def',
            lang: 'id',
            dir: 'ltr',
            term: [say('Kesejahteraan')],
            children: [paragraph('Keadaan.')]
          },
          {type: 'example', id: 'ex', title: [], children: [paragraph('Like this.')]},
          {
            type: 'details',
            id: 'det',
            summary: [say('More')],
            children: [paragraph('Hidden elsewhere.'), single('in-details')]
          },
          {type: 'broken', source: ':::oops {<&]]>'},
          {
            type: 'htmlElement',
            name: 'details',
            attributes: {},
            children: [
              {type: 'htmlElement', name: 'summary', attributes: {}, children: [say('S')]},
              paragraph('T')
            ]
          },
          {type: 'htmlElement', name: 'h2', attributes: {id: 'raw'}, children: [say('Raw heading')]},
          {
            type: 'htmlElement',
            name: 'table',
            attributes: {},
            children: [
              {
                type: 'htmlElement',
                name: 'tr',
                attributes: {},
                children: [
                  {type: 'htmlElement', name: 'td', attributes: {colspan: '2'}, children: [say('wide')]}
                ]
              }
            ]
          },
          {type: 'blockquote', children: [heading(3, 'quoted', 'Quoted'), paragraph('x')]},
          {type: 'thematicBreak'},
          paragraph(
            {type: 'strong', children: [say('bold')]},
            {type: 'break'},
            {type: 'delete', children: [say('gone')]},
            {type: 'htmlElement', name: 'kbd', attributes: {lang: 'en'}, children: [say('Ctrl')]}
          ),
          paragraph({
            type: 'link',
            url: 'https://example.org/a?b=c&d=é f',
            title: 'T',
            children: [say('out')]
          }),
          paragraph(
            ...['def', 'ex', 'det', 'raw', 'quoted', 'in-details', 'm', 's'].map((id): Inline =>
              link(id, `to ${id} `)
            )
          ),
          paragraph(link('nowhere', 'a dead link of a draft'))
        )
      ])
    ])
  },

  'a glossary in two places': {
    course: course(
      [
        module(
          'm',
          'Module',
          [
            section('s', 'Section', {type: 'glossaryList', entries: terms.slice(0, 1)}),
            section(
              't',
              'Other',
              {type: 'glossaryList', id: 'list', entries: terms.slice(1)},
              paragraph(link('amal', 'amal'), link('list', 'list'))
            )
          ],
          {footnotes: [note(1, '1', paragraph('Note.'))]}
        ),
        module('glossary', 'A module called glossary', [
          opening('title', paragraph('x')),
          section('cover', 'Cover', paragraph('y'))
        ])
      ],
      {glossary: terms}
    )
  },

  'a glossary that is a section': {
    course: course(
      [
        module(
          'm',
          'Module',
          [
            opening('o', paragraph(link('zakat', 'zakat'))),
            section('g', 'Glossary', {type: 'glossaryList', entries: terms})
          ],
          {footnotes: [note(1, '1', paragraph('Note.'))]}
        )
      ],
      {glossary: terms}
    )
  },

  'ids that differ in case only, and very long ones': {
    course: course([
      module('Modul', 'One', [
        section('a', 'A', paragraph('x')),
        section('A', 'B', paragraph('y')),
        section(`s${'x'.repeat(300)}`, 'Long', paragraph(link('A', 'A')))
      ]),
      module('modul', 'Two', [section('b', 'A', single('q')), section('answers', 'Answers', paragraph('z'))])
    ])
  },

  'a course of 300 sections': {
    course: course([
      module(
        'm',
        'Module',
        Array.from({length: 300}, (_, index) =>
          section(
            `s${index}`,
            `Section ${index}`,
            paragraph('Text', call('1'), ' ', link(`s${299 - index}`, 'elsewhere'), '.'),
            single(`q${index}`)
          )
        ),
        {footnotes: [note(1, '1', paragraph('Note.'))]}
      )
    ])
  }
}
