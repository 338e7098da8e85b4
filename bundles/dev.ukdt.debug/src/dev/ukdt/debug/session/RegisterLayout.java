package dev.ukdt.debug.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The registers of a processor in groups, as people look for them.
 *
 * @param names  by GDB's number; empty where there is none
 * @param groups numbers by the group's name, in the order to show
 */
public record RegisterLayout(List<String> names, Map<String, List<Integer>> groups) {
	public static final String GENERAL = "General";
	public static final String CONTROL = "Control";
	public static final String FLOAT = "Floating point";
	public static final String VECTOR = "Vector";
	public static final String SYSTEM = "System";

	static final RegisterLayout NONE = new RegisterLayout(List.of(), Map.of());

	private static final Pattern ROW = Pattern.compile("^ *(\\S+) +(\\d+) +\\d+ +\\d+ +\\d+ +\\S+ +(\\S+) *$");
	/** Of x86, which GDB has among the general ones. */
	private static final Pattern X86_CONTROL = Pattern.compile("cr\\d+|efer|(k_)?[fg]s_base|dr\\d+|[cdefgs]s");
	private static final Pattern X86_VECTOR = Pattern.compile("[xyz]mm\\d+h?|mxcsr|k\\d");

	/**
	 * @param names by number
	 * @param table what GDB's {@code maintenance print register-groups} printed; may be empty
	 */
	static RegisterLayout of(List<String> names, String table) {
		var told = new LinkedHashMap<Integer, String>();
		table.lines().forEach(line -> {
			var row = ROW.matcher(line);
			if (row.matches() && !row.group(1).equals("''")) {
				told.put(Integer.valueOf(row.group(2)), row.group(3));
			}
		});
		var groups = new LinkedHashMap<String, List<Integer>>();
		List.of(GENERAL, CONTROL, FLOAT, VECTOR, SYSTEM).forEach(group -> groups.put(group, new ArrayList<>()));
		for (var number = 0; number < names.size(); number++) {
			var words = List.of(told.getOrDefault(number, table.isEmpty() ? "general" : "").split(","));
			var group = names.get(number).isEmpty() ? "" : group(names.get(number), words);
			if (!group.isEmpty()) {
				groups.get(group).add(number);
			}
		}
		groups.values().removeIf(List::isEmpty);
		return new RegisterLayout(List.copyOf(names), groups);
	}

	/** Empty for one that is only a part of another, such as eax of rax. */
	private static String group(String name, List<String> words) {
		if (X86_CONTROL.matcher(name).matches()) {
			return CONTROL;
		}
		if (words.contains("vector") || X86_VECTOR.matcher(name).matches()) {
			return VECTOR;
		}
		if (words.contains("float")) {
			return FLOAT;
		}
		if (words.contains("csr") || words.contains("system") || words.contains("cp_regs")) {
			return SYSTEM;
		}
		return words.contains("general") ? GENERAL : "";
	}
}
