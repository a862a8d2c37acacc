import type {AssetReference, Block, Footnote, Inline} from '@silabus/core'
import fc from 'fast-check'

/** Text that a file format may stumble over, beside any other. */
const nasty = fc.constantFrom(
  ']]>',
  '<![CDATA[',
  '&amp;',
  '& ',
  ' &lt; &gt; ',
  '<b>',
  '</text>',
  '"',
  "'",
  '😀',
  '👩‍👩‍👧',
  'مرحبا',
  '社会',
  '\u0000',
  '\u000B',
  '\u0085',
  '\uD800',
  '\uFFFE',
  '\uFFFF',
  '@@PLUGINFILE@@/a.png',
  '//',
  '/',
  '$course$',
  '\r\n',
  '{#1}',
  '{1:SA:=x}',
  '{#}',
  '=',
  '*',
  '\\',
  '\\*',
  '}',
  ':',
  '~',
  '\u00A0',
  '\u202E'
)
/** Any text. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(nasty, fc.string({unit: 'grapheme', maxLength: 12}), fc.constantFrom('kata', 'dua kata ', ' ')),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  .map(pieces => pieces.join(''))
/** As `text`, but long enough to be cut now and then. */
export const title: fc.Arbitrary<string> = fc.oneof(
  text,
  fc.tuple(text, fc.integer({min: 1, max: 80})).map(([piece, times]) => piece.repeat(times))
)

const asset: fc.Arbitrary<AssetReference> = fc
  .constantFrom('a.png', 'media/a.png', 'media/Peta Desa (1).svg', 'صورة.png', 'b/A.PNG', 'x&y.gif')
  .map(path => ({type: 'asset', path, mediaType: 'image/png', bytes: path.length}))

/** Notes that any prose may call. */
export const footnotes: readonly Footnote[] = [1, 2].map(number => ({
  type: 'footnote',
  number,
  identifier: `n${number}`,
  label: `${number}`,
  children: [{type: 'paragraph', children: [{type: 'text', value: `Catatan ${number} & <seterusnya>`}]}]
}))

/** A piece of running text. */
export const leaf: fc.Arbitrary<Inline> = fc.oneof(
  {weight: 6, arbitrary: text.map((value): Inline => ({type: 'text', value}))},
  text.map((value): Inline => ({type: 'inlineCode', value})),
  fc.constantFrom<Inline>({type: 'break'}),
  fc
    .constantFrom('n1', 'n2')
    .map((identifier): Inline => ({type: 'footnoteReference', identifier, label: identifier})),
  fc
    .tuple(asset, text)
    .map(([source, alternative]): Inline => ({type: 'picture', source, alternative, decorative: false})),
  fc.constantFrom<Inline>({
    type: 'picture',
    source: 'data:image/png;base64,iVBORw0KGgo=',
    alternative: 'titik',
    decorative: false
  }),
  fc
    .tuple(asset, text)
    .map(([file, value]): Inline => ({type: 'download', asset: file, children: [{type: 'text', value}]})),
  text.map((value): Inline => ({type: 'crossReference', target: 'lain', children: [{type: 'text', value}]})),
  text.map((value): Inline => ({
    type: 'formula',
    display: false,
    text: value,
    mathml: {name: 'math', attributes: {}, children: [{name: 'mtext', attributes: {}, children: [value]}]}
  })),
  text.map((value): Inline => ({
    type: 'link',
    url: 'https://example.org/?a=1&b=<2>',
    children: [{type: 'text', value}]
  }))
)
const paragraph: fc.Arbitrary<Block> = fc
  .array(leaf, {minLength: 1, maxLength: 4})
  .map(children => ({type: 'paragraph', children: [{type: 'text', value: 'Teks '}, ...children]}))
/** A block. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  {weight: 5, arbitrary: paragraph},
  text.map((value): Block => ({type: 'code', value})),
  fc.tuple(asset, text).map(([source, alternative]): Block => ({
    type: 'figure',
    picture: {type: 'picture', source, alternative, decorative: false},
    caption: alternative
  })),
  fc.tuple(text, paragraph).map(([label, said]): Block => ({
    type: 'recording',
    medium: 'video',
    source: {type: 'asset', path: 'media/film.mp4', mediaType: 'video/mp4', bytes: 14},
    captions: {type: 'asset', path: 'media/film.vtt', mediaType: 'text/vtt', bytes: 14},
    transcript: [said],
    label
  })),
  paragraph.map((child): Block => ({type: 'alert', kind: 'tip', children: [child]})),
  paragraph.map((child): Block => ({type: 'blockquote', children: [child]})),
  paragraph.map((child): Block => ({
    type: 'list',
    ordered: false,
    spread: true,
    children: [{type: 'listItem', spread: true, checked: true, children: [child]}]
  })),
  // Ids are distinct in the whole course.
  fc.tuple(paragraph, fc.noShrink(fc.uuid())).map(([child, id]): Block => ({
    type: 'details',
    id: `kotak-${id}`,
    summary: [{type: 'text', value: 'Lagi'}],
    children: [child]
  })),
  text.map((value): Block => ({
    type: 'table',
    align: ['center'],
    children: [
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value: 'kepala'}]}]},
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value}]}]}
    ]
  }))
)
/** Some blocks. */
export const prose: fc.Arbitrary<Block[]> = fc.array(block, {minLength: 1, maxLength: 3})
/** Some blocks or none. */
export const maybe: fc.Arbitrary<Block[]> = fc.oneof(fc.constant<Block[]>([]), prose)
