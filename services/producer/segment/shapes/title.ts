/** The title of a live page. */

const LIVE = [/\bLIVE\b/, /\b(?:live updates|as it happened|live blog)\b/i, /[-–—|:] ?live(?: blog| coverage)?$/i, /^live:/i];

export function liveTitle(text: string): boolean {
  return text.length <= 200 && LIVE.some(pattern => pattern.test(text));
}
