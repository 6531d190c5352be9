/**
 * Bores of guns, howitzers and mortars in millimetres, of this century and the last. Only those that are met in the press
 * of today; older ones are never marked, since nothing here marks a calibre because it is not in the list.
 */
export const artillery: ReadonlySet<number> = new Set([
  76, 81, 82, 84, 85, 88, 90, 100, 105, 106, 107, 115, 120, 122, 125, 127, 128, 130, 152, 155, 160, 175, 203,
  240,
]);

export const artilleryNouns: ReadonlySet<string> = new Set([
  'howitzer',
  'mortar',
  'gun',
  'cannon',
  'shell',
  'artillery',
  'projectile',
]);

/** Rockets have a range too, so that "122-km rockets" is none; "122-caliber rockets" is. */
export const rockets: ReadonlySet<number> = new Set([107, 122, 127, 220, 227, 300]);

/** A round may be of either; a rifle's is told by the words before it. */
export const smallArms: ReadonlySet<string> = new Set(
  'rifle carbine pistol handgun revolver bullet cartridge round ammunition casing'.split(' '),
);

/** Weapons whose number is taken for a calibre. */
export const designations: Readonly<Record<string, { name: string; is: string; nouns: RegExp }>> = {
  '4': { name: 'M4', is: 'a 5.56 mm carbine', nouns: /^(?:rifle|carbine)$/ },
  '15': { name: 'AR-15', is: 'a .223 or 5.56 mm rifle', nouns: /^rifle$/ },
  '16': { name: 'M16', is: 'a 5.56 mm rifle', nouns: /^rifle$/ },
  '47': { name: 'AK-47', is: 'a 7.62 mm rifle', nouns: /^rifle$/ },
  '74': { name: 'AK-74', is: 'a 5.45 mm rifle', nouns: /^rifle$/ },
  '203': { name: 'M203', is: 'a 40 mm grenade launcher', nouns: /^(?:rifle|carbine)$/ },
  '240': { name: 'M240', is: 'a 7.62 mm machine gun', nouns: /^(?:rifle|machine gun|gun)$/ },
  '249': { name: 'M249', is: 'a 5.56 mm machine gun', nouns: /^(?:rifle|machine gun|gun)$/ },
};

/** Bores in thousandths of an inch by which cartridges are called. */
export const inchCalibres: ReadonlySet<number> = new Set([
  170, 172, 204, 218, 219, 220, 221, 222, 223, 224, 225, 243, 244, 250, 256, 257, 260, 264, 270, 275, 276,
  277, 280, 284, 297, 300, 303, 307, 308, 310, 318, 320, 325, 327, 333, 338, 340, 348, 350, 351, 356, 357,
  358, 369, 375, 376, 378, 380, 400, 401, 404, 405, 408, 410, 416, 425, 429, 430, 440, 444, 445, 450, 454,
  455, 458, 460, 465, 470, 475, 476, 480, 499, 500, 505, 510, 577, 600, 700,
]);

/** Digits exchanged or mistyped in calibres of small arms. */
export const misprints: Readonly<Record<string, string>> = {
  '5.46': '5.45',
  '5.54': '5.45',
  '5.55': '5.56',
  '5.57': '5.56',
  '5.65': '5.56',
  '7.26': '7.62',
  '7.61': '7.62',
  '7.64': '7.62',
  '7.67': '7.62',
  '7.29': '7.92',
  '12.6': '12.7',
  '17.2': '12.7',
  '14.4': '14.5',
  '15.4': '14.5',
};

const near = (
  entries: readonly [readonly number[], readonly number[]][],
): Record<number, readonly number[]> =>
  Object.fromEntries(entries.flatMap(([wrong, right]) => wrong.map((each) => [each, right])));

/** Calibres beside one that is common, and themselves of no gun of that sort that is known. */
export const strange: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>> = {
  howitzer: near([
    [[103, 104, 108], [105]],
    [[121, 123, 124], [122]],
    [[125], [122, 155]],
    [[115], [105, 155]],
    [[151, 153], [152]],
    [[154, 156, 157, 158], [155]],
    [[165], [155]],
    [[201, 202, 204], [203]],
  ]),
  'tank gun': near([
    [[121, 119], [120]],
    [[123, 124, 126], [125]],
  ]),
  'smoothbore gun': near([
    [[121, 119], [120]],
    [[123, 124, 126], [125]],
  ]),
  shell: near([
    [[154, 156, 157], [155]],
    [[151, 153], [152]],
    [[121], [120, 122]],
    [[124, 126], [125]],
  ]),
  mortar: near([
    [[61, 62], [60]],
    [[83], [81, 82]],
    [[119, 121, 123, 125], [120]],
  ]),
};
