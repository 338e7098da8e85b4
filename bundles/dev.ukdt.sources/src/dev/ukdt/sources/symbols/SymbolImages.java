package dev.ukdt.sources.symbols;

import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

import dev.ukdt.sources.Sources;

/** A small picture for each kind of symbol. In the UI thread. */
public final class SymbolImages {
	private static final Map<String, String> FILES = Map.ofEntries(Map.entry("Function", "function"), Map.entry("Method", "function"), Map.entry("Constructor", "function"),
			Map.entry("Variable", "variable"), Map.entry("Value", "variable"), Map.entry("Field", "field"), Map.entry("Property", "field"), Map.entry("Constant", "constant"),
			Map.entry("EnumMember", "constant"), Map.entry("Class", "type"), Map.entry("Struct", "type"), Map.entry("Interface", "type"), Map.entry("Enum", "type"),
			Map.entry("TypeParameter", "type"), Map.entry("Module", "module"), Map.entry("Namespace", "module"), Map.entry("Package", "module"), Map.entry("File", "file"),
			Map.entry("Folder", "file"), Map.entry("Keyword", "keyword"), Map.entry("Snippet", "snippet"), Map.entry("String", "constant"), Map.entry("Number", "constant"));

	private SymbolImages() {
	}

	public static Image of(CompletionItemKind kind) {
		return kind == null ? image("text") : image(FILES.getOrDefault(kind.name(), "text"));
	}

	public static Image of(SymbolKind kind) {
		return kind == null ? image("text") : image(FILES.getOrDefault(kind.name(), "text"));
	}

	private static Image image(String file) {
		var registry = JFaceResources.getImageRegistry();
		var key = Sources.ID + "." + file;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, ImageDescriptor.createFromURL(FrameworkUtil.getBundle(SymbolImages.class).getEntry("icons/" + file + ".svg")));
		}
		return registry.get(key);
	}
}
