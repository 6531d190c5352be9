// What keeps a page from people who read with a screen reader, a keyboard or little contrast, as axe-core finds it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RUN = `(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => ({ id, impact, html, summary: failureSummary })));
})()`;

/** In a page without scripts no timer rings. Axe waits for short ones only to let others have a turn; the long are alarms. */
const TIMERS = `globalThis.setTimeout = (call, wait = 0, ...rest) => {
  if (wait > 100) return 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => call(...rest);
  port2.postMessage(0);
  return 0;
}`;

/**
 * Every violation of a page's, of whatever weight. Axe comes in past the page's policy, which stays as strict as it is.
 * @returns {Promise<string[]>} one line each
 */
export async function violations(page) {
  await page.evaluate(AXE);
  return (await page.evaluate(RUN)).map(inWords);
}

/** The same in the panel that an editor shows last. Its page may run no script: axe gets a world of its own in it. */
async function violationsInPanel(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frame = framesOf(frameTree).findLast(({ name }) => name === 'active-frame');
    if (!frame) throw new Error('No panel is shown.');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frame.id });
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(`${TIMERS}; ${AXE}; undefined`);
    return (await evaluate(RUN)).map(inWords);
  } finally {
    await session.detach();
  }
}

function framesOf({ frame, childFrames = [] }) {
  return [frame, ...childFrames.flatMap(framesOf)];
}

function inWords({ id, impact, html, summary }) {
  return `${id} (${impact}): ${html.slice(0, 160)}\n    ${summary.split('\n').slice(1).join(' ').trim()}`;
}

/** @throws Error where axe finds something in a page */
export async function isAccessible(page, what) {
  complain(await violations(page), what);
}

/** @throws Error where axe finds something in the panel that an editor shows last */
export async function isPanelAccessible(page, what) {
  complain(await violationsInPanel(page), what);
}

function complain(found, what) {
  if (found.length > 0) throw new Error(`axe finds in ${what}:\n  ${found.join('\n  ')}`);
}
