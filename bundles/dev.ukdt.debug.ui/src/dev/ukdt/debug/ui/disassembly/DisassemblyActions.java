package dev.ukdt.debug.ui.disassembly;

import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;

import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.DebugIcon;
import dev.ukdt.debug.ui.Selected;
import dev.ukdt.gdb.mi.MiText;

/** What the Disassembly view's tool bar and menu do. */
final class DisassemblyActions {
	private final DisassemblyView view;

	DisassemblyActions(DisassemblyView view) {
		this.view = view;
	}

	void contribute(IActionBars bars) {
		var tools = bars.getToolBarManager();
		tools.add(action("Go to Address...", DebugIcon.ADDRESS.descriptor(), this::goTo));
		tools.add(toggle("Follow the Counter", DebugIcon.FOLLOW, view.isFollowing(), view::setFollowing));
		tools.add(toggle("Show Bytes", DebugIcon.OPCODES, view.showsBytes(), view::setShowBytes));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action("Copy", null, this::copy));
		bars.updateActionBars();
	}

	void fill(IMenuManager menu) {
		view.selected().ifPresent(row -> {
			switch (row) {
			case Row.Code code -> {
				menu.add(action("Toggle Breakpoint", DebugIcon.ADDRESS.descriptor(), () -> view.toggleBreakpoint(code)));
				var run = action("Run to Here", null, () -> Selected.target().ifPresent(target -> target.runTo(new Place.Address(code.address()))));
				run.setEnabled(Selected.target().filter(UnikernelDebugTarget::canResume).isPresent());
				menu.add(run);
			}
			case Row.Source source -> menu.add(action("Open Source", null, () -> view.open(source)));
			}
		});
		menu.add(new Separator());
		menu.add(action("Copy", null, this::copy));
		menu.add(action("Go to Address...", null, this::goTo));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void goTo() {
		var target = Selected.target();
		if (target.isEmpty()) {
			return;
		}
		var dialog = new InputDialog(view.getSite().getShell(), "Go to Address", "Address, function or any expression:", "", text -> text.isBlank() ? "" : null);
		if (dialog.open() == Window.OK) {
			var expression = dialog.getValue();
			var context = Selected.frame().orElse(null);
			Background.run("Find address", monitor -> {
				var address = target.get().getExtendedMemoryBlock(expression, context).getBigBaseAddress().longValue();
				Background.later(view.viewer().getControl(), () -> view.show(target.get().session(), address));
			});
		}
	}

	private void copy() {
		var text = view.viewer().getStructuredSelection().stream().map(row -> text((Row) row)).collect(Collectors.joining("\n"));
		if (!text.toString().isEmpty()) {
			var clipboard = new Clipboard(view.getSite().getShell().getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private static String text(Row row) {
		return switch (row) {
		case Row.Source source -> source.line() + "\t" + source.text();
		case Row.Code code -> MiText.hex(code.address()) + "\t" + code.instruction().opcodes() + "\t" + code.instruction().text();
		};
	}

	private static Action action(String text, ImageDescriptor image, Runnable run) {
		var action = new Action(text, image) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}

	private interface Switch {
		void set(boolean on);
	}

	private static Action toggle(String text, DebugIcon icon, boolean on, Switch change) {
		var action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				change.set(isChecked());
			}
		};
		action.setImageDescriptor(icon.descriptor());
		action.setToolTipText(text);
		action.setChecked(on);
		return action;
	}
}
