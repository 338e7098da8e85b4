package dev.ukdt.ui.wizard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.project.ProjectPlan;

/** The files of a project that does not exist yet, and the text of the selected one. In the UI thread. */
final class PreviewPane {
	private final TreeViewer tree;
	private final Text content;
	private SortedMap<String, byte[]> files = new TreeMap<>();

	PreviewPane(Composite parent) {
		var sash = new SashForm(parent, SWT.VERTICAL);
		tree = new TreeViewer(sash, SWT.BORDER | SWT.SINGLE);
		tree.setContentProvider(new Folders());
		tree.setLabelProvider(new Names());
		tree.addSelectionChangedListener(event -> showContent());
		content = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
		content.setFont(JFaceResources.getTextFont());
		sash.setWeights(40, 60);
		this.control = sash;
	}

	private final SashForm control;

	SashForm control() {
		return control;
	}

	/** Shows the plan's files; the selected file stays selected when the new plan has it, else the main one is. */
	void show(ProjectPlan plan) {
		var selected = selected();
		var same = plan.files().keySet().equals(files.keySet());
		files = plan.files();
		if (!same) {
			tree.setInput(files);
		}
		var wanted = files.containsKey(selected) ? selected : plan.template().main();
		if (files.containsKey(wanted)) {
			tree.setSelection(new StructuredSelection(wanted), true);
		}
		showContent();
	}

	void clear() {
		files = new TreeMap<>();
		tree.setInput(files);
		content.setText("");
	}

	private String selected() {
		return Objects.toString(tree.getStructuredSelection().getFirstElement(), "");
	}

	private void showContent() {
		var bytes = files.get(selected());
		var text = bytes == null ? "" : decoded(bytes);
		if (!content.getText().equals(text)) {
			content.setText(text);
		}
	}

	private static String decoded(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return bytes.length + " bytes that are no text";
		}
	}

	/** Elements are paths; those of folders end in a slash. */
	private final class Folders implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return getChildren("");
		}

		@Override
		public Object[] getChildren(Object folder) {
			return children((String) folder).toArray();
		}

		private Stream<String> children(String folder) {
			return files.keySet().stream().filter(path -> path.startsWith(folder)).map(path -> {
				var slash = path.indexOf('/', folder.length());
				return slash < 0 ? path : path.substring(0, slash + 1);
			}).distinct().sorted((a, b) -> a.endsWith("/") == b.endsWith("/") ? a.compareTo(b) : a.endsWith("/") ? -1 : 1);
		}

		@Override
		public Object getParent(Object element) {
			var parts = ((String) element).split("/");
			return parts.length == 1 ? null : String.join("/", Arrays.copyOf(parts, parts.length - 1)) + "/";
		}

		@Override
		public boolean hasChildren(Object element) {
			return ((String) element).endsWith("/");
		}
	}

	private static final class Names extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			var parts = ((String) element).split("/");
			return parts[parts.length - 1];
		}

		@Override
		public Image getImage(Object element) {
			var name = ((String) element).endsWith("/") ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_FILE;
			return PlatformUI.getWorkbench().getSharedImages().getImage(name);
		}
	}
}
