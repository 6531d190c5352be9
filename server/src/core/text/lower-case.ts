/**
 * A part of a text in lower case. For a text with more than Latin-1 in it, as prose has, the engine asks its library for
 * languages, which takes ten times as long as a look at the letters; and nearly every word is in lower case already.
 */
export function lowerCase(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  for (let at = start; at < end; at++) if (!isLow(text.charCodeAt(at))) return part.toLowerCase();
  return part;
}

/** Whether a unit is of ASCII, and no capital. */
function isLow(unit: number): boolean {
  return unit < 0x80 && (unit < 0x41 || unit > 0x5a);
}
