import {importMoodleXml, writeCourse} from '@silabus/import'

const xml = `<quiz>
  <question type="shortanswer">
    <name><text>Compost</text></name>
    <questiontext format="html"><text><![CDATA[<p>What <em>feeds</em> a plant?</p>]]></text></questiontext>
    <answer fraction="100"><text>compost</text></answer>
  </question>
</quiz>`
const {bank, messages} = importMoodleXml(Buffer.from(xml), {file: 'soil.xml'})
for (const {line, reason} of messages) console.error(line, reason)
if (bank !== undefined) {
  const {files, messages: more} = writeCourse(bank)
  for (const [path, content] of files) console.log(path, content)
  for (const {line, reason} of more) console.error(line, reason)
}
