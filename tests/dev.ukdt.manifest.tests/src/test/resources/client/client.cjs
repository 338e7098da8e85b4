// A client that is not ours: the protocol library of Visual Studio Code, without a window.
// usage: node client.cjs FOLDER COMMAND...   starts the server, opens a Kraftfile in it, prints what it hears as JSON
const { spawn } = require('child_process');
const { pathToFileURL } = require('url');
const rpc = require('vscode-languageserver-protocol/node');

async function main() {
	const [folder, command, ...args] = process.argv.slice(2);
	const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = rpc.createProtocolConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
	const diagnostics = new Promise(resolve => connection.onNotification(rpc.PublishDiagnosticsNotification.type, resolve));
	connection.listen();
	const uri = pathToFileURL(folder + '/Kraftfile').toString();
	const initialized = await connection.sendRequest(rpc.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
	await connection.sendNotification(rpc.InitializedNotification.type, {});
	await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, {
		textDocument: { uri, languageId: 'kraftfile', version: 1, text: 'spec: v0.6\nnmae: web\ntargets:\n- plat: \n' }
	});
	const heard = await diagnostics;
	const completion = await connection.sendRequest(rpc.CompletionRequest.type, { textDocument: { uri }, position: { line: 3, character: 8 } });
	const hover = await connection.sendRequest(rpc.HoverRequest.type, { textDocument: { uri }, position: { line: 2, character: 2 } });
	await connection.sendRequest(rpc.ShutdownRequest.type);
	const ended = new Promise(resolve => server.on('exit', resolve));
	await connection.sendNotification(rpc.ExitNotification.type);
	console.log(JSON.stringify({ server: initialized.serverInfo.name, diagnostics: heard.diagnostics, completion: completion.items.map(item => item.label),
		hover: hover.contents.value, exit: await ended }));
	process.exit(0);
}
main().catch(error => { console.error(error); process.exit(1); });
