package dev.ukdt.manifest.check.rules;

import java.util.List;
import java.util.Map;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Nearest;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** What each runtime of Capstan asks of its configurations, and which of them is the default one. */
final class CapstanRun implements Rule {
	private static final Map<String, String> NEEDED = Map.of("native", "bootcmd", "java", "main", "node", "main", "python", "main");
	private static final Map<String, List<String>> OWN = Map.of("native", List.of("bootcmd"), "java", List.of("main", "xms", "xmx", "classpath", "jvm_args", "args"),
			"node", List.of("main", "node_args", "args", "shell"), "python", List.of("main", "python_args", "args", "shell"));

	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var runtime = root.get("runtime");
		var sets = root.get("config_set");
		if (runtime == null && !root.entries().isEmpty()) {
			report.warning(root.entries().getFirst().key(), Codes.MISSING_KEY, "the key 'runtime' is missing: Capstan refuses the file, only its versions before 2017 read it");
		}
		if (sets == null || !sets.isMap()) {
			return;
		}
		var kind = runtime == null ? "" : runtime.text();
		sets.entries().forEach(set -> check(set, kind, report));
		var standard = root.get("config_set_default");
		if (standard != null && standard.isScalar() && !standard.text().isEmpty() && sets.get(standard.text()) == null) {
			var near = Nearest.to(standard.text(), sets.entries().stream().map(entry -> entry.key().text()).toList());
			report.error(standard, Codes.MISSING_TARGET, "there is no configuration '" + standard.text() + "' in config_set"
					+ near.map(name -> ", did you mean '" + name + "'?").orElse(""));
		}
	}

	private static void check(Entry set, String runtime, Report report) {
		var config = set.value();
		var needed = NEEDED.get(runtime);
		if (!config.isMap() || needed == null) {
			return;
		}
		var base = config.get("base");
		var shell = config.get("shell");
		if (base != null) {
			for (var key : OWN.get(runtime)) {
				if (config.entry(key) != null) {
					report.error(config.entry(key).key(), Codes.CONTRADICTION, "'" + key + "' cannot stand beside 'base', which brings its own");
				}
			}
		} else if (shell != null && shell.text().equals("true")) {
			for (var key : List.of("main", "args")) {
				if (config.entry(key) != null) {
					report.error(config.entry(key).key(), Codes.CONTRADICTION, "'" + key + "' cannot stand beside 'shell: true'");
				}
			}
		} else if (config.get(needed) == null || config.get(needed).kind() == Node.Kind.NULL) {
			report.error(set.key(), Codes.MISSING_KEY, "the configuration '" + set.key().text() + "' of the runtime " + runtime + " needs the key '" + needed + "'");
		}
		var env = config.get("env");
		if (env != null && env.isMap()) {
			for (var entry : env.entries()) {
				if (entry.key().text().contains(" ")) {
					report.error(entry.key(), Codes.BAD_VALUE, "a variable's name has no blanks");
				} else if (entry.value().text().contains(" ")) {
					report.error(entry.value(), Codes.BAD_VALUE, "Capstan takes no blanks in a variable's value");
				}
			}
		}
	}
}
