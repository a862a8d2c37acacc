import {expect, it} from 'vitest'
import type {MathElement} from '../model.ts'
import {createFormulaReader, type FormulaReading} from './read-formula.ts'

const read = (tex: string): FormulaReading => createFormulaReader()(tex, false)
const markup = (node: MathElement | string): string =>
  typeof node === 'string'
    ? node
    : `<${node.name}${Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join('')}>${node.children.map(markup).join('')}</${node.name}>`
const write = (tex: string): string => {
  const reading = read(tex)
  return 'mathml' in reading ? markup(reading.mathml) : reading.problem
}

it('writes letters that readers know for alphabets of their own', () => {
  expect(write('\\mathbb{R}^n')).toBe('<math><msup><mi>ℝ</mi><mi>n</mi></msup></math>')
})

it('writes looks into the elements, for targets without a stylesheet', () => {
  expect(write('\\underline{a}')).toBe(
    '<math><menclose notation="bottom" style="border-bottom:0.065em solid;padding-bottom:0.1em;"><mi>a</mi></menclose></math>'
  )
  expect(write('\\cancel{a}')).toContain('<menclose notation="updiagonalstrike" style="background:')
})

it('tells what is wrong and where', () => {
  expect(read('x + \\sqare{a}')).toEqual({
    problem: 'unsupported function name: \\sqare',
    start: 4,
    end: 10
  })
  expect(read('a & b')).toMatchObject({start: 2, end: 3})
  expect(read('\\frac{1}{2')).toMatchObject({start: 9})
  expect(read('x_')).toEqual({problem: 'it is incomplete'})
  expect(read(' ')).toEqual({problem: 'nothing stands between the dollar signs'})
})

it('lets nothing reach out of a formula', () => {
  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{http://example.org/a.png}',
    '\\style{background:url(http://example.org)}{x}',
    '\\id{a}{x}',
    '\\class{a}{x}',
    '\\data{a=b}{x}',
    '\\color{red;background:url(x)}x',
    '\\ref{a}'
  ])
    expect(read(tex), tex).toHaveProperty('problem')
})

it('ends soon whatever it is given', () => {
  const start = process.cpuUsage()
  for (const tex of [
    '\\def\\a#1{\\a{#1#1}}\\a{x}',
    '\\newcommand{\\a}{\\a\\a}\\a',
    '{'.repeat(5000),
    '\\sqrt'.repeat(2000),
    '\\frac{'.repeat(1500) + 'x' + '}{2}'.repeat(1500),
    'x'.repeat(20_000),
    '\\left('.repeat(200) + '\\right)'.repeat(200),
    '\\begin{matrix}'.repeat(200) + '\\end{matrix}'.repeat(200)
  ])
    expect(read(tex), tex.slice(0, 40)).toHaveProperty('problem')
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
})
