import type { QuantityKind } from '../../claims/claim';

/** What a weapon's figure may be measured in: words for one attribute, and the kinds of quantity that it never has. */
export interface Attribute {
  readonly name: string;
  /** What the attribute is measured in, for the message. */
  readonly measuredIn: string;
  readonly never: ReadonlySet<QuantityKind>;
  /** Where lengths are wrong, but only long ones: a warhead may have a diameter. */
  readonly farOnly?: boolean;
  /** A verb: its figure follows it at once ("weighs 400 km"). */
  readonly verb?: boolean;
  /** The unit that was probably meant, by the unit that is written. */
  readonly meant: Readonly<Record<string, string>>;
}

const attribute = (
  words: string,
  measuredIn: string,
  never: string,
  meant: Readonly<Record<string, string>> = {},
  more: { farOnly?: boolean; verb?: boolean; name?: string } = {},
): [string, Attribute][] => {
  const list = words.split(' ');
  const never_ = new Set(never.split(' ') as QuantityKind[]);
  return list.map((word) => [
    word,
    {
      name: more.verb ? 'weight' : word.replace(/(?<=[de])s$/, ''),
      measuredIn,
      never: never_,
      meant,
      ...more,
    },
  ]);
};

const perHour = { km: 'km/h', mi: 'mph', nmi: 'knots', m: 'm/s', ft: 'ft/s', kN: 'knots' };
const asMass = { km: 'kg', mi: 'lb' };
const asDistance = { kg: 'km', 'km/h': 'km', mph: 'miles', kn: 'nautical miles' };

/**
 * Attributes by the word that names them. What a word may also be measured in by some trade is never marked: thrust in
 * tonnes, displacement of an engine in litres, yields of a harvest in tonnes, the beam of a laser in kilowatts.
 */
export const attributes: ReadonlyMap<string, Attribute> = new Map([
  ...attribute(
    'range',
    'kilometres, miles or nautical miles',
    'mass speed power force volume energy temperature',
    asDistance,
  ),
  ...attribute(
    'radius distance',
    'kilometres, miles or nautical miles',
    'mass speed power force volume energy temperature',
    asDistance,
  ),
  ...attribute(
    'speed speeds velocity',
    'a distance in a time',
    'length mass power force volume area temperature',
    perHour,
  ),
  ...attribute(
    'payload warhead bombload',
    'kilograms, pounds or tonnes',
    'length speed temperature area frequency',
    asMass,
    { farOnly: true },
  ),
  ...attribute(
    'weight',
    'kilograms, pounds or tonnes',
    'length speed temperature area frequency power',
    asMass,
  ),
  ...attribute(
    'weigh weighs weighed weighing',
    'kilograms, pounds or tonnes',
    'length speed temperature area frequency power',
    asMass,
    { verb: true },
  ),
  ...attribute('displacement', 'tons or tonnes', 'speed power temperature frequency'),
  ...attribute(
    'displaces displaced displacing displace',
    'tons or tonnes',
    'length speed power temperature frequency',
    { kn: 'tons', km: 'tons' },
    { verb: true, farOnly: true, name: 'displacement' },
  ),
  ...attribute(
    'altitude altitudes height depth ceiling',
    'metres or feet',
    'mass speed power force volume energy temperature',
  ),
  ...attribute(
    'length width wingspan diameter thickness',
    'metres or feet',
    'mass speed power force energy temperature',
  ),
  ...attribute('beam draught draft', 'metres or feet', 'speed temperature'),
  ...attribute('thrust', 'kilonewtons or pounds of thrust', 'length speed volume area temperature', {
    kn: 'kN',
  }),
  ...attribute('yield', 'kilotons or tons of TNT', 'length speed temperature', { kn: 'kilotons' }),
  ...attribute('endurance', 'hours', 'mass speed power temperature'),
  ...attribute('crew', 'people', 'length mass speed power volume energy temperature'),
  ...attribute('temperature temperatures', 'degrees', 'length mass speed'),
  ...attribute(
    'caliber calibre',
    'millimetres or inches',
    'length mass speed power force energy',
    { km: 'mm' },
    { farOnly: true },
  ),
]);
