/** Any blank but the plain one: line breaks, tabs, no-break spaces. */
const OTHER_BLANK = /[^\S ]/;
const OTHER_BLANKS = /[^\S ]/g;

/** A text with each blank as a plain one, so that patterns need know no other. Most texts have no other. */
export function withPlainBlanks(text: string): string {
  return OTHER_BLANK.test(text) ? text.replace(OTHER_BLANKS, ' ') : text;
}
