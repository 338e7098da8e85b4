package dev.ukdt.manifest.syntax;

import java.util.EnumSet;
import java.util.Set;

import dev.ukdt.manifest.syntax.JsonParser.Leniency;

/** The parser of each syntax by the name that schemas use. */
public final class Parsers {
	private Parsers() {
	}

	/** @throws IllegalArgumentException for a name that is none */
	public static Parser of(String syntax) {
		return switch (syntax) {
		case "yaml" -> new YamlParser();
		case "json" -> new JsonParser(Set.of());
		case "json-variables" -> new JsonParser(EnumSet.of(Leniency.VARIABLES));
		case "json-commas" -> new JsonParser(EnumSet.of(Leniency.TRAILING_COMMAS));
		case "json-embedded" -> new JsonParser(EnumSet.of(Leniency.LEADING_TEXT));
		case "toml" -> new TomlParser(false);
		case "toml-jinja" -> new TomlParser(true);
		case "pi-config" -> new PiConfigParser();
		case "qemu-config" -> new QemuConfigParser();
		case "kconfig" -> new KconfigParser();
		case "usr-manifest" -> new UsrManifestParser();
		case "words" -> new CommandLineParser();
		case "tuples" -> new TupleParser();
		case "bake" -> new BakeParser();
		case "xl" -> new XlParser();
		case "click" -> new ClickParser();
		case "nacl" -> new NaclParser();
		case "xml" -> new XmlParser();
		case "mirage" -> new MirageParser();
		default -> throw new IllegalArgumentException("there is no syntax '" + syntax + "'");
		};
	}
}
