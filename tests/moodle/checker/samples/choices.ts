import {shown, type Breach, type Sample} from './sample.ts'

const pixel = 'iVBORw0KGgo='

/** A small file with one question of each kind, written by hand. */
const file = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category">
    <category><text>top/Kursus</text></category>
    <info format="html"><text/></info>
    <idnumber>kursus</idnumber>
  </question>
  <question type="category">
    <category><text>top/Kursus/Masukan//Keluaran</text></category>
    <info format="html">${shown('Tentang.')}</info>
    <idnumber>kursus/m1</idnumber>
  </question>
  <question type="description">
    <name><text>Kerjakan</text></name>
    <questiontext format="html">${shown('Kerjakan.')}</questiontext>
    <generalfeedback format="html"><text/></generalfeedback>
    <defaultgrade>0</defaultgrade>
    <penalty>0</penalty>
    <idnumber>k-text-1</idnumber>
  </question>
  <question type="multichoice">
    <name><text>Satu</text></name>
    <questiontext format="html">
      <text><![CDATA[<p lang="id" dir="ltr">Satu<a href="#q1-fn-1">1</a> <img src="@@PLUGINFILE@@/a.png" alt=""> <span id="q1-fn-1">Nurdin</span></p>]]></text>
      <file name="a.png" path="/" encoding="base64">${pixel}</file>
    </questiontext>
    <generalfeedback format="html">${shown('Karena.')}</generalfeedback>
    <defaultgrade>1.5</defaultgrade>
    <penalty>0.3333333</penalty>
    <idnumber>q1</idnumber>
    <single>true</single>
    <shuffleanswers>false</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <showstandardinstruction>1</showstandardinstruction>
    <correctfeedback format="html">${shown('Benar.')}</correctfeedback>
    <partiallycorrectfeedback format="html">${shown('Sebagian.')}</partiallycorrectfeedback>
    <incorrectfeedback format="html">${shown('Salah.')}</incorrectfeedback>
    <answer fraction="100" format="html">
      <text><![CDATA[<span lang="id" dir="ltr">Ya &amp; amin</span>]]></text>
      <feedback format="html"><text><![CDATA[<span lang="id" dir="ltr">Tepat.</span>]]></text></feedback>
    </answer>
    <answer fraction="0" format="html"><text><![CDATA[<span lang="id" dir="ltr">Tidak</span>]]></text></answer>
    <hint format="html">${shown('Pikirkan.')}</hint>
    <tags><tag><text>TP1</text></tag><tag><text>TP2</text></tag></tags>
  </question>
  <question type="multichoice">
    <name><text>Dua</text></name>
    <questiontext format="html">${shown('Dua')}</questiontext>
    <generalfeedback format="html"><text/></generalfeedback>
    <defaultgrade>1</defaultgrade>
    <penalty>0.3333333</penalty>
    <idnumber>q2</idnumber>
    <single>false</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>none</answernumbering>
    <showstandardinstruction>0</showstandardinstruction>
    <correctfeedback format="html">${shown('Benar.')}</correctfeedback>
    <partiallycorrectfeedback format="html">${shown('Sebagian.')}</partiallycorrectfeedback>
    <incorrectfeedback format="html">${shown('Salah.')}</incorrectfeedback>
    <shownumcorrect/>
    <answer fraction="66.66667" format="html"><text><![CDATA[<span lang="id" dir="ltr">A</span>]]></text></answer>
    <answer fraction="33.33333" format="html"><text><![CDATA[<span lang="id" dir="ltr">B</span>]]></text></answer>
    <answer fraction="-12.5" format="html"><text><![CDATA[<span lang="id" dir="ltr">C ]]]]><![CDATA[></span>]]></text></answer>
  </question>
  <question type="truefalse">
    <name><text>Tiga</text></name>
    <questiontext format="html">${shown('Tiga')}</questiontext>
    <generalfeedback format="html"><text/></generalfeedback>
    <defaultgrade>1</defaultgrade>
    <penalty>1</penalty>
    <idnumber>q3</idnumber>
    <answer fraction="0" format="moodle_auto_format"><text>true</text><feedback format="html"><text/></feedback></answer>
    <answer fraction="100" format="moodle_auto_format"><text>false</text><feedback format="html"><text/></feedback></answer>
  </question>
</quiz>
`

const twice = (text: string): string => `${text}${text}`

const breaches: readonly Breach[] = [
  ['declaration', '<?xml version="1.0" encoding="UTF-8"?>\n', ''],
  ['declaration', '<?xml', '\uFEFF<?xml'],
  ['declaration', 'UTF-8', 'ISO-8859-1'],
  ['well-formed', '<name><text>Satu', '<name><text>R & D'],
  ['well-formed', '<name><text>Satu', '<name><text>Satu&nbsp;'],
  ['well-formed', 'Kerjakan.', 'Kerjakan\u000B.'],
  ['well-formed', '</quiz>', ''],
  ['root', /quiz>/gu, 'bank>'],
  ['questions-present', / {2}<question type="multichoice">.*<\/question>\n/su, ''],
  ['element-known', '<single>true', '<hidden>0</hidden><single>true'],
  ['element-known', 'Kerjakan</text>', 'Kerjakan <b>ini</b></text>'],
  ['element-known', '<shownumcorrect/>', '<graderinfo format="html"><text/></graderinfo>'],
  ['element-count', '<name><text>Satu</text></name>', ''],
  ['element-count', '<penalty>1</penalty>', twice('<penalty>1</penalty>')],
  ['element-count', '<idnumber>q3</idnumber>', ''],
  ['element-count', / {4}<answer fraction="0" format="html">.*?<\/answer>\n/su, ''],
  ['attribute-present', '<info format="html">', '<info>'],
  ['attribute-present', '<hint format="html">', '<hint>'],
  ['attribute-present', ' fraction="0" format="html"', ' format="html"'],
  ['attribute-known', '<single>', '<single format="html">'],
  ['text-expected', '<tags>', '<tags>TP1'],
  ['type-known', 'type="truefalse"', 'type="TrueFalse"'],
  ['text-cdata', '<text>Kerjakan</text>', '<text>Kerjakan &amp; baca</text>'],
  ['text-split', ']]]]><![CDATA[>', ']]]]> <![CDATA[>'],
  ['text-trimmed', '<text>Kerjakan</text>', '<text>Kerjakan </text>'],
  ['text-control', '<text>Kerjakan</text>', '<text>Ker\u0085jakan</text>'],
  ['format-html', '<hint format="html">', '<hint format="markdown">'],
  ['html-syntax', 'Pikirkan.', 'Pikirkan.<b title=a title=b>x</b>'],
  ['html-language', '<span lang="id" dir="ltr">Tidak', '<span>Tidak'],
  ['html-language', '<span lang="id" dir="ltr">Tidak</span>', 'Tidak'],
  ['html-forbidden', 'Pikirkan.', 'Pikirkan.<input name="q">'],
  ['html-forbidden', 'Pikirkan.', 'Pikirkan.<script>1</script>'],
  ['html-forbidden', 'Pikirkan.', '<b onclick="x()">Pikirkan</b>'],
  ['html-forbidden', 'Pikirkan.', '<a href="javascript:x()">Pikirkan</a>'],
  ['html-address', 'Pikirkan.', '<a href="media/a.pdf">Pikirkan</a>'],
  ['html-address', 'Pikirkan.', '<a href="#x">Pikirkan</a>'],
  ['html-data', 'Pikirkan.', '<img src="data:image/png;base64,AAAA" alt="">'],
  ['html-alternative', ' alt=""', ''],
  ['html-paragraph', '<span lang="id" dir="ltr">Tidak</span>', '<p lang="id" dir="ltr">Tidak</p>'],
  ['html-id-repeated', '<span lang="id" dir="ltr">Tidak', '<span lang="id" dir="ltr" id="t">Tidak'],
  ['html-id-distinct', 'Pikirkan.', '<b id="q1-fn-1">Pikirkan</b>'],
  ['file-name', /a\.png/gu, 'A.png'],
  ['file-path', /@@\/a\.png(.*?)path="\/"/su, '@@/imga.png$1path="/img"'],
  ['file-encoding', 'base64', 'hex'],
  ['file-content', pixel, 'iVBORw0KGgo'],
  ['file-content', pixel, ''],
  [
    'file-distinct',
    /<file .*?<\/file>/u,
    twice(`<file name="a.png" path="/" encoding="base64">${pixel}</file>`)
  ],
  ['file-used', 'src="@@PLUGINFILE@@/a.png"', 'src="https://example.org/a.png"'],
  ['file-carried', 'Karena.', '<img src="@@PLUGINFILE@@/a.png" alt="">'],
  ['name-present', '<text>Kerjakan</text>', '<text></text>'],
  ['name-length', '<text>Kerjakan</text>', `<text>${'x'.repeat(256)}</text>`],
  ['name-tags', '<text>Kerjakan</text>', '<text><![CDATA[x <y> z]]></text>'],
  ['name-line', '<text>Kerjakan</text>', '<text>Ker\njakan</text>'],
  ['idnumber-present', '<idnumber>q1</idnumber>', '<idnumber></idnumber>'],
  ['idnumber-length', '<idnumber>q1', `<idnumber>${'q'.repeat(101)}`],
  ['idnumber-ascii', '<idnumber>q1', '<idnumber>soal-é'],
  ['idnumber-distinct', '<idnumber>q2', '<idnumber>q1'],
  ['idnumber-distinct', '<idnumber>kursus/m1', '<idnumber>kursus'],
  ['grade-number', '<defaultgrade>1.5', '<defaultgrade>1,5'],
  ['grade-number', '<defaultgrade>1.5', '<defaultgrade>100000'],
  ['grade-worth', '<defaultgrade>1.5', '<defaultgrade>0'],
  ['penalty-fraction', '<penalty>0.3333333', '<penalty>33.3'],
  ['stem-present', shown('Kerjakan.'), '<text/>'],
  ['tags-present', /<tags>.*<\/tags>/u, '<tags/>'],
  ['tag-name', '<text>TP1', '<text>'],
  ['tag-distinct', '<text>TP1', '<text>tp2'],
  ['setting-value', '<single>true', '<single>1'],
  ['setting-value', '<shuffleanswers>false', '<shuffleanswers>no'],
  ['setting-value', '<answernumbering>abc', '<answernumbering>a'],
  ['setting-value', '<showstandardinstruction>1', '<showstandardinstruction>yes'],
  ['count-of-one', '<answer fraction="100"', '<shownumcorrect/><answer fraction="100"'],
  ['combined-feedback', shown('Sebagian.'), '<text/>'],
  ['single-right', 'fraction="100"', 'fraction="90"'],
  ['single-right', 'fraction="0" format="html"', 'fraction="100" format="html"'],
  ['multiple-total', 'fraction="66.66667"', 'fraction="70"'],
  ['fraction-known', 'fraction="66.66667"', 'fraction="66.67"'],
  ['fraction-known', 'fraction="-12.5"', 'fraction="-15"'],
  ['answer-present', '<span lang="id" dir="ltr">Tidak</span>', '<span lang="id" dir="ltr"> </span>'],
  ['answer-distinct', 'dir="ltr">B<', 'dir="ltr">A<'],
  [
    'numbering-letters',
    /(<answer fraction="0" format="html">.*?)Tidak(.*?<\/answer>)/su,
    Array.from({length: 30}, (_, index) => `$1${index}$2`).join('')
  ],
  ['hint-present', shown('Pikirkan.'), '<text/>'],
  ['truefalse-answers', '<text>true<', '<text>True<'],
  ['truefalse-right', 'fraction="100" format="moodle', 'fraction="0" format="moodle'],
  ['truefalse-feedback', '<text>true</text><feedback format="html"><text/></feedback>', '<text>true</text>'],
  ['truefalse-format', 'format="moodle_auto_format"', 'format="html"'],
  [
    'category-first',
    /( {2}<question type="category">.*)( {2}<question type="description">.*?<\/question>\n)/su,
    '$2$1'
  ],
  ['category-context', /top\/Kursus/gu, '$module$/top/Kursus'],
  ['category-context', /top\/Kursus/gu, '$cat1$/top/Kursus'],
  ['category-mixed', 'top/Kursus/Masukan', '$course$/top/Kursus/Masukan'],
  ['category-top', /top\/Kursus/gu, 'Kursus'],
  ['category-top', /top\/Kursus/gu, 'top/Top'],
  ['category-path', /top\/Kursus(<.*?)top\/Kursus\/Masukan\/\/Keluaran/su, 'top$1top/Kursus'],
  ['category-distinct', 'top/Kursus/Masukan//Keluaran', 'top/KURSUS'],
  ['category-parent', 'top/Kursus/Masukan//Keluaran', 'top/Kursus/Masukan/Keluaran'],
  ['file-carried', 'Tentang.', '<img src="@@PLUGINFILE@@/a.png" alt="">'],
  ['name-length', 'Masukan//Keluaran', 'x'.repeat(256)],
  ['name-tags', '<text>top/Kursus/Masukan//Keluaran<', '<text><![CDATA[top/Kursus/Masukan <b>]]><']
]

/** Categories, prose and questions with choices, and all that every question has. */
export const choices: Sample = {files: [file], breaches}
