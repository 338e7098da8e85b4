package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointListener;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.breakpoint.BreakpointDetails;
import dev.ukdt.debug.ui.breakpoint.BreakpointPage;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class BreakpointTest {
	private static final String VIEW = IDebugUIConstants.ID_BREAKPOINT_VIEW;

	private final UiBot bot = new UiBot();

	@Test
	void areSetAndRemovedInTheRulerAndByTheKey() throws Exception {
		var editor = new SourceEditor(DebugProject.create("ruler").edit());
		var line = DebugProject.line("return result");
		editor.doubleClickRuler(line);
		SourceEditor.untilBreakpoints(line);
		editor.toggleByKey(line + 10);
		SourceEditor.untilBreakpoints(line, line + 10);
		editor.doubleClickRuler(line);
		SourceEditor.untilBreakpoints(line + 10);
		editor.toggleByKey(line + 10);
		SourceEditor.untilBreakpoints();
	}

	@Test
	void stopTheGuestWhereTheyWereSetBeforeAndWhileItStands() throws Exception {
		var project = DebugProject.create("stops");
		var editor = new SourceEditor(project.edit());
		editor.doubleClickRuler(DebugProject.line("counter += twice"));
		SourceEditor.untilBreakpoints(DebugProject.line("counter += twice"));
		var guest = DebuggedGuest.launch(project);
		Wait.until("set in the guest", () -> SourceEditor.breakpoint().isInstalled());
		guest.vcpu().resume();
		Wait.until("stopped at the breakpoint", () -> guest.isAt(frame -> frame.getLineNumber() == DebugProject.line("counter += twice")));
		editor.doubleClickRuler(DebugProject.line("return result"));
		Wait.until("both set in the guest", () -> {
			var all = DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID);
			return all.length == 2 && ((UnikernelBreakpoint) all[0]).isInstalled() && ((UnikernelBreakpoint) all[1]).isInstalled();
		});
		guest.vcpu().resume();
		guest.untilIn("twice");
		bot.viewById(VIEW).tree().getTreeItem("main.c [line: " + DebugProject.line("counter += twice") + "]");
		bot.viewById(VIEW).tree().getTreeItem("main.c [line: " + DebugProject.line("return result") + "]");
		Screenshot.take("debug-breakpoints");
	}

	@Test
	void propertiesSetConditionHitsVcpusAndMeans() throws Exception {
		var project = DebugProject.create("properties");
		var breakpoint = breakpoint(project);
		Ui.start(() -> properties(breakpoint).open());
		var dialog = bot.shell("Properties for main.c:" + DebugProject.line("return result"));
		dialog.textWithLabel("Condition:").setText("n == 3");
		dialog.comboBoxWithLabel("Made by:").setSelection("Hardware: a register of the processor, of which there are few");
		dialog.textWithLabel("Only on vCPUs:").setText("zero");
		dialog.textWithLabel("Only on vCPUs:").setText("0");
		Screenshot.take("debug-breakpoint-properties");
		dialog.button("Apply and Close").click();
		Wait.until("condition set", () -> breakpoint.spec().condition().equals("n == 3"));
		Wait.until("means set", () -> breakpoint.spec().means() == Means.HARDWARE && breakpoint.spec().vcpus().equals(List.of(1)));
		var guest = DebuggedGuest.launch(project);
		guest.vcpu().resume();
		guest.untilIn("twice");
		assertEquals("3", guest.frame().expression("n").getValue().getValueString());
	}

	@Test
	void changesAreToldAtOnceAndNoneIsMadeOfABreakpointThatIsGone() throws Exception {
		var breakpoint = breakpoint(DebugProject.create("changes"));
		var events = new CopyOnWriteArrayList<String>();
		var listener = new Listener(events);
		DebugPlugin.getDefault().getBreakpointManager().addBreakpointListener(listener);
		try {
			breakpoint.change(monitor -> {
				breakpoint.setCondition("n == 3");
				breakpoint.setHitCount(7);
			});
			assertTrue(events.contains("changed"));
			assertEquals(7, breakpoint.spec().hitCount());
			breakpoint.delete();
			breakpoint.change(monitor -> breakpoint.setCondition("n == 4"));
			Wait.until("told of the end", () -> events.contains("removed"));
		} finally {
			DebugPlugin.getDefault().getBreakpointManager().removeBreakpointListener(listener);
		}
	}

	private record Listener(List<String> events) implements IBreakpointListener {
		@Override
		public void breakpointAdded(IBreakpoint breakpoint) {
			events.add("added");
		}

		@Override
		public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
			events.add("removed");
		}

		@Override
		public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
			events.add("changed");
		}
	}

	@Test
	void detailsLeaveNothingBehindWhenTheSelectionDoes() throws Exception {
		var breakpoint = breakpoint(DebugProject.create("details"));
		Ui.run(() -> {
			var shell = new Shell(Ui.display());
			try {
				shell.setLayout(new FillLayout());
				var details = new BreakpointDetails();
				var control = (Composite) details.createControl(shell);
				details.display(new StructuredSelection(breakpoint));
				assertEquals(1, control.getChildren().length);
				details.display(StructuredSelection.EMPTY);
				shell.pack();
				details.dispose();
			} finally {
				shell.dispose();
			}
		});
	}

	@Test
	void functionAddressAndWatchpointAreAskedForInDialogs() throws Exception {
		bot.menu("Run").menu("Unikernel Debugger").click("Add Function Breakpoint...");
		var function = bot.shell("Add Function Breakpoint");
		function.textWithLabel("Function:").setText("twice");
		Screenshot.take("debug-function-breakpoint");
		function.button("OK").click();
		bot.menu("Run").menu("Unikernel Debugger").click("Add Address Breakpoint...");
		var address = bot.shell("Add Address Breakpoint");
		address.textWithLabel("Address:").setText("here");
		var ok = address.button("OK").widget();
		Wait.until("refused", () -> !ok.isEnabled());
		address.textWithLabel("Address:").setText("0x101234");
		address.button("OK").click();
		bot.menu("Run").menu("Unikernel Debugger").click("Add Watchpoint...");
		var watchpoint = bot.shell("Add Watchpoint");
		watchpoint.textWithLabel("Expression:").setText("counter");
		watchpoint.button("OK").click();
		var tree = bot.viewById(VIEW).tree();
		tree.getTreeItem("twice() [function]");
		tree.getTreeItem("0x101234 [instruction]");
		tree.getTreeItem("counter [written]");
		assertEquals(3, DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID).length);
		assertTrue(((UnikernelBreakpoint) DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID)[0]).isEnabled());
	}

	private static UnikernelBreakpoint breakpoint(DebugProject project) {
		new SourceEditor(project.edit()).doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		return SourceEditor.breakpoint();
	}

	private static PreferenceDialog properties(UnikernelBreakpoint breakpoint) {
		return PreferencesUtil.createPropertyDialogOn(Ui.display().getActiveShell(), breakpoint, BreakpointPage.ID, new String[] { BreakpointPage.ID }, null);
	}
}
