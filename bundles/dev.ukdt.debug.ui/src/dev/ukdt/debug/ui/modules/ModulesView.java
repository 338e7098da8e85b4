package dev.ukdt.debug.ui.modules;

import java.util.List;
import java.util.Optional;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;
import dev.ukdt.gdb.data.Symbol;

/** The files whose symbols describe the selected guest, and a search in these symbols. */
public final class ModulesView extends ViewPart implements IDebugContextListener, IDebugEventSetListener {
	public static final String ID = "dev.ukdt.debug.ui.modulesView";
	private static final int TYPING_MILLIS = 300;

	private TableViewer files;
	private TableViewer symbols;
	private Text pattern;
	private UnikernelDebugTarget target;
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		var halves = new SashForm(parent, SWT.VERTICAL);
		files = Tables.of(halves, List.of(new Tables.Column<SymbolFile>("File", 420, file -> file.path().toString()),
				new Tables.Column<SymbolFile>("Moved by", 140, file -> file.offset() == 0 ? "" : "0x" + Long.toHexString(file.offset()))));
		var search = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(search);
		pattern = new Text(search, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		pattern.setMessage("functions and variables whose names have this in them");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pattern);
		Runnable ask = this::search;
		pattern.addModifyListener(event -> {
			pattern.getDisplay().timerExec(-1, ask);
			pattern.getDisplay().timerExec(TYPING_MILLIS, ask);
		});
		symbols = Tables.of(search, List.of(new Tables.Column<Symbol>("Symbol", 220, Symbol::name),
				new Tables.Column<Symbol>("Declaration", 260, Symbol::description), new Tables.Column<Symbol>("Place", 240, SymbolSearch::place)));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(symbols.getControl());
		symbols.addDoubleClickListener(event -> open((Symbol) symbols.getStructuredSelection().getFirstElement()));
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			if (symbols.getStructuredSelection().getFirstElement() instanceof Symbol symbol && target != null) {
				new SymbolActions(getSite().getPage(), target, symbol).fill(manager);
			}
		});
		symbols.getControl().setMenu(menu.createContextMenu(symbols.getControl()));
		halves.setWeights(30, 70);
		getSite().setSelectionProvider(symbols);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(halves, "dev.ukdt.help.debug_modules");
		DebugUITools.getDebugContextManager().getContextService(getSite().getWorkbenchWindow()).addDebugContextListener(this);
		DebugPlugin.getDefault().addDebugEventListener(this);
		show(Selected.target());
	}

	@Override
	public void dispose() {
		DebugUITools.getDebugContextManager().getContextService(getSite().getWorkbenchWindow()).removeDebugContextListener(this);
		DebugPlugin.getDefault().removeDebugEventListener(this);
		super.dispose();
	}

	@Override
	public void setFocus() {
		pattern.setFocus();
	}

	@Override
	public void debugContextChanged(DebugContextEvent event) {
		Background.later(files.getControl(), () -> show(Selected.target()));
	}

	/** Symbols may have been added at any stop. */
	@Override
	public void handleDebugEvents(DebugEvent[] events) {
		Background.later(files.getControl(), () -> show(Selected.target()));
	}

	private void show(Optional<UnikernelDebugTarget> selected) {
		target = selected.orElse(null);
		var now = selected.map(one -> one.session().request().symbols()).orElse(List.of());
		if (!now.equals(files.getInput())) {
			files.setInput(now);
		}
	}

	private void search() {
		if (pattern.isDisposed() || target == null) {
			return;
		}
		var number = ++asked;
		new SymbolSearch(target.session()).find(pattern.getText().strip()).whenComplete((found, failure) -> Background.later(symbols.getControl(), () -> {
			if (number == asked) {
				symbols.setInput(failure == null ? found : List.of());
			}
		}));
	}

	private void open(Symbol symbol) {
		if (symbol != null && target != null) {
			SymbolSearch.open(getSite().getPage(), target, symbol);
		}
	}
}
