package dev.ukdt.manifest.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Marked;
import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.assist.Colours.Colour;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.schema.Formats;

/** The language of IncludeOS, whose names are used in functions as well as in settings. */
class NaclTest {
	private static Manifest read(String text) {
		return Manifest.read(Formats.all().find("includeos-nacl").orElseThrow(), text, Surroundings.unknown());
	}

	private static String hover(String marked) {
		var text = Marked.of(marked);
		return Hovers.at(read(text.text()), text.start()).map(Hovers.Hover::markdown).orElse("");
	}

	@Test
	void hoverSaysWhatKeysFieldsActionsAndNamesAre() {
		assertTrue(hover("Iface eth0 { ind¦ex: 0 }\n").contains("number of the card"));
		assertTrue(hover("Iface eth0 { index: 0, config: dh¦cp }\n").contains("an address by DHCP"));
		assertTrue(hover("Filter::IP a { if (ip.sad¦dr == 10.0.0.1) { drop } }\n").contains("Where it comes from"));
		assertTrue(hover("Filter::IP a { dr¦op }\n").contains("Drops the packet"));
		assertTrue(hover("home: 10.0.0.1\nFilter::IP a { if (ip.saddr == ho¦me) { drop } }\n").contains("declared in line 1"));
	}

	@Test
	void renamingReachesSettingsFunctionsAndAssignments() {
		var marked = Marked.of("Iface et¦h0 { index: 0 }\neth0.input: a\nFilter::IP a {\n\tif (ip.daddr == eth0.address) { drop }\n\taccept\n}\n");
		var name = References.at(read(marked.text()), marked.start()).orElseThrow();
		var renamed = Edit.apply(marked.text(), name.places().stream().map(place -> new Edit(place.start(), place.end(), "out")).toList());
		assertEquals("Iface out { index: 0 }\nout.input: a\nFilter::IP a {\n\tif (ip.daddr == out.address) { drop }\n\taccept\n}\n", renamed);
	}

	@Test
	void theOutlineShowsDeclarationsUnderTheirTypes() {
		var outline = Outline.of(Samples.of("includeos-nacl").read());
		assertEquals(List.of("Iface", "friends", "Filter IP", "eth0.input"), outline.stream().map(Outline.Item::name).toList());
		assertEquals(List.of("if", "Filter TCP", "accept"), outline.get(2).children().getFirst().children().stream().map(Outline.Item::name).toList());
	}

	@Test
	void coloursTellKeywordsActionsAndNumbersApart() {
		var manifest = read("Filter::IP a { if (ip.ttl > 3) { drop } }\n");
		var said = Colours.of(manifest).stream().map(piece -> manifest.text().substring(piece.start(), piece.end()) + " " + piece.colour()).toList();
		assertTrue(said.containsAll(List.of("if " + Colour.KEYWORD, "ip.ttl " + Colour.VARIABLE, "3 " + Colour.NUMBER, "IP " + Colour.CLASS)), said::toString);
	}

	@Test
	void whatTheLanguageAllowsIsRight() {
		for (var text : new String[] { "Iface eth0 dhcp\neth0.index: 0\n", "a: (-5)\n", "a: 1.5\n", "a: [1, 10-20, 10.0.0.0/8]\n", "iface eth0 { INDEX: 0 }\n",
				"Filter::IP a { if (not (ip.ttl > 3 && ip.ttl < 5) or !ip.id == 7) { drop } else { accept } }\n", "7\n", "# only a comment\n" }) {
			assertEquals(List.of(), read(text).problems(), text);
		}
	}
}
