import eslint from '@eslint/js'
import jsdoc from 'eslint-plugin-jsdoc'
import globals from 'globals'
import {defineConfig} from 'eslint/config'
import typescript from 'typescript-eslint'

const tests = ['packages/*/src/**/*.test.ts', 'packages/*/src/testing/**/*.ts', 'tests/**/*.ts']

/** What a formatter of bytes may not ask: one course gives the same bytes on every day and machine. */
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time from the context.'
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the time from the context.'
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Derive it from the course.'
  },
  {selector: 'CallExpression[callee.property.name="randomUUID"]', message: 'Derive it from the course.'},
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(?!LowerCase|UpperCase)/]',
    message: 'The machine’s locale must not show.'
  }
]

const namedExports = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same everywhere.'
  }
]

/** What is exported by name, and therefore documented. */
const exported = [
  ...[
    'FunctionDeclaration',
    'ClassDeclaration',
    'TSInterfaceDeclaration',
    'TSTypeAliasDeclaration',
    'TSDeclareFunction'
  ].map(node => `ExportNamedDeclaration > ${node}`),
  'ExportNamedDeclaration[declaration.type="VariableDeclaration"]'
]

/** What is exported and has parameters. */
const exportedFunctions = [
  'ExportNamedDeclaration > FunctionDeclaration',
  'ExportNamedDeclaration > TSDeclareFunction',
  // Where a variable has a type of its own, that type's comment tells what the parameters are.
  'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression'
]

/** An `as` says what the compiler could not see; the comment beside it says why that holds. */
const asNeedsReason = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {silent: 'Say in a comment beside this `as` why it holds, or let the compiler find the type.'}
  },
  create(context) {
    const {sourceCode} = context
    const spoken = node =>
      sourceCode.getCommentsBefore(node).length > 0
      || sourceCode
        .getAllComments()
        .some(
          ({loc}) =>
            loc.end.line === node.loc.start.line - 1
            || (loc.start.line <= node.loc.end.line && loc.end.line >= node.loc.start.line)
        )
    return {
      TSAsExpression(node) {
        const {typeAnnotation} = node
        if (typeAnnotation.type === 'TSTypeReference' && typeAnnotation.typeName.name === 'const') return
        // The comment may stand beside the expression, or above the statement that holds it.
        let holder = node
        while (holder && !spoken(holder)) {
          if (/Statement$|Declaration$/.test(holder.type)) break
          holder = holder.parent
        }
        if (!holder || !spoken(holder)) context.report({node, messageId: 'silent'})
      }
    }
  }
}

export default defineConfig(
  {ignores: ['**/dist/', '**/node_modules/', 'coverage/', '**/generated/', 'tests/fixtures/', 'examples/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    plugins: {jsdoc, silabus: {rules: {'as-needs-reason': asNeedsReason}}},
    languageOptions: {
      parserOptions: {
        // One program for everything takes half the time of one for each package.
        project: 'tsconfig.test.json',
        tsconfigRootDir: import.meta.dirname
      }
    },
    settings: {jsdoc: {mode: 'typescript'}},
    rules: {
      'silabus/as-needs-reason': 'error',
      'no-restricted-syntax': ['error', ...namedExports],
      'object-shorthand': 'error',
      eqeqeq: 'error',

      '@typescript-eslint/consistent-type-exports': [
        'error',
        {fixMixedExportsWithInlineTypeSpecifier: false}
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}
      ],
      // A `default` is an answer to kinds that are yet to come; without one, every member needs a case.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true}
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_'}
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // There are no enums: `erasableSyntaxOnly` forbids them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `return report(…)` is how a mistake ends a function.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The compiler asks for brackets where an object has any keys.
      '@typescript-eslint/dot-notation': 'off',
      // Tables mapped over an interface are the house's one trick, and `Record<never, never>` one of their rows.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // `isolatedDeclarations` wants the types of exports written down.
      '@typescript-eslint/no-inferrable-types': 'off',
      // Characters are counted by code points, as the formats count them.
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      // It would turn a commented `as` into a `!`.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',

      'jsdoc/require-jsdoc': [
        'error',
        {contexts: exported, require: {FunctionDeclaration: false}, enableFixer: false}
      ],
      'jsdoc/require-description': ['error', {contexts: exported}],
      'jsdoc/require-param': [
        'error',
        {contexts: exportedFunctions, checkDestructured: false, enableFixer: false}
      ],
      'jsdoc/require-param-description': ['error', {contexts: exportedFunctions}],
      'jsdoc/require-returns': ['error', {contexts: exportedFunctions}],
      'jsdoc/require-returns-description': ['error', {contexts: exportedFunctions}],
      'jsdoc/check-param-names': ['error', {checkDestructured: false}],
      'jsdoc/check-tag-names': ['error', {typed: true}],
      'jsdoc/no-types': 'error',
      'jsdoc/tag-lines': ['error', 'never', {startLines: 1}]
    }
  },
  {
    // Everything between a course and its bytes.
    files: ['packages/{core,html,archive,scorm,epub,moodle,import}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...namedExports, ...clock]
    }
  },
  {
    files: tests,
    rules: {
      // A test is its own description, and calls what it is given in ways that its types do not foresee.
      'silabus/as-needs-reason': 'off',
      'jsdoc/require-jsdoc': 'off',
      'jsdoc/require-description': 'off',
      'jsdoc/require-param': 'off',
      'jsdoc/require-returns': 'off',
      '@typescript-eslint/unbound-method': 'off'
    }
  },
  {
    files: ['**/*.config.ts'],
    rules: {'no-restricted-syntax': 'off'}
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {globals: globals.node},
    rules: {eqeqeq: 'error', 'object-shorthand': 'error'}
  },
  {
    files: ['scripts/guide-pictures.mjs'],
    languageOptions: {globals: globals.browser}
  }
)
