import {describe, expect, it} from 'vitest'
import {memoryFolder} from './memory-folder.ts'
import {parseCourse} from './parse-course.ts'
import type {Message} from './report.ts'
import {contents, plainText, questionsOf} from './traverse.ts'

function parse(text: string | Record<string, string | Uint8Array>): ReturnType<typeof parseCourse> {
  return parseCourse(memoryFolder(typeof text === 'string' ? {'course.md': text} : text))
}

/** A picture of one dot. */
const gif = Uint8Array.from(Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'))

const head = '---\nid: c\ntitle: C\nlang: en\n---\n'

function where(messages: readonly Message[], rule: string): string[] {
  return messages
    .filter(message => message.rule === rule)
    .map(({file, line, column}) => `${file}:${line}:${column}`)
}

describe('places of messages', () => {
  const mistake = 'A [dead](#nowhere) link.'
  it.each([
    ['in the first line of a module', `${head}\n# M\n\n${mistake}\n`, '9:3'],
    ['after lines that end in CRLF', `${head}\n# M\n\nx\n\n${mistake}\n`.replaceAll('\n', '\r\n'), '11:3'],
    ['after a byte order mark', `\uFEFF${head}\n# M\n\n${mistake}\n`, '9:3'],
    ['after a tab and an emoji in the line', `${head}\n# M\n\na\t🙂 ${mistake}\n`, '9:8'],
    [
      'after an emoji in the front matter',
      `${head.replace('title: C', 'title: C 😀😀')}\n# M\n\n:::example\n${mistake}\n:::\n`,
      '10:3'
    ],
    ['in a list in a quotation', `${head}\n# M\n\n> - x\n>\n>   ${mistake}\n`, '11:7'],
    ['in a fence', `${head}\n# M\n\n:::example\n${mistake}\n:::\n`, '10:3'],
    ['in a footnote', `${head}\n# M\n\nx[^1]\n\n[^1]: ${mistake}\n`, '11:9']
  ])('%s', (_name, text, place) => {
    expect(where(parse(text).messages, 'link-dead')).toEqual([`course.md:${place}`])
  })

  it('in front matter, at the key', () => {
    const {messages} = parse(
      '---\nid: c\ntitle: C\nlang: en\npass: lots\nauthors:\n  - a\n  - {b: c}\n---\n\n# M\n\nx\n'
    )
    expect(where(messages, 'front-matter-value')).toEqual(['course.md:5:1', 'course.md:8:5'])
  })

  it('in raw HTML, at the tag', () => {
    expect(
      where(parse(`${head}\n# M\n\n<div>\n  <blink>x</blink>\n</div>\n`).messages, 'html-presentation')
    ).toEqual(['course.md:10:3'])
  })

  it('in the order of the course, not of the alphabet', () => {
    const course = {
      'course.md': head.replace('---\n', '---\nmodules: [b.md, a.md]\n'),
      'a.md': '# A\n\n[x](#no)\n',
      'b.md': '# B\n\n[x](#no)\n'
    }
    expect(where(parse(course).messages, 'link-dead')).toEqual(['b.md:3:1', 'a.md:3:1'])
  })
})

describe('files', () => {
  it('follow in natural order, without those that are no modules', () => {
    const {files} = parse({
      'course.md': head,
      'unit 10.md': '# T',
      'unit 2.md': '# Z',
      'README.md': '# R',
      '_draft.md': '# D',
      'talk.mp3': 'x',
      'talk.md': 'said',
      'more/x.md': '# X'
    })
    expect(files).toEqual(['course.md', 'unit 2.md', 'unit 10.md'])
  })

  it('that `modules` names must exist and lie inside; those that it leaves out are told, each once', () => {
    const {messages, files} = parse({
      'course.md': head.replace('---\n', '---\nmodules: [on.md, ../x.md, sub/two.md]\n'),
      'one.md': '# One',
      'left-out.md': '# Left out',
      'sub/two.md': '# Two\n\ntext'
    })
    expect(files).toEqual(['course.md', 'sub/two.md'])
    expect(messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)).toEqual([
      'file-unlisted 2:1',
      'file-missing 2:11',
      'file-outside 2:18'
    ])
    expect(messages[0]?.reason).toContain('`left-out.md`')
    expect(messages[1]?.reason).toContain('did you mean `one.md`')
  })

  it('that are not UTF-8 are told with the place of the byte', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${head}\n# M\n\nab`), 0xff, 0x0a])
    expect(where(parse({'course.md': bytes}).messages, 'file-encoding')).toEqual(['course.md:9:3'])
  })

  it('lose control characters, once told, and keep everything else', () => {
    const {course, messages} = parse(`${head}\n# M\n\na\u0000b\u000Bc\u000B\n`)
    expect(where(messages, 'file-control-character')).toEqual(['course.md:9:2', 'course.md:9:4'])
    expect(plainText(course.modules[0]?.sections[0]?.children ?? [])).toBe('abc')
  })
})

describe('front matter', () => {
  it('reads numbers, dates and booleans as they are written where text is expected', () => {
    const {course} = parse(
      '---\nid: c\ntitle: 2009\nsubtitle: yes\nversion: 1.10\ndate: 2026-11-24\nlang: en\n---\n\nx\n'
    )
    expect(course).toMatchObject({title: '2009', subtitle: 'yes', version: '1.10', date: '2026-11-24'})
  })

  it.each([
    ['a doubled key', 'title: x'],
    ['broken YAML', 'keywords: [a'],
    ['an alias', 'keywords: &a [*a]']
  ])('is an error with %s', (_name, line) => {
    const {messages} = parse(`---\nid: c\ntitle: C\nlang: en\n${line}\n---\n\nx\n`)
    expect(messages.map(message => message.rule)).toContain('front-matter-yaml')
    expect(messages.every(message => message.line >= 5 || message.rule !== 'front-matter-yaml')).toBe(true)
  })

  it('does not grow with a YAML bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map(
        (key, index) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefg'[index] ?? ''}`)
            .join()}]`
      )
    ]
    const start = process.cpuUsage()
    parse(`---\n${bomb.join('\n')}\n---\n\nx\n`)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
  })

  it('checks the options of targets where the targets are known', () => {
    const targets = [{target: 'epub', options: {cover: {description: '', type: 'boolean' as const}}}]
    const {messages, course} = parseCourse(
      memoryFolder({
        'course.md': `${head.replace(/---\n$/u, '')}targets:\n  epub:\n    cover: sure\n    covr: true\n  epbu: {}\n---\n\nx\n`
      }),
      {targets}
    )
    expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual([
      'front-matter-value 7',
      'front-matter-unknown 8',
      'front-matter-unknown 9'
    ])
    expect(course.targets).toEqual({epub: {}})
  })
})

describe('modules', () => {
  it('start at every `#`, in one file and in several; text before the first of a further file opens it', () => {
    const {course} = parse({
      'course.md': `${head}\nWelcome.\n\n# One\n\na\n\n# Two\n\nb\n`,
      'x.md': 'Before.\n\n# Three\n\nc\n',
      'y.md': 'No heading.\n'
    })
    expect(contents(course).map(module => module.title)).toEqual(['C', 'One', 'Two', 'Three', 'y'])
    expect(plainText(course.modules[2]?.sections[0]?.children ?? [])).toBe('Before. c')
  })

  it('take id and title from heading and front matter, and say when the two disagree', () => {
    const {course, messages} = parse({
      'course.md': head,
      'a.md': '---\nid: one\ntitle: Other\nduration: PT1H\n---\n\n# Title {#two}\n\nx\n'
    })
    expect(messages.map(message => message.rule)).toEqual(['module-title-conflict', 'module-id-conflict'])
    expect(course.modules[0]).toMatchObject({id: 'two', title: 'Title', duration: 'PT1H'})
  })

  it('make ids and titles of words, not of raw HTML', () => {
    const {course} = parse(`${head}\n# <b>Big</b> *words* <img src="x" onerror="y"> {#}\n`)
    expect(course.modules[0]?.title).toBe('Big words')
    expect(parse(`${head}\n# <b>Big</b> *words*\n\nx\n`).course.modules[0]).toMatchObject({
      id: 'big-words',
      title: 'Big words'
    })
  })

  it('give headings the ids that links on code hosts expect', () => {
    const {course, messages} = parse(
      `${head}\n# M\n\n[a](#a-satu) [b](#dua) [c](course.md#tiga)\n\n## A. Satu\n\nx\n\n## Dua\n\n### Tiga {#three}\n\ny\n`
    )
    expect(messages).toEqual([])
    const links = JSON.stringify(course.modules[0]?.sections[0]?.children)
    for (const target of ['m.a-satu', 'm.dua', 'three']) expect(links).toContain(`"target":"${target}"`)
  })
})

describe('what must not be lost', () => {
  it('a file that holds no picture is told once, and a picture is what it holds', () => {
    const {course, messages} = parse({
      'course.md': `${head}\n# M\n\n![a](a.png)\n\n![b](b.png)\n`,
      'a.png': 'no picture',
      'b.png': gif
    })
    expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual(['media-malformed 9'])
    expect(course.assets.map(({path, mediaType}) => [path, mediaType])).toEqual([['b.png', 'image/gif']])
  })

  it('an address that holds no picture is told too', () => {
    const {messages} = parse(`${head}\n# M\n\n![a](data:image/png;base64,AAAA)\n`)
    expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual(['media-malformed 9'])
  })

  it('a drawing in an address is cleaned like one in a file', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="1" height="1"/></svg>'
    const {course, messages} = parse(`${head}\n# M\n\n![a](data:image/svg+xml,${encodeURIComponent(svg)})\n`)
    expect(messages.map(({rule}) => rule)).toEqual(['svg-cleaned'])
    const [, text = ''] = /data:image\/svg\+xml;base64,([^"]+)/u.exec(JSON.stringify(course)) ?? []
    expect(Buffer.from(text, 'base64').toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>\n'
    )
  })

  it('a question in a footnote or a transcript is told, for no target could ask it', () => {
    const inside = '    :::question{#q}\n\n    S\n\n    - [x] a\n    - [ ] b\n\n    :::\n'
    const {messages} = parse(`${head}\n# M\n\nx[^1]\n\n[^1]: note\n\n${inside}`)
    expect(where(messages, 'fence-misplaced')).toEqual(['course.md:13:5'])
  })

  it('one fence that is not closed is one mistake', () => {
    const question = (id: string): string => `:::question{#${id}}\n\nS\n\n- [x] a\n- [ ] b\n\n`
    const {messages} = parse(`${head}\n# M\n\n${question('a')}${question('b')}:::\n\n${question('d')}:::\n`)
    expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual(['fence-unclosed 9'])
  })

  it('a dot belongs to the id of a fence, and two ids are none', () => {
    const question = (id: string): string =>
      `:::question{#${id} points=2}\n\nS\n\n- [x] a\n- [ ] b\n\n:::\n\n`
    const {course, messages} = parse(
      `${head}\n# M\n\n${question('q.1')}${question('q.2')}${question('r #s')}`
    )
    expect(questionsOf(contents(course)).map(({question: {id}}) => id)).toEqual(['q.1', 'q.2', 'id-r-s'])
    expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual(['id-invalid 27'])
  })

  it('elements of raw HTML end where their author ends them, with Markdown between', () => {
    const {course, messages} = parse(
      `${head}\n# M\n\n<table>\n<tr><td>\n\n**md**\n\n</td></tr>\n</table>\n\nafter\n`
    )
    expect(messages).toEqual([])
    expect(course.modules[0]?.sections[0]?.children.map(node => node.type)).toEqual([
      'htmlElement',
      'paragraph'
    ])
  })

  it('a link in a link is told, and a call of a footnote in one follows it', () => {
    const {course, messages} = parse(
      `${head}\n# M {#m}\n\n[see[^1]](#m) and [a <http://e.com> b](http://f.com)\n\n[^1]: N.\n`
    )
    expect(messages.map(({rule}) => rule)).toEqual(['html-misplaced'])
    expect(course.modules[0]?.sections[0]?.children).toMatchObject([
      {
        children: [
          {type: 'crossReference', children: [{value: 'see'}]},
          {type: 'footnoteReference'},
          {value: ' and '},
          {type: 'link'}
        ]
      }
    ])
    expect(course.modules[0]?.footnotes).toHaveLength(1)
  })

  it('addresses reach every reader in the form that it takes', () => {
    const {course} = parse(
      `${head}\n# M\n\n[a](https://münchen.de/ü) [b](http://a.com/%zz#a#b) [c](https://a.com/x?y=%20#z) [d](<http://[bad>) [e](mailto:)\n`
    )
    expect([...JSON.stringify(course).matchAll(/"url":"([^"]*)"/gu)].map(([, url]) => url)).toEqual([
      'https://xn--mnchen-3ya.de/%C3%BC',
      'http://a.com/%25zz#a%23b',
      'https://a.com/x?y=%20#z'
    ])
  })

  it('settings that never end, and lines that end in a carriage return, are understood', () => {
    expect(where(parse('---\nid: x\n\n# T\n\ntext\n').messages, 'front-matter-yaml')).toEqual([
      'course.md:1:1'
    ])
    const mac = parse(`${head}\n# T\n\ntext\n`.replaceAll('\n', '\r'))
    expect(mac.messages).toEqual([])
    expect(mac.course.title).toBe('C')
  })

  it('a link to a page of a file keeps the page', () => {
    const {course, messages} = parse({'course.md': `${head}\n# M\n\n[c](c.pdf#page=2)\n`, 'c.pdf': 'x'})
    expect(messages).toEqual([])
    expect(JSON.stringify(course)).toContain('"fragment":"page=2"')
  })

  it('blanks in preformatted raw HTML stay', () => {
    const {course} = parse(`${head}\n# M\n\n<pre>\nif x:\n    return   y\n</pre>\n`)
    expect(JSON.stringify(course)).toContain('if x:\\n    return   y')
  })

  it('rules of completion that nobody can meet are told', () => {
    expect(
      parse(head.replace('---\n', '---\npass: 70\n') + '\nx\n').messages.map(message => message.rule)
    ).toEqual(['completion-impossible'])
    expect(
      parse(head.replace('---\n', '---\ncomplete: passed\n') + '\nx\n').messages.map(message => message.rule)
    ).toEqual(['completion-impossible'])
  })

  it('names of the folder that are no files do not stop the course', () => {
    const folder = memoryFolder({'course.md': `${head}\nx\n`, 'z.md/inside.md': '# Z'})
    expect(parseCourse(folder).files).toEqual(['course.md'])
    const outside = {
      ...folder,
      list: () => ['course.md', 'link.md'],
      find: (path: string) => (path === 'link.md' ? {kind: 'outside' as const} : folder.find(path))
    }
    expect(parseCourse(outside).messages.map(message => message.rule)).toEqual(['file-outside'])
  })
})

describe('one mistake is one message', () => {
  it('a footnote whose text stands in another module', () => {
    const {messages} = parse(`${head}\n# A\n\nx[^1]\n\n# B\n\ny\n\n[^1]: z\n`)
    expect(messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)).toEqual([
      'footnote-undefined 9:2'
    ])
    expect(messages[0]?.reason).toContain('course.md:15')
  })

  it('cells and lines of raw HTML, in plain text', () => {
    const {course} = parse(
      `${head}\n# M\n\n<table><tr><td>pH</td><td>6<b>.</b>5</td></tr><tr><td>lime</td><td>7</td></tr></table>\n\n<p>one<br>two</p>\n\n<ul><li>three</li><li>four</li></ul>\n`
    )
    expect(plainText(course.modules[0]?.sections[0]?.children ?? [])).toBe('pH 6.5 lime 7 one two three four')
  })

  it('a picture from the web in a link', () => {
    const {course, messages} = parse(
      `${head}\n# M\n\n[![Build](https://a.org/b.svg)](https://a.org) <a href="https://a.org"><img src="https://a.org/c.png" alt="c"></a>\n`
    )
    expect(messages.map(({rule}) => rule)).toEqual(['media-remote', 'media-remote'])
    expect(plainText(course.modules[0]?.sections[0]?.children ?? [])).toBe('Build c')
  })
})

describe('what is hostile', () => {
  it('does not exhaust the stack with emphasis in emphasis', () => {
    const {messages} = parse(`${head}\n# M\n\n${'**'.repeat(600)}a${'**'.repeat(600)}\n`)
    expect(messages.map(message => message.rule)).toContain('nesting-depth')
  })

  it.each([
    ['<div>', 5000],
    ['<b>', 5000],
    ['x <b>', 5000],
    ['> ', 3000]
  ])('does not exhaust the stack with %s', (piece, count) => {
    expect(
      parse(`${head}\n# M\n\n${piece.repeat(count)}x\n`).messages.map(message => message.rule)
    ).toContain('nesting-depth')
  })

  it('never passes an address that can run', () => {
    const urls = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#10;script:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:x'
    ]
    const text = `${head}\n# M\n\n${urls.map(url => `[a](<${url}>) <a href="${url}">b</a> ![c](<${url}>)`).join('\n\n')}\n`
    const {course} = parse(text)
    expect(JSON.stringify(course)).not.toMatch(/"(?:url|href|src|source)":"(?!https?:)/iu)
  })

  it('reads no file outside the folder, however the path is spelt', () => {
    const paths = ['../x.png', '%2e%2e/x.png', 'a/../../x.png', '/etc/passwd', '..\\x.png', '//../x.png']
    const {course, messages} = parse(
      `${head}\n# M\n\n${paths.map(path => `![a](<${path}>) [b](<${path}>)`).join('\n\n')}\n`
    )
    expect(course.assets).toEqual([])
    expect(messages.length).toBeGreaterThanOrEqual(paths.length)
  })
})
