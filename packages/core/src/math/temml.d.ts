/** What of Temml is used here; its own types stand where the resolution of ES modules does not look for them. */
declare module 'temml' {
  interface TemmlOptions {
    readonly displayMode?: boolean
    readonly throwOnError?: boolean
    readonly xml?: boolean
    readonly trust?: boolean
    readonly strict?: boolean
    readonly maxExpand?: number
    /** In em, and in points. */
    readonly maxSize?: readonly [em: number, points: number]
  }

  const temml: {readonly renderToString: (tex: string, options: TemmlOptions) => string}
  export {temml as default}
}
