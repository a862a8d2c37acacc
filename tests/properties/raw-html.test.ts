import {contents, memoryFolder, parseCourse, type Course} from '@silabus/core'
import {createRenderer, speak, toHtml} from '@silabus/html'
import fc from 'fast-check'
import {fromHtml} from 'hast-util-from-html'
import {sanitize, type Schema} from 'hast-util-sanitize'
import {expect, it} from 'vitest'

/**
 * A second wall: what our own allow-list lets through, read back as a browser reads it, passes a well-known sanitiser
 * without losing anything. The sanitiser cannot stand in for the list, because it works on the tree of a whole page:
 * it has no places to tell, says nothing about what it drops, and knows no Markdown between tags.
 */
const schema: Schema = {
  strip: ['script'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...'abbr b bdi bdo br cite code del dfn em i ins kbd mark q ruby rp rt s samp small span strong sub sup'.split(
      ' '
    ),
    ...'time u var wbr a img p div section article aside blockquote details summary figure figcaption hr'.split(
      ' '
    ),
    ...'ul ol li dl dt dd pre h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th'.split(' '),
    ...'math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose'.split(
      ' '
    ),
    ...'msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd'.split(' ')
  ],
  attributes: {
    '*': [
      'lang',
      'dir',
      'title',
      'id',
      'displaystyle',
      'mathvariant',
      'mathcolor',
      'stretchy',
      'width',
      'height'
    ],
    a: ['href'],
    // Our own marks of code, by its language and its parts.
    code: [['className', /^language-/u]],
    span: [['className', /^code-/u]],
    div: [['className', 'formula']],
    img: ['src', 'alt'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ol: ['start'],
    details: ['open'],
    time: ['dateTime'],
    del: ['dateTime', 'cite'],
    ins: ['dateTime', 'cite'],
    blockquote: ['cite'],
    q: ['cite'],
    math: ['display', 'alttext']
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    cite: ['http', 'https'],
    src: ['http', 'https', 'data']
  },
  ancestors: {}
}

const names = fc.constantFrom(
  ...'a p div span b i table tr td th tbody ul li dl dt dd details summary figure figcaption pre code h2 ruby rt'.split(
    ' '
  ),
  ...'script style iframe object embed form input button textarea select svg use foreignObject math mi mo mtext mfrac'.split(
    ' '
  ),
  ...'annotation-xml mglyph noscript template title base link meta body html head plaintext xmp listing img br hr'.split(
    ' '
  ),
  ...'A SCRIPT Svg x-y video audio source marquee font center isindex frameset'.split(' ')
)
const attribute = fc.constantFrom(
  'onclick="alert(1)"',
  'onerror=alert(1)',
  'ONLOAD=alert(1)',
  'href="javascript:alert(1)"',
  'href="java&#10;script:alert(1)"',
  'href=" &#x6A;avascript:alert(1)"',
  'href="data:text/html,<script>alert(1)</script>"',
  'href="vbscript:x"',
  'href="//example.org/a"',
  'href="https://example.org/?a=1&b=2"',
  'href=mailto:a@example.org',
  'src="javascript:alert(1)"',
  'src="data:image/png;base64,iVBORw0KGgo="',
  'src="data:image/svg+xml,<svg onload=alert(1)>"',
  'src=https://example.org/a.png',
  'srcdoc="<script>alert(1)</script>"',
  'style="background:url(javascript:alert(1))"',
  'class="a b"',
  'xlink:href="javascript:alert(1)"',
  'formaction="javascript:alert(1)"',
  'id="x"',
  'id="constructor"',
  'name=body',
  'title="&quot;><script>alert(1)</script>"',
  'alt="`x`"',
  'lang=ar',
  'dir=rtl',
  'colspan=2',
  'colspan=-1',
  'start=3',
  'open',
  'datetime=2026-01-01',
  'cite="javascript:alert(1)"',
  'display=block',
  'alttext="<img onerror=alert(1)>"',
  'mathcolor="red;x"',
  'href=x href=javascript:alert(1)',
  '"onclick=alert(1)',
  '/onclick=alert(1)/'
)
const startTag = fc
  .tuple(names, fc.array(attribute, {maxLength: 3}), fc.constantFrom('', '/', ' '))
  .map(([name, attributes, end]) => `<${[name, ...attributes].join(' ')}${end}>`)
const piece = fc.oneof(
  {weight: 5, arbitrary: startTag},
  {weight: 4, arbitrary: names.map(name => `</${name}>`)},
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'words ',
      '*emphasis* ',
      '`code <b>` ',
      '[link](javascript:alert(1)) ',
      '[link](https://example.org) ',
      '&lt;script&gt;',
      '&amp;lt;',
      '\n\n',
      '\n',
      '\n- item ',
      '\n> quotation ',
      '\n\n```html\n<script>\n```\n\n',
      '<!-- comment -->',
      '<!--> --!> -->',
      '<![CDATA[ <b> ]]>',
      '<?php echo 1 ?>',
      '<!DOCTYPE html>',
      '<',
      '</',
      '<a href="',
      "'>",
      '\u0000',
      '|a|b|\n|-|-|\n|<b>|</b>|\n\n'
    )
  }
)

it('lets nothing through that a sanitiser would take away', () => {
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 25}), pieces => {
      const text = `---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n${pieces.join('')}`
      const html = render(parseCourse(memoryFolder({'course.md': text})).course)
      const read = fromHtml(html, {fragment: true})
      expect(toHtml(read.children)).toBe(html)
      expect(toHtml(nodesOf(sanitize(read, schema)))).toBe(toHtml(nodesOf(read)))
    }),
    {numRuns: 400}
  )
})

function nodesOf(tree: ReturnType<typeof sanitize>): Parameters<typeof toHtml>[0] {
  if (tree.type === 'root') return tree.children
  return [tree]
}

function render(course: Course): string {
  return contents(course)
    .map(module => {
      const renderer = createRenderer({
        module,
        words: speak('en').words,
        lang: 'en',
        idPrefix: '',
        anchor: id => id,
        href: () => undefined,
        assetUrl: () => undefined,
        headingLevel: 2,
        notes: 'list',
        epub: false,
        inlineStyles: false,
        wrapTables: false,
        fold: true,
        newWindow: false,
        lazy: false,
        question: () => [],
        gap: () => [],
        quiz: () => []
      })
      return toHtml(module.sections.flatMap(section => renderer.blocks(section.children)))
    })
    .join('')
}
