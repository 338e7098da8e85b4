package dev.ukdt.debug.ui.memory;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.debug.ui.CheckedDialog;

/** Asks where in the guest's memory something is to be done, and with what. */
final class MemoryDialog extends CheckedDialog {
	private final MemoryWork work;
	private final String initial;
	private Text start;
	private Text length;
	private Text bytes;
	private Text file;
	private MemoryWork.Request request;

	MemoryDialog(Shell parent, MemoryWork work, String initial) {
		super(parent, work.title(), work.message(), "debug_memory");
		this.work = work;
		this.initial = initial;
	}

	/** What was asked for; null unless it was confirmed. */
	MemoryWork.Request request() {
		return request;
	}

	@Override
	protected void fill(Composite area) {
		start = text(area, "&Address:", "0x100000, any expression, or physical:0x1000");
		start.setText(initial);
		if (work != MemoryWork.IMPORT) {
			length = text(area, "&Length:", "4096, 0x1000, 4K or 1M bytes");
		}
		if (work == MemoryWork.FIND || work == MemoryWork.FILL) {
			bytes = text(area, "&Bytes:", "7f 45 4c 46, or \"text\"");
		} else {
			file = file(area, "&File:", "as it is in memory, byte by byte", work == MemoryWork.EXPORT ? SWT.SAVE : SWT.OPEN);
		}
	}

	@Override
	protected String problem() {
		if (length != null && !length.getText().isBlank() && MemoryRange.length(length.getText()).isEmpty()) {
			return "A length is a number of bytes such as 4096, 0x1000, 4K or 1M, up to 2 GB.";
		}
		return bytes != null && !bytes.getText().isBlank() && MemoryRange.bytes(bytes.getText()).isEmpty()
				? "Bytes are pairs of hexadecimal digits such as 7f 45 4c 46, or a text in quotes." : "";
	}

	@Override
	protected boolean isComplete() {
		return !start.getText().isBlank() && (length == null || !length.getText().isBlank()) && (bytes == null || !bytes.getText().isBlank())
				&& (file == null || !file.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		request = new MemoryWork.Request(start.getText().strip(), length == null ? 0 : MemoryRange.length(length.getText()).orElseThrow(),
				bytes == null ? new byte[0] : MemoryRange.bytes(bytes.getText()).orElseThrow(), file == null ? "" : file.getText().strip());
		super.okPressed();
	}
}
