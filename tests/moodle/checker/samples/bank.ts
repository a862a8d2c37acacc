import {bankFile, category, question, shown, type Breach, type Sample} from './sample.ts'

const essay = (id: string): string =>
  question(
    'essay',
    id,
    `<responseformat>editor</responseformat>
    <responserequired>1</responserequired>
    <responsefieldlines>15</responsefieldlines>
    <attachments>0</attachments>
    <attachmentsrequired>0</attachmentsrequired>
    <maxbytes>0</maxbytes>
    <filetypeslist/>
    <graderinfo format="html"><text/></graderinfo>
    <responsetemplate format="html"><text/></responsetemplate>`
  ).replace(`Soal ${id}.`, `Soal <b id="${id}-b">${id}</b>`)

const breaches: readonly Breach[] = [
  ['idnumber-distinct', '<idnumber>q2<', '<idnumber>q1<'],
  ['idnumber-distinct', '<idnumber>kursus/m2<', '<idnumber>kursus/m1<'],
  ['category-kept', '<idnumber>kursus<', '<idnumber>lain<'],
  ['category-mixed', /top\/Kursus/gu, '$course$/top/Kursus'],
  ['category-parent', / {2}<question type="category">.*?<\/question>\n/su, ''],
  ['category-distinct', 'top/Kursus/Dua', 'top/kursus'],
  ['html-id-distinct', 'id="q2-b"', 'id="q1-b"'],
  ['questions-present', / {2}<question type="essay">.*<\/question>\n(?=<\/quiz>)/su, ''],
  ['stem-present', /<questiontext format="html">.*?<\/text>/su, '<questiontext format="html"><text/>'],
  ['html-language', ' lang="id" dir="ltr"', ''],
  ['hint-present', shown('Pikirkan.'), '<text/>']
]

/** A bank in two files, of which each declares its categories. */
export const bank: Sample = {
  files: [
    bankFile(category('top/Kursus', 'kursus'), category('top/Kursus/Satu', 'kursus/m1'), essay('q1')),
    bankFile(
      category('top/Kursus', 'kursus'),
      category('top/Kursus/Dua', 'kursus/m2'),
      essay('q2'),
      question(
        'shortanswer',
        'q3',
        `<usecase>0</usecase>
    <answer fraction="100" format="moodle_auto_format"><text>jala</text></answer>
    <hint format="html">${shown('Pikirkan.')}</hint>`
      )
    )
  ],
  breaches
}
