package dev.ukdt.machine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.image.Image;

/** Applications of UEFI's, really built: each says what its body makes it say and then switches the machine off. */
final class UefiApplications {
	private static final String SOURCE = """
			typedef unsigned short u16;
			typedef unsigned long long u64;
			typedef struct Out { void *reset; u64 (*print)(struct Out *, const u16 *); } Out;
			typedef struct { char header[24]; void *others[10]; void (*reset)(int, u64, u64, void *); } Runtime;
			typedef struct { char header[24]; void *others[37]; u64 (*locate)(const void *, void *, void **); } Boot;
			typedef struct { char header[24]; void *others[5]; Out *out; void *errors[2]; Runtime *runtime; Boot *boot; } System;
			typedef struct Random { void *info; u64 (*get)(struct Random *, void *, u64, unsigned char *); } Random;

			static const unsigned char RANDOM[16] = { 0xa5, 0xbc, 0x52, 0x31, 0xde, 0xea, 0x3d, 0x43, 0x86, 0x2e, 0xc0, 0x1c, 0xdc, 0x29, 0x1f, 0x44 };

			static void say(System *system, const u16 *text)
			{
				system->out->print(system->out, text);
			}

			static void hex(System *system, unsigned char byte)
			{
				u16 text[3] = { L"0123456789abcdef"[byte >> 4], L"0123456789abcdef"[byte & 15], 0 };
				say(system, text);
			}

			u64 efi_main(void *image, System *system)
			{
				say(system, L"Hello from UEFI\\r\\n");
				Random *random = 0;
				unsigned char bytes[8] = { 0 };
				if (system->boot->locate(RANDOM, 0, (void **) &random) == 0 && random->get(random, 0, sizeof bytes, bytes) == 0) {
					say(system, L"random ");
					for (unsigned i = 0; i < sizeof bytes; i++)
						hex(system, bytes[i]);
					say(system, L"\\r\\n");
				}
				system->runtime->reset(2, 0, 0, 0);
				return 0;
			}
			""";

	private UefiApplications() {
	}

	/** Says hello, and some numbers of the machine's source of random ones if it has one. */
	static Image hello(String architecture) throws IOException {
		var folder = Files.createTempDirectory("ukdt-uefi");
		Files.writeString(folder.resolve("hello.c"), SOURCE);
		run(folder, "clang", "--target=" + architecture + "-unknown-windows", "-ffreestanding", "-fshort-wchar", "-O1", "-mno-stack-arg-probe", "-c", "hello.c", "-o",
				"hello.o");
		run(folder, "lld-link", "/subsystem:efi_application", "/entry:efi_main", "/nodefaultlib", "/out:hello.efi", "hello.o");
		return Image.read(folder.resolve("hello.efi"));
	}

	private static void run(Path folder, String... line) throws IOException {
		var outcome = new ProcessRunner(text -> {
		}, new Cancellation(), Duration.ofMinutes(1)).run(new CommandLine(List.of(line), folder));
		if (!outcome.succeeded()) {
			throw new IOException(String.join("\n", outcome.lastLines()));
		}
	}
}
