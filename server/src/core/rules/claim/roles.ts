import type { Words } from '../../claims/words';

/** What is asserted, by the words for it: finer than predicates, for what was ordered is not yet delivered. */
const roles: Readonly<Record<string, string>> = {
  ordered: `order orders ordered ordering buy buys bought buying purchase purchases purchased purchasing acquire acquires
acquired acquiring acquisition procure procures procured procuring procurement contracted sign signs signed signing inked
concluded sealed clinched finalized finalised sale agreed approve approves approved approval cleared sell sells sold selling`,
  requested: 'requested option options',
  cancelled: 'cancelled canceled terminated',
  delivered: `deliver delivers delivered delivering delivery deliveries receive receives received receiving handed supply
supplied supplies supplying transferred shipped arrived send sends sent sending give gives gave given donate donates donated
provide provided provides`,
  promised: 'pledged pledge pledges promised',
  inducted: 'inducted inducts induct commissioned commission fielded service activated',
  retired: 'retire retired',
  operated: 'operating operates operate',
  produced: `produce produces produced producing production build builds built building manufacture manufactured
manufactures manufacturing assembled`,
  lost: 'lost lose loses losing losses destroyed destroy destroys destroying downed shot wrecked',
  intercepted: 'intercepted intercept',
  captured: 'captured',
  damaged: 'damaged crippled',
  sunk: 'sunk sank',
  fired: 'fired fire fires firing launched launch launches launching',
  killed: 'killed kill killing kills died deaths dead',
  hurt: 'wounded injured wounds injures hurt',
  casualties: 'casualties',
  cost: `cost costs costing worth valued value price priced contract contracts deal deals package awarded award`,
  budget: 'budget budgeted allocated',
  spent: 'spent spend spending pay paid invest invested',
  held: 'has have fields possesses possess maintains fleet inventory stockpile stockpiles stock arsenal boasts strength',
  formed: 'form forms equip equips equipping comprise comprises comprising consist consists',
};

const roleByWord = new Map(
  Object.entries(roles).flatMap(([role, words]) => words.split(/\s+/).map((word) => [word, role] as const)),
);

/** The role that a word gives to the figures near it; `undefined` for one that gives none. */
export function roleOf(words: Words, token: number): string | undefined {
  return roleByWord.get(words.word(token) || words.lower(token));
}
