import {bankFile, category, combined, question, shown, type Breach, type Sample} from './sample.ts'

const menus = question(
  'gapselect',
  'g',
  `<shuffleanswers>1</shuffleanswers>
    ${combined}
    <shownumcorrect/>
    <selectoption><text>jaring</text><group>1</group></selectoption>
    <selectoption><text><![CDATA[R & D < 5]]></text><group>1</group></selectoption>
    <selectoption><text>jaring</text><group>2</group></selectoption>
    <selectoption><text>jala</text><group>2</group></selectoption>
    <hint format="html"><text><![CDATA[<p lang="id" dir="ltr">Ikan.</p>]]></text><shownumcorrect/><clearwrong/></hint>`
).replace('Soal g.', 'Menu [[1]], [[3]] dan [[1]].')

const words = question(
  'ddwtos',
  'd',
  `<shuffleanswers>1</shuffleanswers>
    ${combined}
    <dragbox><text><![CDATA[H<sub>2</sub>O]]></text><group>1</group><infinite/></dragbox>
    <dragbox><text>CO</text><group>1</group></dragbox>`
).replace('Soal d.', 'Tarik [[1]], [[1]] dan [[2]].')

const media = question(
  'essay',
  'e',
  `<responseformat>editorfilepicker</responseformat>
    <responserequired>1</responserequired>
    <responsefieldlines>15</responsefieldlines>
    <attachments>1</attachments>
    <attachmentsrequired>0</attachmentsrequired>
    <maxbytes>0</maxbytes>
    <filetypeslist/>
    <graderinfo format="html"><text/></graderinfo>
    <responsetemplate format="html"><text><![CDATA[Pendahuluan<br>Isi<br>Penutup]]></text></responsetemplate>`
).replace(
  shown('Soal e.'),
  `<text><![CDATA[<div lang="id" dir="ltr"><p>Rumus \\(x^{2}\\) atau <math><msup><mi>x</mi><mn>2</mn></msup></math>, bukan \\(.</p>
<audio controls src="@@PLUGINFILE@@/a.mp3"></audio>
<video controls><source src="@@PLUGINFILE@@/b.mp4" type="video/mp4"></video></div>]]></text>
      <file name="a.mp3" path="/" encoding="base64">SUQz</file>
      <file name="b.mp4" path="/" encoding="base64">AAAA</file>`
)

const breaches: readonly Breach[] = [
  ['words-gaps', 'Tarik [[1]], [[1]] dan [[2]]', 'Tarik ini'],
  ['words-loose', '[[3]]', '[[5]] [[3]]'],
  ['words-loose', '[[3]]', '[[0]] [[3]]'],
  ['words-loose', '[[3]]', '[[jaring]] [[3]]'],
  ['words-choice', '<text>jala</text>', '<text/>'],
  ['words-choice', '<text>CO</text>', '<text><![CDATA[<b></b>]]></text>'],
  ['words-distinct', '<text>jala</text>', '<text>jaring</text>'],
  ['words-markup', '<text>jala</text>', '<text><![CDATA[<b>jala</b>]]></text>'],
  ['words-markup', '<text>CO</text>', '<text><![CDATA[<p>CO</p>]]></text>'],
  ['words-markup', '<text>CO</text>', '<text><![CDATA[<img src="@@PLUGINFILE@@/a.png" alt="">CO]]></text>'],
  ['words-line', '<text>jala</text>', '<text>ja\nla</text>'],
  ['words-group', /<group>2/gu, '<group>21'],
  ['words-group', /<group>2/gu, '<group>A'],
  ['words-group', /(<text><!\[CDATA\[H.*?<group>)1(.*?<group>)1/su, '$19$29'],
  ['words-few', '    <selectoption><text>jala</text><group>2</group></selectoption>\n', ''],
  [
    'words-unused',
    '<text>CO</text><group>1</group></dragbox>',
    '<text>CO</text><group>1</group></dragbox><dragbox><text>C</text><group>2</group></dragbox>'
  ],
  ['words-infinite', '<infinite/>', ''],
  ['setting-value', '<shuffleanswers>1', '<shuffleanswers>yes'],
  ['combined-feedback', shown('Sebagian.'), '<text/>'],
  ['element-known', '<group>1</group></selectoption>', '<group>1</group><infinite/></selectoption>'],
  ['element-count', '<selectoption><text>jaring</text>', '<selectoption>'],
  ['element-count', /( {4}<dragbox>.*?<\/dragbox>\n?)+/su, ''],

  ['essay-noinline', /editorfilepicker(.*?)<attachments>1/su, 'noinline$1<attachments>0'],
  ['file-carried', 'Isi', '<img src="@@PLUGINFILE@@/a.png" alt="">'],
  ['html-forbidden', 'Isi', '<script>1</script>'],
  ['html-syntax', 'Isi', '<p id=a id=b>Isi</p>'],

  ['media-controls', '<audio controls', '<audio'],
  ['media-source', '<audio controls src', '<audio controls></audio><audio controls src'],
  ['html-address', 'Rumus', '<a href="media/a.pdf">Rumus</a>'],
  ['math-markup', '<mn>2</mn></msup>', '<merror>2</merror></msup>'],
  ['math-markup', /<math>.*?<\/math>/u, '<math></math>'],
  ['math-tex', 'x^{2}', '<em>x</em>^{2}']
]

/** Gaps with choices below the text, recordings, formulas and templates, in the bank of a course. */
export const missingWords: Sample = {
  files: [bankFile(category('$course$/top/Kursus', 'kursus'), menus, words, media)],
  breaches
}
