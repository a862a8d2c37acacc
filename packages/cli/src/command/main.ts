#!/usr/bin/env node
import {Command, CommanderError, Option} from 'commander'
import {failure} from './failure.ts'
import type {ImportOptions} from './import/import.ts'
import type {BuildOptions, CheckOptions, FixOptions, InspectOptions, ListTargetsOptions} from './verbs.ts'
import {version} from '../version.ts'

const debug = process.argv.includes('--debug')

// What reads us may stop reading, as `head` does: then there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
process.on('uncaughtException', error => {
  process.exit(failure(error, debug))
})

// Should the work ever stop without an end, that is no success.
process.exitCode = 3
run(process.argv).then(
  code => (process.exitCode = code),
  (error: unknown) => (process.exitCode = failure(error, debug))
)

async function run(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = createProgram(result => (code = result))
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    // commander has told already what is wrong; help and version that were asked for are no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** What the verbs need is imported when one is run: it takes as long to read as Node takes to start. */
function createProgram(done: (code: number) => void): Command {
  const program = new Command('silabus')
    .description('Build SCORM 1.2, EPUB 3 and Moodle XML from one Markdown course.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .option('--debug', 'show where in the program a failure happened')
    .configureOutput({outputError: (text, write) => write(oneLine(text))})
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 done, 1 the course has errors, 2 misused, 3 the machine failed.')

  const strict = ['--strict', 'take warnings as errors'] as const
  const to = ['--to <targets>', 'these targets alone, such as `scorm12,epub`', collect] as const
  const course = ['[course]', 'a .md file, or a folder with a course.md', '.'] as const
  const debug = new Option('--debug').hideHelp()

  program
    .command('build')
    .description('build a course for every target that is not made on request only')
    .argument(...course)
    .option(...to)
    .option('--out <folder>', 'where the files go', 'dist')
    .option(
      '--since <file>',
      'only what changed since this earlier file for Moodle; may be repeated',
      collect
    )
    .option(...strict)
    .option('--single-file', 'with `--to html`: one file with everything inside')
    .option('--draft', 'write in spite of errors, for looking, not for publishing')
    .option('--json', 'print the result as JSON')
    .addOption(debug)
    .action(async (course: string, options: BuildOptions) => {
      const {build} = await import('./verbs.ts')
      done(await build(course, options))
    })

  program
    .command('check')
    .description('tell what is wrong with a course, and write nothing')
    .argument(...course)
    .option(...to)
    .option(...strict)
    .addOption(
      new Option('--format <format>', 'how to tell it')
        .choices(['pretty', 'json', 'github', 'sarif'])
        .default('pretty')
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addOption(debug)
    .action(async (course: string, options: CheckOptions) => {
      const {check} = await import('./verbs.ts')
      done(check(course, options))
    })

  program
    .command('fix')
    .description('write what has one right answer into the source')
    .argument(...course)
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--json', 'print the result as JSON')
    .addOption(debug)
    .action(async (course: string, options: FixOptions) => {
      const {fix} = await import('./verbs.ts')
      done(await fix(course, options))
    })

  program
    .command('import')
    .description('make a course of questions from elsewhere: Moodle XML, GIFT, Aiken')
    .argument('<file>', 'the file to read')
    .requiredOption('--out <folder>', 'where the course goes: a new or an empty folder')
    .option('--json', 'print the result as JSON')
    .addOption(debug)
    .action(async (file: string, options: ImportOptions) => {
      const {importFile} = await import('./import/import.ts')
      done(await importFile(file, options))
    })

  program
    .command('inspect')
    .description('show the model of a course, or its objectives')
    .argument(...course)
    .option('--objectives', 'objectives against what teaches and what assesses them, as a table')
    .option('--html <file>', 'write the objectives as a page for browsers')
    .option('--json', 'print the result as JSON')
    .addOption(debug)
    .action(async (course: string, options: InspectOptions) => {
      const {inspect} = await import('./verbs.ts')
      done(await inspect(course, options))
    })

  program
    .command('targets')
    .description('list the targets and their options')
    .option('--json', 'print the list as JSON')
    .addOption(debug)
    .action(async (options: ListTargetsOptions) => {
      const {listTargets} = await import('./verbs.ts')
      done(listTargets(options))
    })

  return program
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** commander puts its suggestion on a line of its own. */
function oneLine(text: string): string {
  return `${text
    .replace(/^error: /u, 'silabus: ')
    .trim()
    .replaceAll('\n', ' ')}\n`
}
