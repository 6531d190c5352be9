/** What the letters of an American hull number say that a ship is, and the words for it. */
export const hullTypes: readonly { readonly code: RegExp; readonly type: string; readonly words: RegExp }[] =
  [
    { code: /^CVN?$/, type: 'aircraft carrier', words: /carrier/ },
    { code: /^DDG?$/, type: 'destroyer', words: /destroyer/ },
    { code: /^CGN?$/, type: 'cruiser', words: /cruiser/ },
    { code: /^FFG?$/, type: 'frigate', words: /frigate/ },
    { code: /^SS(?:N|BN|GN)$/, type: 'submarine', words: /submarine/ },
    {
      code: /^LH[AD]$/,
      type: 'amphibious assault ship',
      words: /amphibious assault ship|helicopter carrier/,
    },
    { code: /^LPD$/, type: 'amphibious transport dock', words: /amphibious|transport dock/ },
    { code: /^LSD$/, type: 'dock landing ship', words: /landing ship|amphibious/ },
    { code: /^LCS$/, type: 'littoral combat ship', words: /littoral|frigate/ },
    { code: /^BB$/, type: 'battleship', words: /battleship/ },
  ];

/** The types of ship that a draft may take for another. */
export const SHIP =
  'aircraft carrier|escort carrier|carrier|destroyer|cruiser|frigate|submarine|battleship|battlecruiser|corvette|amphibious assault ship|littoral combat ship|minesweeper|destroyer escort';

/** Ships whose names no other navy has ever given, by their prefix: alternatives of a pattern. */
export const NAMES: Readonly<Record<'USS' | 'HMS', string>> = {
  USS: 'Gerald R\\. Ford|Nimitz|Dwight D\\. Eisenhower|Carl Vinson|Theodore Roosevelt|Abraham Lincoln|George Washington|John C\\. Stennis|Harry S\\.? Truman|Ronald Reagan|George H\\. ?W\\. Bush|John F\\. Kennedy|Zumwalt|Arleigh Burke',
  HMS: 'Queen Elizabeth|Prince of Wales',
};
