/** Nouns of weapons, forces and their things, singular; plurals in -s are made of them. */
export const military = `fighter warplane jet aircraft airplane plane bomber helicopter gunship drone uav uas ucav interceptor
tanker airlifter rotorcraft missile rocket bomb shell torpedo mine munition warhead projectile icbm slbm grenade mortar
ammunition ordnance tank howitzer vehicle carrier gun launcher cannon radar sensor interceptor battery system satellite
ship warship submarine frigate destroyer corvette cruiser boat vessel minehunter minesweeper airframe engine turret
squadron regiment brigade battalion division corps platoon flotilla fleet troop soldier serviceman marine sailor airman
infantryman conscript mercenary fighter pilot crew weapon armament arsenal warfighter sortie airstrike strike salvo
stockpile simulator pod seeker decoy airlift barrage hypersonic quadcopter loitering bradley`;

export const militaryContext = `military army navy air defence defense naval armed forces weapons nuclear ballistic
cruise anti surface hypersonic combat armoured armored artillery infantry marine arms airforce`;

/** Irregular plurals and nouns that are their own plural. */
export const plurals = `aircraft people personnel troops men women children rotorcraft spacecraft hovercraft watercraft
servicemen servicewomen airmen infantrymen crew staff munitions staff police cavalry infantry artillery hardware ordnance
ammunition dead wounded militia corps autocannon cannon cattle sheep livestock offspring media data criteria phenomena
alumni mice police`;

export const people = `people person personnel troop troops soldier soldiers men women civilians civilian children servicemen
sailors sailor marines marine airmen airman crew conscripts mercenaries militants fighters staff employees workers
residents hostages prisoners casualties deaths dead wounded victims passengers recruits reservists officers`;

export const formations = `squadron regiment brigade battalion division battery corps company platoon wing army fleet flotilla
unit set flight group armies`;

export const dealNouns = `deal contract order purchase acquisition procurement sale package agreement tender programme program
award buy contracts deals orders sales purchases option options transaction offer export exports`;

/** Plurals whose singular no rule gives. */
export const irregularPlurals: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  grandchildren: 'grandchild',
  schoolchildren: 'schoolchild',
  mice: 'mouse',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  alumni: 'alumnus',
  sorties: 'sortie',
  movies: 'movie',
  cookies: 'cookie',
  rookies: 'rookie',
  zombies: 'zombie',
  calories: 'calorie',
  ties: 'tie',
  lies: 'lie',
  townspeople: 'townsperson',
  salespeople: 'salesperson',
  tribespeople: 'tribesperson',
  lives: 'life',
  knives: 'knife',
  wives: 'wife',
  thieves: 'thief',
  leaves: 'leaf',
  halves: 'half',
  shelves: 'shelf',
  wolves: 'wolf',
  crises: 'crisis',
  analyses: 'analysis',
  bases: 'base',
  viruses: 'virus',
  means: 'means',
  series: 'series',
  species: 'species',
  headquarters: 'headquarters',
  barracks: 'barracks',
  aircrews: 'aircrew',
  buses: 'bus',
  heroes: 'hero',
  torpedoes: 'torpedo',
  embargoes: 'embargo',
  volcanoes: 'volcano',
};

/** Peoples whose name ends in i: their plural looks like Paris. */
export const peoples: ReadonlySet<string> = new Set(
  `israeli iraqi pakistani bangladeshi saudi kuwaiti yemeni omani emirati bahraini qatari houthi yazidi azeri azerbaijani
nepali somali kashmiri punjabi bengali afghani swazi malawi sunni nazi tutsi maori gujarati
bihari sindhi darfuri rabbi taxi`.split(/\s+/),
);

/** Verbs in the present that look like plurals: "February 20 and 21 indicates", "everybody under 40 seems". */
export const verbs: ReadonlySet<string> = new Set(
  `seems indicates remains appears includes continues makes becomes suggests requires allows represents exceeds goes gets
gives comes contains implies outperforms reproduces says shows has does was is brings leads reflects remains happens
begins follows comprises consists belongs depends proves confirms demonstrates underscores highlights
sounds feels keeps lets helps hopes wants thinks believes knows told tells adds involves describes provides
applies reads sits stands lies equals`.split(/\s+/),
);
