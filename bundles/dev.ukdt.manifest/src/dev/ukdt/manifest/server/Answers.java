package dev.ukdt.manifest.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Colours;
import dev.ukdt.manifest.assist.Colours.Colour;
import dev.ukdt.manifest.assist.Completions;
import dev.ukdt.manifest.assist.Folding;
import dev.ukdt.manifest.assist.Formatting;
import dev.ukdt.manifest.assist.Hovers;
import dev.ukdt.manifest.assist.Outline;
import dev.ukdt.manifest.assist.Proposal;
import dev.ukdt.manifest.assist.References;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.KeyText;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.migrate.Migration;

/** What this bundle knows of a manifest, in the words of the protocol. */
final class Answers {
	private static final String SOURCE = "ukdt";
	private static final List<String> TOKEN_TYPES = Arrays.stream(Colour.values()).map(Colour::protocolName).distinct().toList();

	private Answers() {
	}

	static List<Diagnostic> diagnostics(Manifest manifest) {
		return manifest.problems().stream().map(problem -> diagnostic(manifest, problem)).toList();
	}

	private static Diagnostic diagnostic(Manifest manifest, Problem problem) {
		var diagnostic = new Diagnostic(Positions.range(manifest.document().lines(), problem.start(), problem.end()), problem.message(), switch (problem.severity()) {
		case ERROR -> DiagnosticSeverity.Error;
		case WARNING -> DiagnosticSeverity.Warning;
		case INFO -> DiagnosticSeverity.Information;
		}, SOURCE, problem.code());
		if (problem.code().equals(Codes.LEGACY_KEY)) {
			diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
		}
		return diagnostic;
	}

	static CompletionList completion(Manifest manifest, Position position) {
		var lines = manifest.document().lines();
		var result = new ArrayList<CompletionItem>();
		for (var proposal : Completions.at(manifest, Positions.offset(lines, position))) {
			var item = new CompletionItem(proposal.label());
			item.setKind(kind(proposal.kind()));
			item.setDetail(proposal.detail());
			if (!proposal.help().isEmpty()) {
				item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, proposal.help()));
			}
			item.setTextEdit(Either.forLeft(Positions.edit(lines, proposal.edit())));
			item.setFilterText(proposal.edit().end() > proposal.edit().start() ? filter(manifest, proposal) : proposal.label());
			item.setSortText(String.format("%04d%04d", proposal.rank(), result.size()));
			result.add(item);
		}
		return new CompletionList(false, result);
	}

	/** Clients compare the text that is replaced with this; it must begin as that does, quote and all. */
	private static String filter(Manifest manifest, Proposal proposal) {
		var first = manifest.text().charAt(proposal.edit().start());
		return first == '"' || first == '\'' ? first + proposal.label() : proposal.label();
	}

	private static CompletionItemKind kind(Proposal.Kind kind) {
		return switch (kind) {
		case KEY -> CompletionItemKind.Property;
		case VALUE -> CompletionItemKind.EnumMember;
		case FILE -> CompletionItemKind.File;
		case REFERENCE -> CompletionItemKind.Reference;
		case CLASS -> CompletionItemKind.Class;
		};
	}

	static Hover hover(Manifest manifest, Position position) {
		var lines = manifest.document().lines();
		return Hovers.at(manifest, Positions.offset(lines, position))
				.map(hover -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()), Positions.range(lines, hover.span().start(), hover.span().end())))
				.orElse(null);
	}

	static List<DocumentSymbol> symbols(Manifest manifest) {
		return symbols(manifest, Outline.of(manifest));
	}

	private static List<DocumentSymbol> symbols(Manifest manifest, List<Outline.Item> items) {
		var lines = manifest.document().lines();
		return items.stream().map(item -> {
			var symbol = new DocumentSymbol(item.name(), symbolKind(item), Positions.range(lines, Math.min(item.start(), item.keyStart()), Math.max(item.end(), item.keyEnd())),
					Positions.range(lines, item.keyStart(), item.keyEnd()), item.detail());
			symbol.setChildren(symbols(manifest, item.children()));
			return symbol;
		}).toList();
	}

	private static SymbolKind symbolKind(Outline.Item item) {
		return switch (item.kind()) {
		case MAP -> SymbolKind.Object;
		case LIST -> SymbolKind.Array;
		case INT, FLOAT -> SymbolKind.Number;
		case BOOL -> SymbolKind.Boolean;
		case NULL -> SymbolKind.Null;
		default -> SymbolKind.String;
		};
	}

	static List<FoldingRange> folding(Manifest manifest) {
		return Folding.of(manifest).stream().map(fold -> {
			var range = new FoldingRange(fold.firstLine(), fold.lastLine());
			range.setKind(fold.comment() ? "comment" : "region");
			return range;
		}).toList();
	}

	static List<Location> definition(Manifest manifest, String uri, Position position) {
		var lines = manifest.document().lines();
		var offset = Positions.offset(lines, position);
		var name = References.at(manifest, offset);
		if (name.isPresent() && !name.get().declaration().holds(offset)) {
			var declared = name.get().declaration();
			return List.of(new Location(uri, Positions.range(lines, declared.start(), declared.end())));
		}
		return References.fileAt(manifest, offset).map(file -> List.of(new Location(file.toUri().toString(), new Range(new Position(0, 0), new Position(0, 0)))))
				.orElse(name.map(found -> List.of(new Location(uri, Positions.range(lines, found.declaration().start(), found.declaration().end())))).orElse(List.of()));
	}

	static List<Location> references(Manifest manifest, String uri, Position position) {
		var lines = manifest.document().lines();
		return References.at(manifest, Positions.offset(lines, position))
				.map(name -> name.places().stream().map(place -> new Location(uri, Positions.range(lines, place.start(), place.end()))).toList()).orElse(List.of());
	}

	static List<CodeAction> fixes(Manifest manifest, String uri, Range range) {
		var lines = manifest.document().lines();
		var start = Positions.offset(lines, range.getStart());
		var end = Positions.offset(lines, range.getEnd());
		var result = new ArrayList<CodeAction>();
		for (var problem : manifest.problems()) {
			if (problem.start() <= end && problem.end() >= start) {
				for (var fix : problem.fixes()) {
					var action = action(manifest, uri, fix);
					action.setDiagnostics(List.of(diagnostic(manifest, problem)));
					action.setIsPreferred(fix == problem.fixes().getFirst());
					result.add(action);
				}
			}
		}
		Migration.at(manifest, start, end).forEach(way -> result.add(action(manifest, uri, way)));
		return result;
	}

	private static CodeAction action(Manifest manifest, String uri, Fix fix) {
		var action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setEdit(new WorkspaceEdit(Map.of(uri, fix.edits().stream().map(edit -> Positions.edit(manifest.document().lines(), edit)).toList())));
		return action;
	}

	static List<TextEdit> formatting(Manifest manifest) {
		return Formatting.of(manifest).stream().map(edit -> Positions.edit(manifest.document().lines(), edit)).toList();
	}

	static Range renamed(Manifest manifest, Position position) {
		var lines = manifest.document().lines();
		var offset = Positions.offset(lines, position);
		return References.at(manifest, offset).flatMap(name -> name.places().stream().filter(place -> place.holds(offset)).findFirst())
				.map(place -> Positions.range(lines, place.start(), place.end())).orElse(null);
	}

	static WorkspaceEdit rename(Manifest manifest, String uri, Position position, String newName) {
		var lines = manifest.document().lines();
		return References.at(manifest, Positions.offset(lines, position))
				.map(name -> new WorkspaceEdit(Map.of(uri, name.places().stream()
						.map(place -> new TextEdit(Positions.range(lines, place.start(), place.end()), KeyText.value(manifest, place, newName))).toList())))
				.orElse(null);
	}

	static SemanticTokens colours(Manifest manifest) {
		var lines = manifest.document().lines();
		var data = new ArrayList<Integer>();
		var lastLine = 0;
		var lastColumn = 0;
		for (var piece : Colours.of(manifest)) {
			for (var line = lines.line(piece.start()); line <= lines.line(piece.end()); line++) {
				var start = Math.max(piece.start(), lines.start(line));
				var end = Math.min(piece.end(), lineEnd(manifest.text(), lines.start(line + 1), start));
				if (end > start) {
					var column = start - lines.start(line);
					data.add(line - lastLine);
					data.add(line == lastLine ? column - lastColumn : column);
					data.add(end - start);
					data.add(TOKEN_TYPES.indexOf(piece.colour().protocolName()));
					data.add(piece.colour() == Colour.DEPRECATED ? 1 : 0);
					lastLine = line;
					lastColumn = column;
				}
			}
		}
		return new SemanticTokens(data);
	}

	private static int lineEnd(String text, int next, int from) {
		var end = next;
		while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return end;
	}
}
