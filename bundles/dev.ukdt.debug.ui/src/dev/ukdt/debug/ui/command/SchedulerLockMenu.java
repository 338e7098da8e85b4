package dev.ukdt.debug.ui.command;

import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

import dev.ukdt.debug.session.SchedulerLock;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;

/** Which vCPUs run when one is told to; the present choice is marked. */
public final class SchedulerLockMenu extends CompoundContributionItem {
	private static final Map<SchedulerLock, String> WORDS = Map.of(SchedulerLock.OFF, "&All vCPUs", SchedulerLock.STEP, "The Selected One While It &Steps",
			SchedulerLock.ON, "The Selected One &Alone");

	@Override
	protected IContributionItem[] getContributionItems() {
		return Stream.of(SchedulerLock.values()).map(lock -> new ActionContributionItem(action(lock))).toArray(IContributionItem[]::new);
	}

	private static Action action(SchedulerLock lock) {
		var session = Selected.target().filter(target -> target.isLive()).map(target -> target.session());
		var action = new Action(WORDS.get(lock), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					session.ifPresent(one -> Background.watch(one.setSchedulerLock(lock)));
				}
			}
		};
		action.setChecked(session.filter(one -> one.schedulerLock() == lock).isPresent());
		action.setEnabled(session.isPresent());
		return action;
	}
}
