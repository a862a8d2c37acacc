import fc from 'fast-check'
import {course} from '../properties/course.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64'
)

/** What books stumble over: it stands in any order, within quotations and lists, too. */
const blocks = [
  '![A plan](plan.png)',
  '![A plan of two *beds*](plan.png "The plan")',
  '| a | b |\n|---|--:|\n| one | **two** |\n| `x | y` | $x^2$ |',
  '```js\nconst a = `<b>${1 && 2}</b>` // ]]>\n```',
  '$$\\frac{a}{b} < c$$',
  '> [!NOTE]\n> Mind *this*, and <mark>that</mark>.',
  '> A quotation\n>\n> 1. of a list\n>    - in a list',
  '3. three\n4. four\n   a) five',
  '- [ ] to do\n- [x] done',
  ':::definition{term="Bed" lang=en}\nA place for plants.\n:::',
  ':::example\nAn example of <kbd>Ctrl</kbd>, H~2~O and ~~nothing~~.\n:::',
  '<table><caption>T</caption><tr><th>a</th><td lang="ar" dir="rtl">نظام</td></tr></table>',
  '<details><summary>More</summary>\n\nLess.\n\n</details>',
  '<span id="page-9" title="9"></span>After the ninth page began, <span lang="ja">福祉</span> was said.',
  '### A heading <a name="old"></a>\n\n##### Two levels down\n\nText.',
  '<p dir="rtl">فقرة<br>سطر</p>',
  '<https://example.org/?a=1&b=%3C> and https://example.org/ü.',
  'Line  \nbreak\\\nand another.',
  '***\n\n<ruby>漢<rt>kan</rt></ruby>'
]

const extras = fc.array(
  fc
    .tuple(fc.constantFrom(...blocks), fc.constantFrom('', '> ', '  '))
    .map(([block, margin]) =>
      margin === '> '
        ? block.replace(/^/gmu, margin)
        : margin === '  '
          ? `- ${block.replace(/\n(?=.)/gu, '\n  ')}`
          : block
    ),
  {maxLength: 8}
)

/** Courses of all kinds of questions, blocks and running text, by path. */
export const generatedCourse: fc.Arbitrary<Readonly<Record<string, string | Uint8Array>>> = fc
  .tuple(course, fc.array(extras, {minLength: 4, maxLength: 4}))
  .map(([{files}, more]) => ({
    'plan.png': picture,
    ...Object.fromEntries(
      Object.entries(files).map(([path, text], index) => [
        path,
        // What stands in `course.md` beside other files is the introduction.
        `${text}\n\n${(more[index % more.length] ?? []).join('\n\n')}\n`
      ])
    )
  }))
