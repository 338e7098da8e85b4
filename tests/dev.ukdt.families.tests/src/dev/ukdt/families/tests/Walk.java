package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;
import dev.ukdt.machine.StubRequest;

/** One project of a contract, from the template on. Its steps share the project; the first one makes it. */
final class Walk {
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final Contract contract;
	private final Contract.Case chosen;
	private final Path home;
	private final StandIns tools;
	private final XenHost xen;
	private final Path directory;
	private final Family family;
	private ProjectPlan plan;
	private BuildResult built;
	private String source;

	/** @param folder for everything; made when the first step needs it */
	Walk(Contract contract, Contract.Case chosen, Path folder) {
		this.contract = contract;
		this.chosen = chosen;
		home = folder.resolve("home");
		xen = new XenHost(folder);
		directory = folder.resolve("project");
		tools = new StandIns(folder.resolve("tools"), directory, home);
		family = Judged.all().find(contract.family()).orElseThrow(() -> new AssertionError("there is no family " + contract.family()));
	}

	private ProjectPlan plan() throws IOException {
		if (plan == null) {
			plan = atHome(() -> ProjectPlan.of(family, chosen.template(), directory, chosen.architecture(), chosen.options()));
			plan.write();
			Files.createDirectories(home);
			tools.write(contract);
		}
		return plan;
	}

	BuildResult build() throws Exception {
		built = build(plan().project());
		return built;
	}

	/** Builds the same project for another architecture, over what was built before. */
	BuildResult buildFor(String architecture) throws Exception {
		built();
		return build(plan().project().withArchitecture(architecture));
	}

	private BuildResult build(UnikernelProject project) throws IOException {
		return atHome(() -> new ProjectBuilder(BuildPlan.of(project, family, tools.finder()), new BuildListener() {
		}, new Cancellation()).build());
	}

	/** @return what went wrong, or nothing */
	String clean() throws Exception {
		built();
		return atHome(() -> new ProjectBuilder(BuildPlan.of(plan.project(), family, tools.finder()), new BuildListener() {
		}, new Cancellation()).clean());
	}

	/** Whether a file is one that the family says its builds leave, and no tool of it takes away. */
	boolean leaves(String file) throws Exception {
		built();
		var removes = atHome(() -> BuildPlan.of(plan.project(), family, tools.finder()).removes());
		return removes.stream().anyMatch(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(directory.relativize(path(file))));
	}

	/** A result of the build, which is made when there is none. */
	private BuildResult built() throws Exception {
		return built != null && built.succeeded() ? built : build();
	}

	Path main() throws IOException {
		return directory.resolve(plan().template().main());
	}

	/** @return the line of the error */
	int breakMain() throws IOException {
		source = Files.readString(main());
		Files.writeString(main(), source + StandIns.ERROR + "\n");
		return (int) source.lines().count() + 1;
	}

	void mendMain() throws IOException {
		Files.writeString(main(), source);
	}

	Path path(String text) {
		return directory.resolve(text.replace("@HOME@", home.toString()).replace("@ID@", "project")).normalize();
	}

	List<String> tools() throws IOException {
		plan();
		return contract.lines().stream().map(Contract.Line::tool).filter(tool -> !tool.contains("/")).distinct().toList();
	}

	int exitCode(String tool, String argument) throws IOException {
		return new ProcessRunner(line -> {
		}, new Cancellation(), LIMIT).run(new CommandLine(List.of(tools.bin().resolve(tool).toString(), argument), directory)).exitCode();
	}

	void assumeMachine() {
		assumeTrue(chosen.runs(), chosen.machine());
		assumeTrue(Machines.installed().find(chosen.machine()).isPresent(), "the machine " + chosen.machine() + " is not there");
	}

	/** @param stopped with a stub, and nothing executed yet */
	Guest start(boolean stopped) throws Exception {
		if (stopped && chosen.machine().equals("xen")) {
			XenHost.assumeNetworks();
		}
		var settings = GuestSettings.defaults(directory).withEnvironment(xen.environment());
		var run = run(stopped ? settings.withStub(StubRequest.PRIVATE).withPaused(true) : settings);
		return atHome(() -> run.plan(xen.finder()).start());
	}

	/** The file with the symbols of what the machine boots. */
	Path symbols() throws Exception {
		return run(GuestSettings.defaults(directory)).symbols();
	}

	private ProjectRun run(GuestSettings settings) throws Exception {
		var result = built();
		var machine = Machines.installed().get(chosen.machine());
		return atHome(() -> ProjectRun.of(plan.project(), family, machine, result.image().orElse(directory), result.symbols().orElse(directory), settings, tools.finder()));
	}

	boolean shows(Guest guest, String text) throws Exception {
		var shown = guest.console().expect(Pattern.compile(text));
		CompletableFuture.anyOf(shown, guest.onEnd()).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		return shown.isDone() || Pattern.compile(text).matcher(guest.console().text()).find();
	}

	void end(Guest guest) throws Exception {
		guest.end();
		guest.onEnd().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
	}

	private interface Work<T> {
		T run() throws IOException;
	}

	/** Families keep things in the home folder: here, one of the test's own. */
	private <T> T atHome(Work<T> work) throws IOException {
		var before = System.getProperty("user.home");
		System.setProperty("user.home", home.toString());
		try {
			return work.run();
		} finally {
			System.setProperty("user.home", before);
		}
	}
}
