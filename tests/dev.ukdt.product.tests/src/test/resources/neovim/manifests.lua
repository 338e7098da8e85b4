-- Neovim's own client of language servers, without a screen, on the product's server.
-- usage: UKDT=PROGRAM FILE=KRAFTFILE RESULT=FILE nvim --headless --clean -n -S manifests.lua     writes what it hears as JSON
local limit = 100000
local heard = {}
local ok, problem = pcall(function()
	vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
	local ended = false
	local client = vim.lsp.start_client({ name = 'ukdt', cmd = { vim.env.UKDT, 'serve-manifests' }, root_dir = vim.fn.fnamemodify(vim.env.FILE, ':h'),
		on_exit = function() ended = true end })
	vim.lsp.buf_attach_client(0, client)
	vim.wait(limit, function() return #vim.diagnostic.get(0) > 0 or ended end, 20)
	local function ask(method, line, character)
		local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = character } }
		for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, limit) or {}) do
			return answer.result
		end
	end
	heard.diagnostics = vim.diagnostic.get(0)
	heard.completion = ask('textDocument/completion', 3, 8)
	heard.hover = ask('textDocument/hover', 2, 2)
	vim.lsp.stop_client(client)
	heard.stopped = vim.wait(limit, function() return ended end, 20)
end)
if not ok then
	heard.problem = tostring(problem)
end
vim.fn.writefile({ vim.json.encode(heard) }, vim.env.RESULT)
vim.cmd('qall!')
