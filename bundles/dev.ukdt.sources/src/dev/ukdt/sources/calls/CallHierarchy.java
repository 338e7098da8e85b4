package dev.ukdt.sources.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.navigation.Place;

/** Asks a server who calls what. Nothing here blocks. */
public final class CallHierarchy {
	private final OpenDocument document;
	private final boolean callers;

	/** @param callers whether to go to those that call, or to those that are called */
	CallHierarchy(OpenDocument document, boolean callers) {
		this.document = document;
		this.callers = callers;
	}

	/** A function in the hierarchy, and where it is called; where it is when it is the first. One that calls itself comes again. */
	static final class Node {
		private final CallHierarchyItem item;
		private final Place place;
		private final CallHierarchy hierarchy;

		private Node(CallHierarchyItem item, Place place, CallHierarchy hierarchy) {
			this.item = item;
			this.place = place;
			this.hierarchy = hierarchy;
		}

		CallHierarchyItem item() {
			return item;
		}

		Place place() {
			return place;
		}

		CallHierarchy hierarchy() {
			return hierarchy;
		}
	}

	public static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getCallHierarchyProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	CompletableFuture<List<Node>> roots(int offset) {
		var at = document.at(offset);
		return document.ask(CallHierarchy::isAble, remote -> remote.getTextDocumentService().prepareCallHierarchy(new CallHierarchyPrepareParams(at.getTextDocument(), at.getPosition())))
				.thenApply(items -> items == null ? List.of() : items.stream().flatMap(item -> node(item, item.getUri(), item.getSelectionRange()).stream()).toList());
	}

	CompletableFuture<List<Node>> next(Node node) {
		if (callers) {
			return document.ask(CallHierarchy::isAble, remote -> remote.getTextDocumentService().callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(node.item())))
					.thenApply(calls -> calls == null ? List.of() : calls.stream().flatMap(call -> node(call.getFrom(), call.getFrom().getUri(), first(call.getFromRanges(), call.getFrom())).stream()).toList());
		}
		return document.ask(CallHierarchy::isAble, remote -> remote.getTextDocumentService().callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(node.item())))
				.thenApply(calls -> calls == null ? List.of() : calls.stream().flatMap(call -> node(call.getTo(), node.item().getUri(), first(call.getFromRanges(), call.getTo())).stream()).toList());
	}

	private static Range first(List<Range> ranges, CallHierarchyItem item) {
		return ranges == null || ranges.isEmpty() ? item.getSelectionRange() : ranges.getFirst();
	}

	private Optional<Node> node(CallHierarchyItem item, String uri, Range range) {
		return Place.of(uri, range).map(place -> new Node(item, place, this));
	}
}
