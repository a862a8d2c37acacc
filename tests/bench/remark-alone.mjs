/**
 * The least that a build on this parser must do: Markdown files to HTML by the libraries alone, file by file, without
 * a course, messages, questions or packages. Says how many bytes of HTML came out.
 */
import {readFileSync} from 'node:fs'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm)
let bytes = 0
for (const file of process.argv.slice(2)) {
  const tree = processor.runSync(processor.parse(readFileSync(file, 'utf8')))
  bytes += Buffer.byteLength(toHtml(toHast(tree)))
}
process.stdout.write(`${bytes}\n`)
