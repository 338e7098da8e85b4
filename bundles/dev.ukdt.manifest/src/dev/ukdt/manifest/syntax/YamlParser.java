package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;

/** YAML as manifests use it: blocks, flows, all scalars, anchors, tags, several documents (the first one counts). Goes on behind errors. */
public final class YamlParser implements Parser {
	@Override
	public Document parse(String text) {
		return new YamlReading(text).read();
	}
}
