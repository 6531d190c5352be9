import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Claim } from '../core/claims/claim';
import type { Edit, Finding, Fix } from '../core/finding';
import { safeEdits } from '../core/fixes';
import { FIX_ALL } from './capabilities';
import type { Checked } from './checker';
import { claimActions } from './claim-actions';
import { rangeOf, spanOf, textEditOf } from './convert';
import { type Alike, FIX_WORKSPACE_COMMAND } from './host';
import { ignoreHere, ignoreInDraft } from './ignore';

/** Makes workspace edits in the shape that the client understands: versioned where it can be. */
export type EditMaker = (document: TextDocument, edits: readonly TextEdit[]) => WorkspaceEdit;

export interface ActionSources {
  /** Actions that need files beside the draft: made elsewhere, and offered last. */
  readonly desk: (finding: Finding, text: string) => Promise<CodeAction[]>;
  /** Whether the client mends what is alike in all drafts of the workspace. */
  readonly fixesWorkspace: boolean;
  /** Enters a claim into the desk's ledger, where it has a place for one. */
  readonly verify: (claim: Claim) => Promise<CodeAction | undefined>;
}

/** What can be done at a place, in an editor's order: correct it, correct all like it, leave it be. */
export async function actionsFor(
  checked: Checked,
  params: CodeActionParams,
  makeEdit: EditMaker,
  sources: ActionSources,
): Promise<CodeAction[]> {
  const { document, findings } = checked;
  const wants = (kind: string): boolean =>
    !params.context.only || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const asked = spanOf(document, params.range);
    const here = findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
    for (const finding of here)
      actions.push(...(await quickFixes(finding, checked, params.context.diagnostics, makeEdit, sources)));
  }
  // Only for those who ask: it is a source action, and no quick fix.
  if (params.context.only?.some((only) => FIX_ALL === only || FIX_ALL.startsWith(`${only}.`))) {
    const edits = safeEdits(findings);
    if (edits.length > 0) {
      actions.push({
        title: 'Apply all safe fixes of Designator',
        kind: FIX_ALL,
        edit: makeEdit(document, toTextEdits(document, edits)),
      });
    }
  }
  return actions;
}

async function quickFixes(
  finding: Finding,
  checked: Checked,
  asked: readonly Diagnostic[],
  makeEdit: EditMaker,
  sources: ActionSources,
): Promise<CodeAction[]> {
  const { document, findings } = checked;
  const diagnostics = asked.filter(
    ({ code, range }) => code === finding.rule && isSame(document, finding, range),
  );
  const action = (title: string, edits: readonly TextEdit[], isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred ? { isPreferred } : {}),
    edit: makeEdit(document, edits),
  });
  const text = document.getText().slice(finding.span.start, finding.span.end);
  const actions = finding.fixes.map((fix, index) =>
    action(fix.title, toTextEdits(document, fix.edits), index === 0),
  );
  const [first] = finding.fixes;
  if (first) {
    const alike = findings.filter((other) => isAlike(document, other, alikeOf(finding, first, text)));
    if (alike.length > 1) {
      const edits = alike.flatMap(({ fixes }) => fixes[0].edits);
      actions.push(
        action(
          `${first.title} everywhere in this draft (${alike.length} places)`,
          toTextEdits(document, edits),
        ),
      );
    }
    if (sources.fixesWorkspace && BY_WORDS.test(finding.rule)) {
      const title = `${first.title} in all drafts of the workspace …`;
      const command = {
        title,
        command: FIX_WORKSPACE_COMMAND,
        arguments: [alikeOf(finding, first, text)],
      };
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
    }
    const safe = safeEdits(findings.filter(({ rule }) => rule === finding.rule));
    if (first.safety === 'safe' && safe.length > alike.length) {
      actions.push(
        action(`Mend all ${safe.length} of ${finding.rule} in this draft`, toTextEdits(document, safe)),
      );
    }
  }
  const claim = finding.rule.startsWith('claim/') && claimOf(checked, finding);
  if (claim) {
    const verify = await sources.verify(claim);
    const made = claimActions(checked, claim, verify, (edits) => makeEdit(document, edits));
    actions.push(...made.map((each) => ({ ...each, diagnostics })));
  }
  actions.push(action(`Leave “${shorten(text)}” as it is here`, [ignoreHere(checked, finding)]));
  actions.push(action(titleOfDraftWide(finding, text), [ignoreInDraft(checked, finding, text)]));
  actions.push(...(await sources.desk(finding, text)).map((made) => ({ ...made, diagnostics })));
  return actions;
}

/** The claim that a finding is about: the first that it covers, or the one it stands in a sentence with. */
function claimOf({ draft }: Checked, { rule, span }: Finding): Claim | undefined {
  if (rule === 'claim/placeholder') return undefined;
  const within = draft.claims.filter(
    ({ quantity }) => quantity.span.start >= span.start && quantity.span.end <= span.end,
  );
  if (within.length > 0) return within[0];
  return draft.claims.find(({ sentence }) => {
    const { start, end } = draft.prose.sentences[sentence];
    return start <= span.start && span.end <= end;
  });
}

function titleOfDraftWide({ rule }: Finding, text: string): string {
  return rule.startsWith('designation/')
    ? `Leave “${shorten(text)}” as it is in this draft`
    : `Turn off ${rule} in this draft`;
}

/** Families whose fixes hang on the words alone: what is wrong in one draft is wrong in the next. */
const BY_WORDS = /^(?:designation|translation|term)\//;

function alikeOf({ rule }: Finding, { edits: [edit] }: Fix, words: string): Alike {
  return { rule, words, text: edit.text };
}

/** Whether a finding is of the same rule, about the same words, with the same first fix. */
export function isAlike(document: TextDocument, { rule, span, fixes }: Finding, alike: Alike): boolean {
  return (
    rule === alike.rule &&
    fixes[0]?.edits[0]?.text === alike.text &&
    document.getText().slice(span.start, span.end) === alike.words
  );
}

function isSame(document: TextDocument, { span }: Finding, range: Diagnostic['range']): boolean {
  const own = rangeOf(document, span);
  return own.start.line === range.start.line && own.start.character === range.start.character;
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => textEditOf(document, edit));
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}
