package dev.ukdt.sources.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Turns what servers write, Markdown mostly, into the simple HTML that the workbench's pop-ups show. */
public final class Markup {
	private static final Pattern CODE = Pattern.compile("`([^`]+)`");
	private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__");
	private static final Pattern ITALIC = Pattern.compile("(?<![\\w*])\\*(?!\\s)([^*]+?)\\*(?![\\w*])|(?<!\\w)_(?!\\s)([^_]+?)_(?!\\w)");
	private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
	private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!<>|~])");

	private Markup() {
	}

	public static String html(Either<String, MarkupContent> text) {
		return text == null ? "" : text.isLeft() ? plain(text.getLeft()) : html(text.getRight());
	}

	public static String html(MarkupContent content) {
		return MarkupKind.PLAINTEXT.equals(content.getKind()) ? plain(content.getValue()) : markdown(content.getValue());
	}

	@SuppressWarnings("deprecation") // MarkedString: older servers still send it
	public static String html(List<Either<String, MarkedString>> parts) {
		return String.join("<hr/>", parts.stream().map(part -> part.isLeft() ? markdown(part.getLeft()) : code(part.getRight().getValue())).toList());
	}

	private static String plain(String text) {
		return text == null ? "" : escape(text.strip()).replace("\n", "<br/>");
	}

	private static String code(String text) {
		return "<pre>" + escape(text.strip()) + "</pre>";
	}

	/** Headings, lists, code, emphasis, links and rules; whatever else is in it stays as text. */
	public static String markdown(String text) {
		var html = new StringBuilder();
		var code = new StringBuilder();
		var inCode = false;
		for (var line : (text == null ? "" : text).strip().split("\r?\n", -1)) {
			if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
				if (inCode) {
					html.append(code(code.toString()));
					code.setLength(0);
				}
				inCode = !inCode;
			} else if (inCode) {
				code.append(line).append('\n');
			} else {
				html.append(line(line));
			}
		}
		return html.append(inCode ? code(code.toString()) : "").toString();
	}

	private static String line(String line) {
		var text = line.strip();
		if (text.isEmpty()) {
			return "<p></p>";
		}
		if (text.matches("(-\\s*){3,}|(\\*\\s*){3,}|_{3,}")) {
			return "<hr/>";
		}
		if (text.matches("#{1,6}\\s.*")) {
			return "<b>" + inline(text.replaceFirst("#{1,6}\\s+", "")) + "</b><br/>";
		}
		if (text.matches("[-*+]\\s.*")) {
			return "<li>" + inline(text.substring(2)) + "</li>";
		}
		return inline(text) + (line.endsWith("  ") ? "<br/>" : " ");
	}

	private static String inline(String text) {
		// Code keeps its stars and underscores.
		var html = new StringBuilder();
		var last = 0;
		var code = CODE.matcher(text);
		while (code.find()) {
			html.append(emphasis(text.substring(last, code.start()))).append("<code>").append(escape(code.group(1))).append("</code>");
			last = code.end();
		}
		return html.append(emphasis(text.substring(last))).toString();
	}

	private static String emphasis(String text) {
		var html = LINK.matcher(escape(text)).replaceAll("<a href=\"$2\">$1</a>");
		html = BOLD.matcher(html).replaceAll(match -> "<b>" + Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group(1)) + "</b>");
		html = ITALIC.matcher(html).replaceAll(match -> "<i>" + Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group(1)) + "</i>");
		return ESCAPED.matcher(html).replaceAll("$1");
	}

	public static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
