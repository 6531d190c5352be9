import { readDraft } from '../core/draft';
import { Printer } from './contract';
import { eachDraft } from './each-draft';
import type { Options } from './options';
import { Output } from './output';
import { table } from './table';

/** `designator systems`: the systems that drafts name. */
export async function systemsCommand(options: Options): Promise<number> {
  const output = new Output();
  const json: unknown[] = [];
  const outcome = await eachDraft(options, ({ file, text, language, desk }) => {
    const mentions = new Printer(text).mentions(readDraft(text, language, desk.lexicon), desk.lexicon);
    json.push({ path: file.path, mentions });
    if (options.format === 'json') return;
    output.write(`${file.path}\n`);
    output.write(
      table(
        mentions.map((m) => [
          `${m.line}:${m.column}`,
          m.text.replace(/\s+/g, ' '),
          m.designation,
          m.kind,
          m.origin,
        ]),
      ),
    );
  });
  if (options.format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  await output.end();
  return outcome.failures > 0 ? 2 : 0;
}

/** `designator claims`: the figures that drafts assert, and who stands behind them. */
export async function claimsCommand(options: Options): Promise<number> {
  const output = new Output();
  const json: unknown[] = [];
  const outcome = await eachDraft(options, ({ file, text, language, desk }) => {
    const claims = new Printer(text).claims(readDraft(text, language, desk.lexicon), options.all);
    json.push({ path: file.path, claims });
    if (options.format === 'json') return;
    output.write(`${file.path}\n`);
    output.write(
      table(
        claims.map((claim) => {
          const attribution = 'attribution' in claim ? claim.attribution : undefined;
          const who = attribution?.source ?? attribution?.cue ?? '';
          const predicate = 'predicate' in claim ? claim.predicate : 'no claim';
          return [
            `${claim.line}:${claim.column}`,
            claim.text.replace(/\s+/g, ' '),
            predicate,
            attribution?.status ?? '',
            who.replace(/\s+/g, ' '),
          ];
        }),
      ),
    );
  });
  if (options.format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  await output.end();
  return outcome.failures > 0 ? 2 : 0;
}
