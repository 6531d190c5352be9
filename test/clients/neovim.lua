-- A writer in neovim: a draft is opened, its marks arrive, a correction is applied, and the mark goes.
-- Run by neovim.mjs, which says where the server and the draft are. Prints what failed, and ends neovim with 1.
local patience = 15000

local function fail(message)
  io.stdout:write('FAILED: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function expect(actual, expected, what)
  if not vim.deep_equal(actual, expected) then
    fail(what .. ' is ' .. vim.inspect(actual) .. ', not ' .. vim.inspect(expected))
  end
end

local function eventually(is_so, what)
  if not vim.wait(patience, is_so, 5) then
    fail(what .. ' did not happen. Marks: ' .. vim.inspect(vim.diagnostic.get(0)))
  end
end

local function passed(what)
  io.stdout:write('  ok: ' .. what .. '\n')
end

local function marks()
  return vim.tbl_map(function(mark)
    local line = vim.api.nvim_buf_get_lines(0, mark.lnum, mark.lnum + 1, true)[1]
    return mark.code .. ': ' .. line:sub(mark.col + 1, mark.end_col)
  end, vim.diagnostic.get(0))
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DESIGNATOR_DRAFT))
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({
    name = 'designator',
    cmd = { vim.env.DESIGNATOR_NODE, vim.env.DESIGNATOR_SERVER, 'lsp' },
    root_dir = vim.fn.fnamemodify(vim.env.DESIGNATOR_DRAFT, ':h'),
  })
  vim.lsp.buf_attach_client(0, id)

  eventually(function() return #vim.diagnostic.get(0) == 3 end, 'The arrival of three marks')
  local expected = { 'designation/lookalike: C-500', 'designation/unknown: Su-5', 'designation/lookalike: C-500' }
  expect(marks(), expected, 'What is marked')
  expect(vim.diagnostic.get(0)[1].source, 'Designator', 'The source')
  expect(vim.diagnostic.get(0)[1].severity, vim.diagnostic.severity.ERROR, 'The severity')
  passed('marks arrive, and stand where they should beside an em dash and an emoji')

  -- The last mark, behind an emoji: what a writer does with the cursor on it.
  local mark = vim.diagnostic.get(0)[3]
  vim.api.nvim_win_set_cursor(0, { mark.lnum + 1, mark.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, patience)
  local actions = answers and answers[id] and answers[id].result or {}
  local first = actions[1] or fail('There are no code actions.')
  expect(first.title, 'Change to S-500', 'The first action')
  vim.lsp.util.apply_workspace_edit(first.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  local line = vim.api.nvim_buf_get_lines(0, mark.lnum, mark.lnum + 1, true)[1]
  expect(line, 'A 🚀🇮🇳 launch — the S-500 anti-missile system — followed.', 'The corrected line')
  passed('a code action corrects the word, and nothing beside it')

  eventually(function() return #vim.diagnostic.get(0) == 2 end, 'The going of the mark')
  passed('the mark goes with the mistake')

  vim.api.nvim_buf_set_text(0, 0, 0, 0, 0, { 'A new line — “so” 😀.', '', 'And ' })
  eventually(function()
    local all = vim.diagnostic.get(0)
    return #all == 2 and all[1].lnum == 2
  end, 'The moving of the marks')
  expect(marks(), { 'designation/lookalike: C-500', 'designation/unknown: Su-5' }, 'What is marked after an edit')
  passed('marks follow while the draft is written')

  local card = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = 2, character = 10 },
  }, patience)
  local text = card and card[id] and card[id].result and card[id].result.contents.value or ''
  if not text:find('S%-500') then fail('The hover card says: ' .. text) end
  passed('the card of the system is shown')

  for _, action in ipairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = 2, character = 10 }, ['end'] = { line = 2, character = 10 } },
    context = { diagnostics = {} },
  }, patience)[id].result) do
    if vim.startswith(action.title, 'Never mark') then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      vim.cmd('silent wall')
    end
  end
  local file = vim.fn.fnamemodify(vim.env.DESIGNATOR_DRAFT, ':h') .. '/.designator.yaml'
  -- neovim may leave an empty line at the end of a file that it makes.
  expect(vim.fn.readfile(file, '', 2), { 'accept:', '  - C-500' }, 'The project file')
  passed('“Never mark” writes the project file')

  vim.lsp.stop_client(id)
  eventually(function() return vim.lsp.client_is_stopped(id) end, 'The end of the server')
  passed('the server ends with its editor')
  vim.cmd('qall!')
end

local ok, message = xpcall(run, debug.traceback)
if not ok then fail(message) end
