import type { Predicate } from '../claim';

/** The words that say what a figure is of. One word has one reading here; `claims.ts` knows which kinds it takes. */
export const predicates: Readonly<Record<Predicate, string>> = {
  ordered: `order orders ordered ordering buy buys bought buying purchase purchases purchased purchasing acquire acquires
acquired acquiring acquisition procure procures procured procuring procurement requested requests option options contracted`,
  signed: `sign signs signed signing inked finalized finalised finalize finalise concluded sealed cancelled canceled
terminated clinched ratified agreed renegotiated`,
  approved: `approve approves approved approval cleared authorized authorised greenlit greenlighted sanctioned`,
  delivered: `deliver delivers delivered delivering delivery deliveries receive receives received receiving handed transferred
supply supplied supplies supplying donate donates donated shipped provided pledged sent arrived gifted`,
  operational: `operational inducted inducts induct commissioned commission fielded service retire retired operating operates
operate activated`,
  produced: `produce produces produced producing production build builds built building manufacture manufactured
manufactures manufacturing assembled`,
  lost: `lost lose loses losing losses destroyed destroy destroys destroying downed intercepted intercept captured damaged
sunk crippled shot wrecked`,
  fired: `fired fire fires firing launched launch launches launching`,
  casualties: `killed kill killing kills wounded injured died casualties deaths dead`,
  cost: `cost costs costing worth valued value price priced budget budgeted paid pay spend spent spending invest invested
allocated awarded award contract contracts deal deals package sale`,
  range: `range ranges reach reaches reaching distance distances radius`,
  speed: `speed speeds velocity fly flies flying cruising travel travels`,
  altitude: `altitude altitudes ceiling`,
  payload: `payload payloads warhead carry carries carrying weigh weighs weighing displacement displaces displacing`,
  strength: `has have fields possesses possess maintains fleet inventory stockpile stockpiles stock arsenal boasts stockpiled
numbers strength`,
  formation: `form forms equip equips equipping comprise comprises comprising consist consists`,
  rate: `annually yearly monthly rate`,
  share: `percent share accounts account accounted serviceability readiness availability`,
};
