export const HELP = `Designator, a copy desk for defence journalism.

  designator lint DRAFTS…      mark wrong designations and figures that nobody stands behind
  designator systems DRAFTS…   list the military systems that drafts name
  designator claims DRAFTS…    the fact-check sheet: each figure, its sentence, who says so, what is known
  designator lookup NAME       find a system by any of its names
  designator rules [RULE]      list the rules, or explain one
  designator lsp               run as a language server on standard input and output

DRAFTS are files, folders (.md, .markdown, .txt) and patterns; - is standard input.

  -f, --format FORMAT                pretty (default) or json; lint: also compact; claims: also csv, markdown, html
      --fix                          apply the safe fixes
      --fail-on LEVEL                exit with 1 from this level on: error, warning (default), information, hint, never
      --strict claims|sources        lint: fail where a claim is not verified, or has no source in its sentence
      --all                          claims: also the quantities that assert nothing
      --language markdown|plaintext  read all drafts as this
      --stdin-path FILE              check standard input as if it were this file
      --color, --no-color            colours on or off (default: on a terminal)
  -q, --quiet                        no summary
  -h, --help   -v, --version

Exit codes: 0 clean, 1 findings, 2 bad use, an unreadable file or a mistake in a project file.
Settings stand in .designator.yaml, found from the draft upwards.
`;
