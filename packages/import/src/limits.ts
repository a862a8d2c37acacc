/** The largest file that is read, in bytes: question banks with many recordings stay below. */
export const fileLimit: number = 128 * 1024 * 1024

/** The longest text of one element that is not a file, in characters: a long novel. */
export const textLimit: number = 1024 * 1024

/** The most elements inside one another, in the file and in the HTML of one text. */
export const depthLimit: number = 100
