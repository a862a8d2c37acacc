import {exportCourse, loadCourse, parseCourse, targets, wantedExporters, writePackage} from 'silabus'

const parsed = parseCourse(loadCourse('garden'), {targets})
for (const target of wantedExporters(targets, parsed.course)) {
  const {tree, messages} = exportCourse(parsed, target, {now: new Date(0), generator: '0.1.0'})
  const told = [...parsed.messages, ...messages]
  for (const {file, line, column, reason} of told) console.error(`${file}:${line}:${column} ${reason}`)
  if (tree === undefined || told.some(({severity}) => severity === 'error')) continue
  await writePackage(tree, `${parsed.course.id}${target.suffix}`)
}
