/** Last words of kinds' nouns that may stand behind anything. */
export const TELLS_NOTHING = new Set(
  'system weapon program programme initiative project post point complex strike hunter'.split(' '),
);

/** Words of kinds' nouns that stand near everything. */
export const TOO_GENERAL = new Set(
  (
    'system weapon to of and the in air way one a point multi role aided combat light heavy medium short long range small project ' +
    'initiative program programme support transport command special mission post training training advanced strategic patrol ' +
    'vehicle complex utility ground surface unmanned uncrewed sea robot kit pod gun boat ship plane array hull round vessel off road'
  ).split(' '),
);
