/** What a known word may be: bits, for one word is often several things. */
export const Is = {
  /** One, twelve, fifty. */
  cardinal: 1 << 0,
  /** Hundred, million, crore. */
  magnitude: 1 << 1,
  unit: 1 << 2,
  month: 1 << 3,
  weekday: 1 << 4,
  currency: 1 << 5,
  /** Ends a counted noun phrase: prepositions, conjunctions, pronouns, common verbs. */
  stop: 1 << 6,
  determiner: 1 << 7,
  be: 1 << 8,
  /** Has, will, would: may stand between a subject and its verb. */
  auxiliary: 1 << 9,
  /** Also, later: may stand between a subject and its verb. */
  adverb: 1 << 10,
  /** Said, told: reports whenever somebody is its subject. */
  says: 1 << 11,
  /** Shows, estimates, confirmed: reports where its subject can know. */
  reports: 1 << 12,
  /** Offices, roles and institutions that can be asked: minister, ministry, spokesman, company. */
  office: 1 << 13,
  /** Source, official, insider: a person without a name. */
  unnamed: 1 << 14,
  /** He, she, they. */
  pronoun: 1 << 15,
  /** Weapons, forces and what belongs to them. */
  military: 1 << 16,
  predicate: 1 << 17,
  /** Type, Article, Block: what follows is a label, no amount. */
  label: 1 << 18,
  /** What has a calibre. */
  gun: 1 << 19,
  /** Reports, media, channels: second hand without an address. */
  hearsay: 1 << 20,
  /** Said, believed, revealed, as in "is said to". */
  agentless: 1 << 21,
  /** Will, plans, expected: not yet so. */
  future: 1 << 22,
  /** Data, figures, records: papers that can be named. */
  paper: 1 << 23,
  people: 1 << 24,
  /** Deal, contract, order as nouns. */
  deal: 1 << 25,
  /** Squadron, regiment, battery. */
  formation: 1 << 26,
  /** Approves, awards, requests: an office's own act, for which it stands itself. */
  act: 1 << 27,
  /** Plurals that do not end in s. */
  plural: 1 << 28,
  /** Year, month, day. */
  period: 1 << 29,
  /** Promised, accused, called for: does something with words. */
  speaks: 1 << 30,
} as const;
