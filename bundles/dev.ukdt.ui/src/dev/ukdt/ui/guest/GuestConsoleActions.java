package dev.ukdt.ui.guest;

import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.TextConsolePage;
import org.eclipse.ui.part.IPageBookViewPage;

import dev.ukdt.ui.Icon;

/**
 * Makes a process console the serial console of a guest: each key goes to the guest at once, and the guest says what is shown of it.
 * Adds time stamps, local echo and saving to the console's own search, clearing, scroll lock and bounds.
 */
public final class GuestConsoleActions implements IConsolePageParticipant {
	private IPageBookViewPage page;
	private IOConsole console;
	private StyledText text;
	private GuestInput input;
	private TimeStampMargin margin;
	private IAction echo;
	private IAction stamps;

	@Override
	public void init(IPageBookViewPage shown, org.eclipse.ui.console.IConsole of) {
		page = shown;
		console = (IOConsole) of;
		console.setHandleControlCharacters(true);
		console.setCarriageReturnAsControlCharacter(true);
		text = ((TextConsolePage) page).getViewer().getTextWidget();
		// What the guest echoes is shown, not what is typed.
		text.setEditable(false);
		text.addVerifyKeyListener(event -> {
			var keys = process().isTerminated() ? "" : GuestKeys.of(copy(event));
			if (!keys.isEmpty()) {
				event.doit = false;
				type(keys);
			}
		});
		text.addLineStyleListener(GuestWords.of(console));
		input = new GuestInput(process(), this::refused);
		margin = new TimeStampMargin(text, GuestLines.of(console));
		createActions(page.getSite().getActionBars().getToolBarManager());
		setPaste();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(text, "dev.ukdt.help.guest_console");
	}

	private static Event copy(org.eclipse.swt.events.KeyEvent key) {
		var event = new Event();
		event.character = key.character;
		event.keyCode = key.keyCode;
		event.stateMask = key.stateMask;
		return event;
	}

	private IProcess process() {
		return ((IConsole) console).getProcess();
	}

	private void createActions(IToolBarManager bar) {
		stamps = toggle("Show Time Stamps", Icon.TIME_STAMPS, () -> margin.show(stamps.isChecked()));
		echo = toggle("Show What Is Typed, for a Guest That Does Not", Icon.LOCAL_ECHO, () -> {
		});
		bar.appendToGroup(IConsoleConstants.OUTPUT_GROUP, stamps);
		bar.appendToGroup(IConsoleConstants.OUTPUT_GROUP, echo);
		var save = new Action("Save Output...", Icon.SAVE.descriptor()) {
			@Override
			public void run() {
				ConsoleSave.ask(text.getShell(), console.getDocument().get(), stamps.isChecked() ? GuestLines.of(console) : null);
			}
		};
		save.setToolTipText("Save Output");
		bar.appendToGroup(IConsoleConstants.OUTPUT_GROUP, save);
	}

	private static IAction toggle(String label, Icon icon, Runnable changed) {
		var action = new Action(label, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				changed.run();
			}
		};
		action.setToolTipText(label);
		action.setImageDescriptor(icon.descriptor());
		return action;
	}

	private void setPaste() {
		var paste = new Action("Paste") {
			@Override
			public void run() {
				var clipboard = new Clipboard(text.getDisplay());
				if (clipboard.getContents(TextTransfer.getInstance()) instanceof String pasted && !process().isTerminated()) {
					type(pasted.replace("\r\n", "\r").replace('\n', '\r'));
				}
				clipboard.dispose();
			}
		};
		page.getSite().getActionBars().setGlobalActionHandler(ActionFactory.PASTE.getId(), paste);
	}

	private void type(String keys) {
		input.type(keys);
		if (echo.isChecked()) {
			GuestOutput.of(console).echo(keys);
		}
		// Whoever types wants to see what becomes of it.
		text.setCaretOffset(text.getCharCount());
		text.showSelection();
	}

	private void refused(String reason) {
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				page.getSite().getActionBars().getStatusLineManager().setErrorMessage("The guest did not get what was typed: " + reason);
			}
		});
	}

	@Override
	public void activated() {
		page.getSite().getActionBars().getStatusLineManager().setErrorMessage(null);
	}

	@Override
	public void deactivated() {
		// The guest goes on.
	}

	@Override
	public void dispose() {
		if (margin != null && !text.isDisposed()) {
			margin.show(false);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
