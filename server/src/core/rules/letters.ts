/*
 * The letters of Latin alphabets, for the character classes of patterns that look for names: \p{L} would cost a millisecond in
 * each of them, before a story is read. From 0x100 on capitals and small letters take turns, and no small one begins a name.
 */

export const CAPITAL = 'A-Z\\u00c0-\\u00de\\u0100-\\u024f';
export const LETTER = 'A-Za-z\\u00c0-\\u024f';
