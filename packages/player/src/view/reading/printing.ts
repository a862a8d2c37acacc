/** How long printing waits for pictures that were not looked at yet, in milliseconds. */
const patience = 4000

/** Make whatever is printed whole: pictures that were not loaded, parts that are folded. */
export function preparePrinting(): void {
  let opened: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    loadPictures()
    // Hints stay what they are: for who asks.
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.page details:not(.hint, [open])')]
    for (const folded of opened) folded.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const folded of opened) folded.open = false
    opened = []
  })
}

/** Print the whole course, with its pictures. */
export function printCourse(): void {
  const loaded = Promise.all(loadPictures().map(picture => picture.decode().catch(() => undefined)))
  const late = new Promise(resolve => setTimeout(resolve, patience))
  void Promise.race([loaded, late]).then(() => window.print())
}

function loadPictures(): HTMLImageElement[] {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.page img')]
  for (const picture of pictures) picture.loading = 'eager'
  return pictures
}
