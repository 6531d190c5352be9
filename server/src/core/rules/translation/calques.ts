/** Words that are no English, or mean something else in it: a translation by the letter. */
export interface Calque {
  /** The words that it may begin with, in lower case. */
  readonly words: string;
  /** From that word on; a blank may be a hyphen. Without it, the words themselves. */
  readonly phrase?: string;
  /** Where those words are common: what else of the phrase a draft must have, in lower case. */
  readonly beside?: string;
  /** English for it, best first, in the singular. `$1` is the first group. */
  readonly right: readonly string[];
  /** Where it is one of several, so that the English follows it into the plural. */
  readonly countable?: true;
  readonly native: string;
  /** Only where the draft is about such a place. */
  readonly about?: 'eastern' | 'asian';
  /** What stands right before. */
  readonly before?: RegExp;
  /** What must not stand right before. */
  readonly notBefore?: RegExp;
  /** Words of the sentence that explain it. */
  readonly explained?: RegExp;
}

export const calques: readonly Calque[] = [
  // Ammunition and equipment.
  { words: 'boekomplekt boyekomplekt', right: ['ammunition load'], countable: true, native: 'боекомплект' },
  {
    words: 'ammunition ammo',
    beside: 'set sets kit kits',
    phrase: '(?:ammunition sets?|ammo (?:sets?|kits?))',
    right: ['ammunition load'],
    countable: true,
    native: 'боекомплект',
    about: 'eastern',
  },
  {
    words: 'complectation complectations komplektatsiya',
    right: ['configuration', 'equipment'],
    native: 'комплектация',
  },
  {
    words: 'regimental brigade battalion',
    beside: 'kit kits',
    phrase: '(regimental|brigade|battalion) kits?(?= (?:of|for))',
    right: ['$1 set'],
    countable: true,
    native: 'комплект',
    about: 'eastern',
  },
  {
    words: 'divisional division',
    beside: 'kit kits set sets',
    phrase: 'division(?:al)? (?:kit|set)s?(?= (?:of|for))',
    right: ['battalion set'],
    countable: true,
    native: 'дивизионный комплект; дивизион is a battalion',
    about: 'eastern',
  },
  // Rocket artillery.
  {
    words: 'reactive jet',
    phrase: '(?:reactive|jet) artillery',
    right: ['rocket artillery'],
    native: 'реактивная артиллерия',
  },
  {
    words: 'reactive jet',
    phrase:
      '(?:reactive launchers?|(?:reactive|jet) (?:systems? of (?:salvo|volley) fire|(?:salvo|volley) fire systems?))',
    right: ['multiple rocket launcher', 'MLRS'],
    countable: true,
    native: 'реактивная система залпового огня',
  },
  {
    words: 'salvo volley',
    phrase: '(?:salvo|volley) (?:fire (?:rocket )?systems?|(?:rocket|launch(?:er)?) systems?)',
    right: ['multiple rocket launcher', 'MLRS'],
    countable: true,
    native: 'система залпового огня',
    about: 'eastern',
    notBefore: /(?:reactive|jet)[ -]$/i,
  },
  {
    words: 'radial',
    phrase: 'radial guns?',
    right: ['multiple rocket launcher'],
    countable: true,
    native: '방사포',
    about: 'asian',
  },
  // People.
  {
    words: 'live living',
    phrase: 'liv(?:e|ing) forces?',
    right: ['troops', 'manpower'],
    native: 'живая сила',
    about: 'eastern',
    notBefore: /(?:to|who|that|which|they|we|people|and|must|can|could|will|would) $/i,
  },
  {
    words: 'personal personnel',
    beside: 'composition',
    phrase: 'person(?:al|nel) composition',
    right: ['personnel', 'troops'],
    native: 'личный состав',
    about: 'eastern',
  },
  {
    words: 'motorized motorised motor',
    beside: 'shooting shooter shooters',
    phrase: '(?:motori[sz]ed|motor) (?:shooting|shooters?)',
    right: ['motor rifle'],
    native: 'мотострелковый',
  },
  {
    words: 'fighting',
    beside: 'preparedness',
    phrase: 'fighting preparedness',
    right: ['combat readiness'],
    native: 'боеготовность',
  },
  {
    words: 'combat gun missile launcher mortar drone',
    beside: 'calculation calculations',
    phrase:
      '(combat|gun|missile|launcher|mortar|drone) calculations?(?= (?:was|were|of the|destroyed|killed))',
    right: ['$1 crew'],
    countable: true,
    native: 'расчёт',
    about: 'eastern',
  },
  {
    words: 'landing',
    phrase: 'landing troops',
    right: ['airborne troops', 'marines'],
    native: 'десант',
    about: 'eastern',
    before: /\b(?:the|russian|ukrainian|belarusian|enemy|elite|air) $/i,
  },
  // What happened.
  {
    words: 'clap claps cotton cottons',
    phrase: '(?:claps?|cottons?)(?= (?:was|were|sounded|rang out|occurred|thundered))',
    right: ['explosion'],
    countable: true,
    native: 'хлопок, a euphemism for an explosion',
    about: 'eastern',
    notBefore: /(?:hand|thunder|of|slow|the)[ -]$/i,
  },
  {
    words: 'worked',
    phrase:
      'worked (?:out(?: on)?(?=\\s(?:the )?(?:enemy )?targets?\\b(?! (?:of|for|list)))|(?:out )?on(?=\\s(?:the )?enemy\\b))',
    right: ['struck', 'hit'],
    native: 'отработать по',
    about: 'eastern',
  },
  {
    words: 'arrivals',
    phrase: 'arrivals of (?:[A-Za-z]+ )?(?:missiles?|drones?|rockets?|shells?)',
    right: ['hits', 'strikes'],
    native: 'прилёт',
    about: 'eastern',
    notBefore: /(?:new|first|further|more|fresh|recent|expected) $/i,
  },
  {
    words: 'cargo',
    phrase: 'cargo 200s?',
    right: ['the dead'],
    native: 'груз 200, dead soldiers on their way home',
    about: 'eastern',
    explained: /dead|kill|bod(?:y|ies)|code|film|wounded|fallen|coffin|die[ds]/i,
  },
  {
    words: 'cargo',
    phrase: 'cargo 300s?',
    right: ['the wounded'],
    native: 'груз 300, wounded soldiers',
    about: 'eastern',
    explained: /dead|kill|bod(?:y|ies)|code|film|wounded|fallen|coffin|die[ds]/i,
  },
  // Other terms.
  {
    words: 'radio radioelectronic',
    phrase:
      '(?:radio ?electronic|radioelectronic) (?:fight|fighting|struggle|combat|warfare|war|suppression)',
    right: ['electronic warfare'],
    native: 'радиоэлектронная борьба',
  },
  {
    words: 'military',
    beside: 'part',
    phrase: 'military part (?:no|number|№|\\d{3,})',
    right: ['military unit'],
    native: 'воинская часть',
    about: 'eastern',
  },
  {
    words: 'rifle infantry',
    beside: 'department departments',
    phrase: '(rifle|infantry) departments?',
    right: ['$1 squad'],
    countable: true,
    native: 'отделение',
    about: 'eastern',
  },
  {
    words: 'tank',
    beside: 'mouth mouths',
    phrase: 'tank mouths?',
    right: ['tank company'],
    native: 'рота',
  },
  { words: 'milliard milliards', right: ['billion'], native: 'миллиард' },
];
