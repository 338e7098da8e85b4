package dev.ukdt.manifest.server;

import java.util.ArrayList;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Completions;
import dev.ukdt.manifest.assist.Hovers;
import dev.ukdt.manifest.assist.Proposal;

/** What helps who reads or writes at a place of a manifest, in the words of the protocol. */
final class HelpAnswers {
	private HelpAnswers() {
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
}
