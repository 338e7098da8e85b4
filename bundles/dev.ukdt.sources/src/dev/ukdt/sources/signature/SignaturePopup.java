package dev.ukdt.sources.signature;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** A line or two above the caret with a call's signature, the current parameter bold. Never takes the focus. In the UI thread. */
final class SignaturePopup {
	private final StyledText editor;
	private final Shell shell;
	private final StyledText text;
	private final KeyListener escape = KeyListener.keyPressedAdapter(event -> {
		if (event.keyCode == SWT.ESC) {
			close();
		}
	});
	private final Listener left = event -> close();

	SignaturePopup(ITextViewer viewer) {
		editor = viewer.getTextWidget();
		shell = new Shell(editor.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		shell.setLayout(new FillLayout());
		shell.setData("dev.ukdt.sources.signature", Boolean.TRUE);
		text = new StyledText(shell, SWT.MULTI | SWT.READ_ONLY);
		text.setMargins(6, 4, 6, 4);
		text.setFont(editor.getFont());
		text.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
		text.setForeground(shell.getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
		editor.addKeyListener(escape);
		editor.addListener(SWT.Dispose, left);
		editor.addListener(SWT.FocusOut, left);
		editor.getVerticalBar().addListener(SWT.Selection, left);
	}

	boolean isOpen() {
		return !shell.isDisposed();
	}

	void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
		}
		if (!editor.isDisposed()) {
			editor.removeKeyListener(escape);
			editor.removeListener(SWT.Dispose, left);
			editor.removeListener(SWT.FocusOut, left);
			if (editor.getVerticalBar() != null) {
				editor.getVerticalBar().removeListener(SWT.Selection, left);
			}
		}
	}

	void show(SignatureHelp help) {
		if (help.getSignatures() == null || help.getSignatures().isEmpty() || shell.isDisposed()) {
			close();
			return;
		}
		var active = help.getActiveSignature() == null ? 0 : Math.max(0, Math.min(help.getActiveSignature(), help.getSignatures().size() - 1));
		var signature = help.getSignatures().get(active);
		var more = help.getSignatures().size() > 1 ? "   (" + (active + 1) + " of " + help.getSignatures().size() + ")" : "";
		text.setText(signature.getLabel() + more);
		var parameter = signature.getActiveParameter() == null ? help.getActiveParameter() : signature.getActiveParameter();
		var range = parameter == null ? null : range(signature, parameter);
		if (range != null) {
			var style = new StyleRange(range.x, range.y, null, null, SWT.BOLD);
			text.setStyleRange(style);
		}
		shell.pack();
		place();
		shell.setVisible(true);
	}

	/** Where the parameter stands in the label, as offset and length. */
	private static Point range(SignatureInformation signature, int number) {
		if (signature.getParameters() == null || number < 0 || number >= signature.getParameters().size()) {
			return null;
		}
		ParameterInformation parameter = signature.getParameters().get(number);
		var label = signature.getLabel();
		if (parameter.getLabel().isLeft()) {
			var start = label.indexOf(parameter.getLabel().getLeft());
			return start < 0 ? null : new Point(start, parameter.getLabel().getLeft().length());
		}
		var start = parameter.getLabel().getRight().getFirst();
		var end = parameter.getLabel().getRight().getSecond();
		return start >= 0 && end >= start && end <= label.length() ? new Point(start, end - start) : null;
	}

	private void place() {
		var caret = editor.toDisplay(editor.getLocationAtOffset(editor.getCaretOffset()));
		var size = shell.getSize();
		var screen = shell.getMonitor().getClientArea();
		var above = caret.y - size.y - 2;
		shell.setLocation(Math.max(screen.x, Math.min(caret.x, screen.x + screen.width - size.x)), above >= screen.y ? above : caret.y + editor.getLineHeight() + 2);
	}
}
