/** What a piece of code is, as far as readers are shown. */
export type CodeRole =
  'keyword' | 'type' | 'title' | 'string' | 'number' | 'comment' | 'meta' | 'addition' | 'deletion'

/** Roles by the scopes of highlight.js, their first word; a scope that is not listed looks like any other code. */
const roles: Readonly<Record<string, CodeRole>> = {
  addition: 'addition',
  attr: 'type',
  attribute: 'type',
  built_in: 'type',
  bullet: 'number',
  'char.escape': 'string',
  code: 'string',
  comment: 'comment',
  deletion: 'deletion',
  doctag: 'keyword',
  keyword: 'keyword',
  link: 'string',
  literal: 'number',
  meta: 'meta',
  name: 'title',
  number: 'number',
  quote: 'comment',
  regexp: 'string',
  section: 'title',
  'selector-attr': 'type',
  'selector-class': 'title',
  'selector-id': 'title',
  'selector-pseudo': 'keyword',
  'selector-tag': 'keyword',
  string: 'string',
  symbol: 'number',
  'template-tag': 'keyword',
  title: 'title',
  type: 'type'
}

/** How a role looks; weight and slant speak where there is no colour (e-ink). */
interface Look {
  /** On a light page. */
  readonly light: string
  readonly dark: string
  readonly more?: string
}

/** Colours with a contrast of 4.5 at least on the pages of all targets (WCAG 2.2, 1.4.3). */
export const looks: Readonly<Record<CodeRole, Look>> = {
  keyword: {light: '#8b2a86', dark: '#e3a8ea', more: 'font-weight: 600'},
  type: {light: '#0b5e60', dark: '#82cdc7'},
  title: {light: '#1d56a5', dark: '#a3c8f7'},
  string: {light: '#17683d', dark: '#8fd6a8'},
  number: {light: '#8c4400', dark: '#f0b67f'},
  comment: {light: '#59646c', dark: '#a5b0b6', more: 'font-style: italic'},
  meta: {light: '#7d5200', dark: '#e6c27a'},
  addition: {light: '#17683d', dark: '#8fd6a8'},
  deletion: {light: '#a2322a', dark: '#f4a396'}
}

/**
 * Tell what a scope shows.
 *
 * @param className The classes that highlight.js writes, such as `hljs-title function_`.
 * @returns The role; `undefined` where it looks like any other code.
 */
export function roleOf(className: string): CodeRole | undefined {
  const scope = /^hljs-(\S+)/u.exec(className)?.[1] ?? ''
  return Object.hasOwn(roles, scope) ? roles[scope] : undefined
}

/**
 * Write how a role looks, for targets without a stylesheet.
 *
 * @param role The role.
 * @returns Declarations for a light page.
 */
export function inlineLook(role: CodeRole): string {
  const {light, more} = looks[role]
  return [`color: ${light}`, ...(more === undefined ? [] : [more])].join('; ')
}

/** The rules of all roles. */
export const codeRules: string = [
  ...Object.entries(looks).map(
    ([role, {light, more}]) => `.code-${role} { color: ${light};${more === undefined ? '' : ` ${more};`} }`
  ),
  '@media (prefers-color-scheme: dark) {',
  ...Object.entries(looks).map(([role, {dark}]) => `  .code-${role} { color: ${dark}; }`),
  '}'
].join('\n')

/** The same for pages whose reader chose light or dark, which the root element then says. */
export const chosenCodeRules: string = (['light', 'dark'] as const)
  .flatMap(theme =>
    Object.entries(looks).map(
      ([role, look]) => `:root[data-theme="${theme}"] .code-${role} { color: ${look[theme]}; }`
    )
  )
  .join('\n')
