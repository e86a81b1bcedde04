/** Credits and captions that a copied page prints where its pictures were. */
import type { BoilerplateRule } from './rule.js';

export const IMAGES: readonly BoilerplateRule[] = [
  { name: 'image-source', role: 'image', long: true, says: 'Credit of a picture.', shape: 'Image (?:source|credit|copyright)\\b[,:]?', examples: ['Image source, Getty Images', 'Image source, A N OtherPickets outside the depot'] },
  { name: 'image-caption', role: 'image', long: true, says: 'Caption of a picture.', shape: '(?:Image|Photo|Picture) caption\\b[,:]?', examples: ['Image caption, Bangor at eight'] },
  { name: 'photograph-credit', role: 'image', says: 'Photographer of a picture.', shape: '(?:Photograph|Photo|Composite|\\(Image)(?: by)?: [^.!?]{1,80}$', examples: ['Photograph: Jo Bloggs/PA', '(Image: Evening Chronicle)'] },
  { name: 'gallery', role: 'image', says: 'Buttons of pictures.', shape: '(?:View|Open) (?:gallery|image in fullscreen)|Enlarge (?:image|this image)|\\d+ of \\d+$', examples: ['View image in fullscreen', '1 of 12'] },
];

/** A caption mark with nothing behind it: the next line is the caption. */
export const BARE_CAPTION = /^(?:image|photo|picture|media) caption[,:]?$/i;

/** "Nurses at dawn. Photograph: Jo Bloggs/PA": a caption that ends in its credit. */
export function endsInCredit(text: string): boolean {
  return text.length <= 400 && text.includes('hotograph: ') && /\bPhotograph: [^.]{1,60}$/.test(text);
}
