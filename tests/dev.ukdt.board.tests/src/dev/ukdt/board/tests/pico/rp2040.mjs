// Runs a UF2 file in rp2040js: node rp2040.mjs FILE [gdb]. What the chip sends by UART 0 comes out here; the guest ends with its exit code. With gdb, it
// waits for a debugger at the port of 127.0.0.1 that it tells. The boot ROM is not in the package: the second stage of boot is entered as it would do it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { ConsoleLogger, GDBConnection, GDBServer, LogLevel, Simulator } from 'rp2040js';

const FLASH = 0x10000000;
const SEMIHOSTING = 0xab;
const EXIT = 0x20;

const simulator = new Simulator();
const chip = simulator.rp2040;
chip.logger = new ConsoleLogger(LogLevel.Error, false);
const file = readFileSync(process.argv[2]);
for (let at = 0; at < file.length; at += 512) {
	const address = file.readUInt32LE(at + 12);
	const size = file.readUInt32LE(at + 16);
	chip.flash.set(file.subarray(at + 32, at + 32 + size), address - FLASH);
}
chip.uart[0].onByte = (byte) => process.stdout.write(Buffer.of(byte));

function exitOfGuest(code) {
	if (code === SEMIHOSTING && chip.core.registers[0] === EXIT) {
		process.exit(chip.readUint32(chip.core.registers[1] + 4));
	}
}

chip.core.PC = FLASH;
if (process.argv[3] === 'gdb') {
	const server = new GDBServer(simulator);
	const sockets = createServer((socket) => {
		const connection = new GDBConnection(server, (data) => socket.write(data));
		const stop = chip.onBreak;
		chip.onBreak = (code) => {
			exitOfGuest(code);
			stop(code);
		};
		socket.on('data', (data) => connection.feedData(data.toString('latin1')));
		socket.on('error', () => process.exit(3));
		socket.on('close', () => process.exit(3));
	});
	sockets.listen(0, '127.0.0.1', () => console.log(`GDB at ${sockets.address().port}`));
} else {
	chip.onBreak = exitOfGuest;
	simulator.execute();
}
