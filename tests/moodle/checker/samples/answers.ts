import {combined, question, shown, type Breach, type Sample} from './sample.ts'

const gaps =
  'Kerjakan {1:SHORTANSWER:=jaring~=jala}, {2:MULTICHOICE_S:=satu~%50%dua~tiga#Bukan.}, {:NM:=1958:5}, {a: b}'

/** A small file with one question of each further kind, written by hand. */
const file = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category">
    <category><text>top/Kursus</text></category>
    <info format="html"><text/></info>
    <idnumber>kursus</idnumber>
  </question>
${question(
  'shortanswer',
  's',
  `<usecase>0</usecase>
    <answer fraction="80" format="moodle_auto_format"><text>jala</text></answer>
    <answer fraction="100" format="moodle_auto_format">
      <text>jaring*</text>
      <feedback format="html">${shown('Tepat.')}</feedback>
    </answer>
    <answer fraction="0" format="moodle_auto_format"><text>*</text></answer>
    <hint format="html">${shown('Ikan.')}</hint>`
)}${question(
  'numerical',
  'n',
  `<answer fraction="100" format="moodle_auto_format"><text>9.81</text><tolerance>0.05</tolerance></answer>
    <answer fraction="50" format="moodle_auto_format"><text>-1e3</text><tolerance>0</tolerance></answer>
    <unitgradingtype>1</unitgradingtype>
    <unitpenalty>0.1</unitpenalty>
    <showunits>0</showunits>
    <unitsleft>0</unitsleft>
    <units>
      <unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>
      <unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit>
    </units>`
)}${question(
  'matching',
  'm',
  `<shuffleanswers>true</shuffleanswers>
    ${combined}
    <shownumcorrect/>
    <subquestion format="html">
      <text><![CDATA[<span lang="id" dir="ltr">Kota <img src="@@PLUGINFILE@@/a.png" alt=""></span>]]></text>
      <file name="a.png" path="/" encoding="base64">iVBORw0KGgo=</file>
      <answer><text>Jakarta</text></answer>
    </subquestion>
    <subquestion format="html">${shown('Desa', 'span')}<answer><text>Jakarta</text></answer></subquestion>
    <subquestion format="html"><text/><answer><text>Bandung</text></answer></subquestion>`
)}${question(
  'ordering',
  'o',
  `<layouttype>VERTICAL</layouttype>
    <selecttype>ALL</selecttype>
    <selectcount>2</selectcount>
    <gradingtype>ABSOLUTE_POSITION</gradingtype>
    <showgrading>SHOW</showgrading>
    <numberingstyle>none</numberingstyle>
    ${combined}
    <shownumcorrect>1</shownumcorrect>
    <answer fraction="1" format="html">${shown('Dahulu', 'span')}</answer>
    <answer fraction="2" format="html">${shown('Kemudian', 'span')}</answer>`
)}${question('cloze', 'c', '', '').replace('Soal c.', gaps)}${question(
  'essay',
  'e',
  `<responseformat>editor</responseformat>
    <responserequired>1</responserequired>
    <responsefieldlines>15</responsefieldlines>
    <minwordlimit>150</minwordlimit>
    <maxwordlimit>300</maxwordlimit>
    <attachments>0</attachments>
    <attachmentsrequired>0</attachmentsrequired>
    <maxbytes>0</maxbytes>
    <filetypeslist/>
    <graderinfo format="html">${shown('Dua contoh.')}</graderinfo>
    <responsetemplate format="html"><text/></responsetemplate>`
)}</quiz>
`

const breaches: readonly Breach[] = [
  ['setting-value', '<usecase>0', '<usecase>true'],
  ['fraction-known', 'fraction="80"', 'fraction="85"'],
  ['typed-best', 'fraction="100"', 'fraction="90"'],
  ['typed-format', 'fraction="80" format="moodle_auto_format"', 'fraction="80" format="html"'],
  ['typed-reach', '<text>jala<', '<text>**<'],
  ['answer-present', '<text>jala</text>', '<text/>'],
  ['answer-distinct', '<text>jala<', '<text>JARING*<'],
  ['feedback-present', shown('Tepat.'), '<text/>'],
  ['element-known', '<text>jala</text>', '<text>jala</text><file name="a.png" path="/" encoding="base64"/>'],
  ['element-count', '<usecase>0</usecase>', ''],

  ['number-form', '9.81', '9,81'],
  ['number-form', '9.81', '9.81 m'],
  ['number-form', '9.81', '1/2'],
  ['tolerance-form', '>0.05<', '>0,05<'],
  ['tolerance-form', '>0.05<', '>-1<'],
  ['tolerance-form', '>0.05<', '>5%<'],
  ['element-count', '<tolerance>0.05</tolerance>', ''],
  [
    'typed-best',
    'fraction="100" format="moodle_auto_format"><text>9.81',
    'fraction="90" format="moodle_auto_format"><text>9.81'
  ],
  ['setting-value', '<unitgradingtype>1', '<unitgradingtype>3'],
  ['penalty-fraction', '<unitpenalty>0.1', '<unitpenalty>10'],
  ['setting-value', '<showunits>0', '<showunits>4'],
  ['units-shown', '<showunits>0', '<showunits>3'],
  ['units-shown', /<unitgradingtype>1(.*?)<units>.*<\/units>/su, '<unitgradingtype>0$1'],
  ['units-graded', /<showunits>0(.*)<units>.*<\/units>/su, '<showunits>3$1'],
  ['unit-first', '<multiplier>1<', '<multiplier>2<'],
  ['unit-multiplier', '<multiplier>100<', '<multiplier>0<'],
  ['unit-name', '<unit_name>cm', '<unit_name>c m'],
  ['unit-name', '<unit_name>cm', `<unit_name>${'x'.repeat(51)}`],
  ['unit-distinct', '<unit_name>cm', '<unit_name>m'],

  ['setting-value', '<shuffleanswers>true', '<shuffleanswers>1'],
  ['combined-feedback', shown('Sebagian.'), '<text/>'],
  ['matching-pairs', /<subquestion format="html"><text><[^\n]*?Desa.*?<\/subquestion>/su, ''],
  ['matching-answer', '<text>Jakarta</text>', '<text/>'],
  ['matching-length', '<text>Bandung', `<text>${'x'.repeat(256)}`],
  ['matching-markup', '<text>Bandung</text>', '<text><![CDATA[<b>Bandung</b>]]></text>'],
  ['matching-line', '<text>Bandung', '<text>Ban\ndung'],
  ['matching-distractor', '<text>Bandung', '<text>Jakarta'],
  ['answer-distinct', /Kota .*?<\/file>/su, 'Desa</span>]]></text>'],
  ['file-carried', /<file .*<\/file>\n/u, '\n'],
  ['file-used', '<img src="@@PLUGINFILE@@/a.png" alt="">', ''],
  ['html-id-repeated', '>Desa<', ' id="x">Desa<'],
  [
    'element-known',
    '<text>Bandung</text>',
    '<text>Bandung</text><file name="a.png" path="/" encoding="base64"/>'
  ],

  ['setting-value', 'VERTICAL', 'vertical'],
  ['setting-value', '<selecttype>ALL', '<selecttype>EACH'],
  ['setting-value', '<selectcount>2', '<selectcount>1'],
  ['ordering-count', '<selectcount>2', '<selectcount>3'],
  ['setting-value', 'ABSOLUTE_POSITION', 'ABSOLUT'],
  ['setting-value', '<showgrading>SHOW', '<showgrading>1'],
  ['setting-value', '<numberingstyle>none', '<numberingstyle>1'],
  ['setting-value', '<shownumcorrect>1', '<shownumcorrect>'],
  ['element-count', '<shownumcorrect>1</shownumcorrect>', ''],
  ['ordering-all', '<selecttype>ALL', '<selecttype>RANDOM'],
  ['matching-order', /true(<\/shuffleanswers>.*?)Jakarta(.*?)Jakarta/su, 'false$11$22'],
  ['matching-order', /true(<\/shuffleanswers>.*?)Jakarta(.*?)Jakarta/su, 'false$11.$22.'],
  ['ordering-place', '<answer fraction="2" format="html">', '<answer fraction="1" format="html">'],
  ['answer-distinct', 'Kemudian', 'Dahulu'],
  ['answer-present', 'Kemudian', ' '],
  ['element-known', /(Kemudian.*?<\/text>)/u, '$1<feedback format="html"><text/></feedback>'],

  ['element-known', '<idnumber>c<', '<defaultgrade>1</defaultgrade><idnumber>c<'],
  ['cloze-gaps', gaps, 'Kerjakan.'],
  ['cloze-loose', '{1:SHORTANSWER:', '{1:shortanswer:'],
  ['cloze-loose', '{1:SHORTANSWER:', '{1.5:SHORTANSWER:'],
  ['cloze-loose', '{1:SHORTANSWER:', '{1:ESSAY:'],
  ['cloze-loose', '{a: b}', '{#1}'],
  ['cloze-loose', '{a: b}', '{1:SA:=a'],
  ['cloze-weight', '{1:SHORTANSWER:', '{0:SHORTANSWER:'],
  ['cloze-right', '=jaring~=jala', 'jaring~%90%jala'],
  ['cloze-right', '=1958:5', '1958:5'],
  ['cloze-options', '=satu~%50%dua~tiga#Bukan.', '=satu'],
  ['cloze-answer', '=jaring', '= '],
  ['cloze-distinct', '=jala', '=jaring'],
  ['cloze-line', '=jala', '=ja\nla'],
  ['cloze-number', '=1958', '=19,58'],
  ['cloze-number', '=1958:5', '=1958 m'],
  ['cloze-tolerance', '1958:5', '1958:±5'],
  ['cloze-option', '~tiga', '~&lt;b&gt;tiga&lt;/b&gt;'],
  ['cloze-escape', '=jaring~=jala', '=jaring\\~jala'],
  ['cloze-start', '=jaring', '\n=jaring'],
  ['cloze-start', '~%50%dua', '~ %50%dua'],
  ['cloze-file', 'MULTICHOICE_S:=satu', 'MULTICHOICE_V:=<img src="@@PLUGINFILE@@/a.png" alt="">'],
  // The bracket ends the gap, and what follows is text.
  ['cloze-tex', '~tiga#Bukan.', '~tiga \\(x^{2}\\)'],

  ['setting-value', '<responseformat>editor', '<responseformat>html'],
  ['setting-value', '<responserequired>1', '<responserequired>yes'],
  ['setting-value', '<responsefieldlines>15', '<responsefieldlines>12'],
  ['setting-value', '<minwordlimit>150', '<minwordlimit>'],
  ['essay-words', '<minwordlimit>150', '<minwordlimit>301'],
  ['setting-value', '<attachments>0', '<attachments>4'],
  ['essay-attachments', '<attachmentsrequired>0', '<attachmentsrequired>1'],
  ['setting-value', '<maxbytes>0', '<maxbytes>1MB'],
  ['html-language', shown('Dua contoh.'), '<text>Dua contoh.</text>'],
  ['element-known', '<responseformat>', '<hint format="html"><text/></hint><responseformat>'],
  [
    'element-known',
    '<responsetemplate format="html">',
    '<responsetemplate format="html"><file name="a.png" path="/" encoding="base64"/>'
  ]
]

/** Questions whose answers are typed, matched, ordered, filled in or written. */
export const answers: Sample = {files: [file], breaches}
