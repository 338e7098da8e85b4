package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Node;

/** Until 0.11 a card of IncludeOS was a list of address, netmask, gateway and name server, and a file could be a list of those. */
final class IncludeOsCards implements Step {
	private static final List<String> KEYS = List.of("address", "netmask", "gateway", "dns");

	@Override
	public List<Edit> edits(Manifest manifest) {
		var root = manifest.document().root();
		var cards = root.isList() ? root : root.get("net");
		if (cards == null || !cards.isList() || !manifest.document().comments().isEmpty()) {
			return List.of();
		}
		var result = new ArrayList<Edit>();
		for (var number = 0; number < cards.items().size(); number++) {
			var card = cards.items().get(number);
			if (card.isList() && card.items().size() <= KEYS.size() && card.items().stream().allMatch(Node::isScalar)) {
				result.add(new Edit(card.start(), card.end(), card(manifest.text(), number, card)));
			}
		}
		if (root.isList() && result.size() == cards.items().size() && !result.isEmpty()) {
			result.add(new Edit(root.start(), root.start(), "{ \"net\": "));
			result.add(new Edit(root.end(), root.end(), " }"));
		}
		return result;
	}

	private static String card(String text, int number, Node card) {
		var said = new StringBuilder("{ \"iface\": " + number + (card.items().isEmpty() ? ", \"config\": \"dhcp\"" : ""));
		for (var at = 0; at < card.items().size(); at++) {
			said.append(", \"").append(KEYS.get(at)).append("\": ").append(text, card.items().get(at).start(), card.items().get(at).end());
		}
		return said.append(" }").toString();
	}
}
